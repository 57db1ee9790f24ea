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

import dev.starling.account.Archive;
import dev.starling.account.Me;
import dev.starling.account.PersonalData;
import dev.starling.question.Attempts;
import dev.starling.question.EditionContent;
import dev.starling.question.EditionTitle;
import dev.starling.question.Part;
import dev.starling.question.QuestionBank;
import dev.starling.text.PlainText;
import dev.starling.text.Words;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a candidate does with their drafts. Whatever is not this candidate's own is empty,
 * as if it were not there.
 */
@Service
@Transactional
public class Practice implements Attempts, PersonalData {

	/**
	 * The most drafts that one page lists.
	 */
	static final int PAGE = 50;

	private final Drafts drafts;

	private final Sections sections;

	private final SectionVersions versions;

	private final QuestionBank bank;

	private final Clock clock;

	Practice(Drafts drafts, Sections sections, SectionVersions versions, QuestionBank bank, Clock clock) {
		this.drafts = drafts;
		this.sections = sections;
		this.versions = versions;
		this.bank = bank;
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
			.map((edition) -> untouched(edition, me).orElseGet(() -> begin(edition, me)));
	}

	private Optional<Long> untouched(EditionTitle edition, Me me) {
		return this.drafts.findUntouched(me.id(), edition.edition(), Limit.of(1)).stream().map(Draft::id).findFirst();
	}

	private long begin(EditionTitle edition, Me me) {
		int earlier = this.drafts.countByCandidateIdAndQuestionId(me.id(), edition.question());
		long draft = this.drafts.save(new Draft(me.id(), edition, name(earlier), this.clock.instant())).id();
		this.sections.saveAll(Arrays.stream(Part.values()).map((part) -> new Section(draft, part)).toList());
		return draft;
	}

	private static String name(int earlier) {
		return "Draft " + (earlier + 1);
	}

	/**
	 * Keeps one part. Both answers are final: the text is committed as the current
	 * version, or set aside because a newer one stands there.
	 * @param draft the draft
	 * @param part which part of it
	 * @param save the text, and what it started from
	 * @param me the candidate
	 * @return what became of it, or empty where this candidate has no such draft
	 * @throws ReusedSaveIdException if another text was sent under this id before
	 */
	public Optional<SaveAnswer> save(long draft, Part part, Save save, Me me) {
		Instant now = this.clock.instant();
		Optional<SaveAnswer> answer = keep(draft, part, save, me, now);
		if (answer.orElse(null) instanceof SaveAnswer.Saved) {
			this.drafts.touch(draft, !save.body().isBlank(), now);
		}
		return answer;
	}

	private Optional<SaveAnswer> keep(long draft, Part part, Save save, Me me, Instant now) {
		int words = save.body().words().count();
		if (this.sections.advance(draft, part, me.id(), save.basedOn(), words) == 0) {
			return this.sections.lock(draft, part, me.id()).map((section) -> answerLateSave(draft, part, save, now));
		}
		return Optional.of(this.versions.saveAndFlush(SectionVersion.accepted(draft, part, save, now)).saved());
	}

	private SaveAnswer answerLateSave(long draft, Part part, Save save, Instant now) {
		Optional<SectionVersion> first = this.versions.findById(new SectionVersion.Id(draft, save.id()));
		if (first.isPresent() && !first.get().holds(part, save.body())) {
			throw new ReusedSaveIdException();
		}
		if (first.isPresent() && !first.get().isSetAside()) {
			return first.get().saved();
		}
		CurrentText current = this.sections.findTexts(draft)
			.stream()
			.filter((text) -> text.part() == part)
			.findFirst()
			.orElseThrow();
		if (current.body().equals(save.body().value())) {
			return new SaveAnswer.Saved(current.version(), current.savedAt());
		}
		if (first.isEmpty()) {
			this.versions.saveAndFlush(SectionVersion.setAside(draft, part, save, now));
		}
		return new SaveAnswer.Conflict(save.body().value(), current.body(), current.version(), current.savedAt());
	}

	@Transactional(readOnly = true)
	Optional<EditorPage> open(long id, Me me) {
		return this.drafts.findByIdAndCandidateId(id, me.id()).map((draft) -> {
			Map<Part, CurrentText> texts = this.sections.findTexts(id)
				.stream()
				.collect(Collectors.toMap(CurrentText::part, (text) -> text));
			List<EditorPage.Field> fields = Arrays.stream(Part.values())
				.map((part) -> EditorPage.Field.of(texts.get(part), draft.createdAt()))
				.toList();
			return new EditorPage(id, draft.name(), isTried(draft, me),
					this.bank.edition(draft.editionId()).orElseThrow(), fields);
		});
	}

