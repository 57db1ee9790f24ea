package dev.starling.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.starling.account.Me;
import dev.starling.question.EditionTitle;
import dev.starling.question.Part;
import dev.starling.question.QuestionBank;
import dev.starling.text.PlainText;
import dev.starling.text.Save;
import dev.starling.text.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a candidate does with their drafts as a whole. Whatever is not this candidate's
 * own is empty, as if it were not there.
 */
@Service
@Transactional
public class Practice {

	/**
	 * The most drafts that one page lists.
	 */
	static final int PAGE = 50;

	private final Drafts drafts;

	private final Sections sections;

	private final SectionVersions versions;

	private final SaveRows rows;

	private final QuestionBank bank;

	private final Standings standings;

	private final Clock clock;

	Practice(Drafts drafts, Sections sections, SectionVersions versions, SaveRows rows, QuestionBank bank,
			Standings standings, Clock clock) {
		this.drafts = drafts;
		this.sections = sections;
		this.versions = versions;
		this.rows = rows;
		this.bank = bank;
		this.standings = standings;
		this.clock = clock;
	}

	/**
	 * Starts a draft of a question's published edition. One that was started and never
	 * written in is taken up again instead.
	 * @param slug the question
	 * @param me the candidate
	 * @return the draft's number, or empty where no such question is published
	 */
	public Optional<Long> start(String slug, Me me) {
		return this.bank.publishedTitle(slug)
			.map((edition) -> untouched(edition, me).orElseGet(() -> begin(edition, nextName(edition, me), me)));
	}

	/**
	 * Starts a draft with what was written before there was one.
	 * @param slug the question
	 * @param situation what its first part says
	 * @param me the candidate
	 * @return the draft's number, or empty where no such question is published
	 */
	Optional<Long> start(String slug, PlainText situation, Me me) {
		if (situation.isBlank()) {
			return start(slug, me);
		}
		return this.bank.publishedTitle(slug).map((edition) -> {
			Instant now = this.clock.instant();
			long draft = begin(edition, nextName(edition, me), me);
			write(draft, Part.SITUATION, situation, now);
			this.rows.touch(draft, true, now);
			return draft;
		});
	}

	private Optional<Long> untouched(EditionTitle edition, Me me) {
		return this.drafts.findUntouched(me.id(), edition.edition(), Limit.of(1)).stream().map(Draft::id).findFirst();
	}

	private DraftName nextName(EditionTitle edition, Me me) {
		return DraftName.next(this.drafts.countByCandidateIdAndQuestionId(me.id(), edition.question()));
	}

	private long begin(EditionTitle edition, DraftName name, Me me) {
		long draft = this.drafts.save(new Draft(me.id(), edition, name, this.clock.instant())).id();
		this.sections.saveAll(Arrays.stream(Part.values()).map((part) -> new Section(draft, part)).toList());
		return draft;
	}

	/**
	 * Starts another draft from what one says now.
	 * @param draft the one to begin with
	 * @param me the candidate
	 * @return the new draft's number
	 */
	Optional<Long> copy(long draft, Me me) {
		return this.drafts.findByIdAndCandidateId(draft, me.id()).map((original) -> {
			EditionTitle edition = title(original);
			long copy = begin(edition, new DraftName(original.name()).copy(), me);
			Instant now = this.clock.instant();
			List<CurrentText> texts = this.sections.findTexts(draft);
			for (CurrentText text : texts) {
				if (!text.body().isEmpty()) {
					write(copy, text.part(), new PlainText(text.body()), now);
				}
			}
			this.rows.touch(copy, texts.stream().anyMatch((text) -> !text.body().isBlank()), now);
			return copy;
		});
	}

	/** The first version of a part. */
	private void write(long draft, Part part, PlainText body, Instant now) {
		this.sections.advance(draft, part, 0, body.words().count());
		this.versions.saveAndFlush(SectionVersion.accepted(draft, part, new Save(UUID.randomUUID(), 0, body), now));
	}

