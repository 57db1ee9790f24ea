package dev.starling.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.starling.account.Me;
import dev.starling.question.Part;
import dev.starling.question.QuestionBank;
import dev.starling.text.PlainText;
import dev.starling.text.Save;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every text that came in for a draft, and the way back to any of them.
 */
@Service
@Transactional
public class DraftLog {

	/**
	 * The most lines that are read at once.
	 */
	public static final int PAGE = 2000;

	private final Drafts drafts;

	private final Sections sections;

	private final SectionVersions versions;

	private final SaveRows rows;

	private final QuestionBank bank;

	private final Clock clock;

	DraftLog(Drafts drafts, Sections sections, SectionVersions versions, SaveRows rows, QuestionBank bank,
			Clock clock) {
		this.drafts = drafts;
		this.sections = sections;
		this.versions = versions;
		this.rows = rows;
		this.bank = bank;
		this.clock = clock;
	}

	/**
	 * Returns a draft of this candidate's, which is what the log is asked by.
	 * @param draft its number
	 * @param me the candidate
	 * @return the draft, or empty where they have no such draft, or have deleted it
	 */
	@Transactional(readOnly = true)
	public Optional<DraftTitle> of(long draft, Me me) {
		return this.drafts.findByIdAndCandidateId(draft, me.id())
			.filter((found) -> !found.isDeleted())
			.map((found) -> new DraftTitle(draft, found.name(),
					this.bank.titles(List.of(found.editionId())).get(found.editionId())));
	}

	/**
	 * Returns what came in.
	 * @param draft the draft
	 * @param before only what is older
	 * @return at most {@link #PAGE} lines, the latest in front
	 */
	@Transactional(readOnly = true)
	public List<LogLine> before(DraftTitle draft, Instant before) {
		return this.versions.findLog(draft.id(), before, Limit.of(PAGE));
	}

	/**
	 * Returns where each part stood at a moment.
	 * @param draft the draft
	 * @param at the moment
	 * @return the parts that had been saved by then
	 */
	@Transactional(readOnly = true)
	public Map<Part, LogLine> at(DraftTitle draft, Instant at) {
		return this.versions.findStateAt(draft.id(), at)
			.stream()
			.collect(Collectors.toMap(LogLine::part, Function.identity()));
	}

	/**
	 * Returns the lines of some versions.
	 * @param draft the draft
	 * @param versions the number of a version by part; 0 for a part that was not saved
	 * yet
	 * @return a line for each version that the log still has
	 */
	@Transactional(readOnly = true)
	public Map<Part, LogLine> of(DraftTitle draft, Map<Part, Integer> versions) {
		return this.versions.findVersions(draft.id(), versions.values())
			.stream()
			.filter((line) -> Objects.equals(line.version(), versions.get(line.part())))
			.collect(Collectors.toMap(LogLine::part, Function.identity()));
	}

	@Transactional(readOnly = true)
	public Map<UUID, String> texts(DraftTitle draft, Collection<UUID> saves) {
		return this.versions.findTexts(draft.id(), saves)
			.stream()
			.collect(Collectors.toMap(LoggedText::save, LoggedText::body));
	}

	/**
	 * Makes what parts said at a moment their text again, as new versions: what they said
	 * until now stays in the log, so this can be undone the same way.
	 * @param draft the draft
	 * @param then where each part stood at the moment
	 * @param parts which parts
	 */
	public void bringBack(DraftTitle draft, Map<Part, LogLine> then, Set<Part> parts) {
		Instant now = this.clock.instant();
		for (Part part : Part.values()) {
			if (parts.contains(part)) {
				bringBack(draft.id(), part, then.get(part), now);
			}
		}
	}

	/**
	 * Makes a text that was set aside the text of its part.
	 * @param draft the draft
	 * @param save the save that brought it
	 */
	public void bringBack(DraftTitle draft, UUID save) {
		this.versions.findById(new SectionVersion.Id(draft.id(), save))
			.map(SectionVersion::line)
			.ifPresent((line) -> bringBack(draft.id(), line.part(), line, this.clock.instant()));
	}

	private void bringBack(long draft, Part part, @Nullable LogLine earlier, Instant now) {
		Section section = this.sections.lock(draft, part).orElseThrow();
		String current = this.versions.findBody(draft, part, section.version()).orElse("");
		UUID source = (earlier != null) ? earlier.save() : null;
		String body = (source != null) ? this.versions.findTexts(draft, Set.of(source)).get(0).body() : "";
		if (body.equals(current)) {
			return;
		}
		Save save = new Save(UUID.randomUUID(), section.version(), new PlainText(body));
		this.sections.advance(draft, part, section.version(), save.body().words().count());
		this.versions.saveAndFlush(SectionVersion.broughtBack(draft, part, save, source, now));
		this.rows.touch(draft, !save.body().isBlank(), now);
	}

}