	/**
	 * Keeps the whole answer as one form: nothing of it where a part cannot be stored;
	 * else every part that was edited, or what stands in its way. Parts are taken in
	 * order and the draft itself last, as a single save does, so that none waits for
	 * another in a circle.
	 */
	Optional<EditorPage> saveAll(long id, AnswerForm form, Me me) {
		Instant now = this.clock.instant();
		return open(id, me).map((stored) -> {
			EditorPage typed = stored.with((field) -> field.typed(form.typed(field.part())));
			if (typed.isRefused()) {
				return typed;
			}
			EditorPage kept = stored.with((field) -> keep(id, field, form.typed(field.part()), me, now));
			if (kept.parts().stream().anyMatch((field) -> field.savedAt().equals(now))) {
				this.drafts.touch(id, kept.words().count() > 0, now);
			}
			return kept;
		});
	}

	private EditorPage.Field keep(long draft, EditorPage.Field stored, AnswerForm.Typed typed, Me me, Instant now) {
		PlainText body = new PlainText(typed.body());
		if (body.value().equals(stored.body()) || wasNotEdited(draft, stored.part(), typed, body)) {
			return stored;
		}
		Save save = new Save(UUID.randomUUID(), typed.basedOn(), body);
		return stored.after(body, keep(draft, stored.part(), save, me, now).orElseThrow());
	}

	private boolean wasNotEdited(long draft, Part part, AnswerForm.Typed typed, PlainText body) {
		return this.versions.findBody(draft, part, typed.basedOn()).orElse("").equals(body.value());
	}

	private boolean isTried(Draft draft, Me me) {
		return draft.isWritten() || toGoOnWith(me.id(), draft.questionId()).filter(Draft::isWritten).isPresent();
	}

	private Optional<Draft> toGoOnWith(long candidate, long question) {
		return this.drafts.findToGoOnWith(candidate, question, Limit.of(1)).stream().findFirst();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Attempt> latest(long account, long question) {
		return toGoOnWith(account, question).map((draft) -> new Attempt(draft.id(), draft.isWritten()));
	}

	/**
	 * Returns where this candidate left off.
	 * @param me the candidate
	 * @param most how many drafts
	 * @return their drafts, the one that was saved last in front
	 */
	@Transactional(readOnly = true)
	public List<DraftSummary> latest(Me me, int most) {
		return summaries(this.drafts.findByCandidateIdOrderBySavedAtDescIdDesc(me.id(), Limit.of(most)));
	}

	@Transactional(readOnly = true)
	List<DraftSummary> after(long draft, Me me, int most) {
		return summaries(this.drafts.findAfter(draft, me.id(), Limit.of(most)));
	}

	/** What was "Draft 1" of a guest's may be somebody's second. */
	@Override
	public void handOver(long guest, long account) {
		for (Draft draft : this.drafts.findByCandidateIdOrderById(guest)) {
			int earlier = this.drafts.countByCandidateIdAndQuestionId(account, draft.questionId());
			draft.handOver(account, (earlier > 0) ? name(earlier) : draft.name());
		}
	}

	/** Each draft to read, and each with every version that was saved or set aside. */
	@Override
	@Transactional(readOnly = true)
	public void export(long account, Archive archive) {
		for (Draft draft : this.drafts.findByCandidateIdOrderById(account)) {
			EditionContent brief = this.bank.edition(draft.editionId()).orElseThrow();
			ExportedDraft exported = ExportedDraft.of(draft, brief, this.sections.findByDrafts(List.of(draft.id())),
					this.versions.findAllOf(draft.id()));
			String path = "drafts/" + draft.id() + "-" + brief.slug();
			archive.addJson(path + ".json", exported);
			archive.addText(path + ".md", exported.toRead());
		}
	}

	@Override
	public void erase(long account) {
		this.drafts.deleteByCandidate(account);
	}

	private List<DraftSummary> summaries(List<Draft> found) {
		if (found.isEmpty()) {
			return List.of();
		}
		Map<Long, EditionTitle> titles = this.bank.titles(found.stream().map(Draft::editionId).distinct().toList());
		Map<Long, List<Section>> parts = this.sections.findByDrafts(found.stream().map(Draft::id).toList())
			.stream()
			.collect(Collectors.groupingBy((section) -> section.getId().draftId()));
		return found.stream()
			.map((draft) -> summary(draft, titles.get(draft.editionId()), parts.get(draft.id())))
			.toList();
	}

	private static DraftSummary summary(Draft draft, EditionTitle edition, List<Section> parts) {
		Set<Part> written = parts.stream()
			.filter((section) -> section.words().count() > 0)
			.map(Section::part)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
		Words words = parts.stream().map(Section::words).reduce(new Words(0), Words::plus);
		return new DraftSummary(draft.id(), draft.name(), edition, words, written, draft.savedAt());
	}

}