	/**
	 * Calls a draft something else.
	 * @throws IllegalArgumentException if that is no name
	 */
	boolean rename(long draft, String name, Me me) {
		Optional<Draft> mine = this.drafts.findByIdAndCandidateId(draft, me.id());
		mine.ifPresent((found) -> found.rename(new DraftName(name)));
		return mine.isPresent();
	}

	boolean putOn(Shelf shelf, long draft, Me me) {
		Optional<Draft> mine = this.drafts.findByIdAndCandidateId(draft, me.id());
		mine.ifPresent((found) -> found.putOn(shelf, this.clock.instant()));
		return mine.isPresent();
	}

	/**
	 * Returns how the question has changed since a draft was begun.
	 * @param draft the draft
	 * @param me the candidate
	 * @return what the published edition says otherwise; empty where there is no such
	 * draft
	 */
	@Transactional(readOnly = true)
	Optional<NewerEdition> newerEdition(long draft, Me me) {
		return this.drafts.findByIdAndCandidateId(draft, me.id())
			.map((mine) -> NewerEdition.of(new DraftTitle(draft, mine.name(), title(mine)),
					this.bank.edition(mine.editionId()).orElseThrow(),
					this.bank.publishedEdition(mine.questionId()).flatMap(this.bank::edition)));
	}

	/**
	 * Goes on with the published edition, if it still is the one that the candidate has
	 * seen.
	 * @param draft the draft
	 * @param edition the edition that they have seen
	 * @param me the candidate
	 * @return whether the draft answers that edition now; empty where there is no such
	 * draft
	 */
	Optional<Boolean> moveTo(long edition, long draft, Me me) {
		return this.drafts.findByIdAndCandidateId(draft, me.id()).map((mine) -> {
			boolean published = this.bank.publishedEdition(mine.questionId())
				.filter((newest) -> newest == edition)
				.isPresent();
			if (published) {
				mine.moveTo(this.bank.titles(List.of(edition)).get(edition));
			}
			return published;
		});
	}

	private EditionTitle title(Draft draft) {
		return this.bank.titles(List.of(draft.editionId())).get(draft.editionId());
	}

	/**
	 * Returns where this candidate left off.
	 * @param me the candidate
	 * @param most how many drafts
	 * @return their drafts, the one that was saved last in front
	 */
	@Transactional(readOnly = true)
	public List<DraftSummary> latest(Me me, int most) {
		return latest(Shelf.AT_HAND, me, most);
	}

	@Transactional(readOnly = true)
	List<DraftSummary> latest(Shelf shelf, Me me, int most) {
		return summaries(this.drafts.findByCandidateIdAndShelfOrderBySavedAtDescIdDesc(me.id(), shelf, Limit.of(most)));
	}

	@Transactional(readOnly = true)
	List<DraftSummary> after(long draft, Shelf shelf, Me me, int most) {
		return summaries(this.drafts.findAfter(draft, me.id(), shelf, Limit.of(most)));
	}

	private List<DraftSummary> summaries(List<Draft> found) {
		if (found.isEmpty()) {
			return List.of();
		}
		Map<Long, EditionTitle> titles = this.bank.titles(found.stream().map(Draft::editionId).distinct().toList());
		List<Long> ids = found.stream().map(Draft::id).toList();
		Map<Long, List<Section>> parts = this.sections.findByDrafts(ids)
			.stream()
			.collect(Collectors.groupingBy((section) -> section.getId().draftId()));
		Map<Long, Standings.Standing> rounds = this.standings.of(ids);
		return found.stream()
			.map((draft) -> summary(draft, titles.get(draft.editionId()), parts.get(draft.id()),
					rounds.get(draft.id())))
			.toList();
	}

	private static DraftSummary summary(Draft draft, EditionTitle edition, List<Section> parts,
			Standings.@Nullable Standing round) {
		Set<Part> written = parts.stream()
			.filter((section) -> section.words().count() > 0)
			.map(Section::part)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
		Words words = parts.stream().map(Section::words).reduce(new Words(0), Words::plus);
		return new DraftSummary(draft.id(), draft.name(), edition, words, written, draft.savedAt(), draft.shelvedAt(),
				round);
	}

}
