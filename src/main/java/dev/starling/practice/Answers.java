package dev.starling.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.starling.account.Me;
import dev.starling.question.EditionContent;
import dev.starling.question.Part;
import dev.starling.question.QuestionBank;
import dev.starling.text.PlainText;
import dev.starling.text.ReusedSaveIdException;
import dev.starling.text.Save;
import dev.starling.text.SaveAnswer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What drafts say: opening them, and keeping what is written. Whatever is not this
 * candidate's own is empty, as if it were not there.
 */
@Service
@Transactional
public class Answers {

	private final OpenedDrafts opened;

	private final Drafts drafts;

	private final Sections sections;

	private final SectionVersions versions;

	private final SaveRows rows;

	private final QuestionBank bank;

	private final Standings standings;

	private final Clock clock;

	Answers(OpenedDrafts opened, Drafts drafts, Sections sections, SectionVersions versions, SaveRows rows,
			QuestionBank bank, Standings standings, Clock clock) {
		this.opened = opened;
		this.drafts = drafts;
		this.sections = sections;
		this.versions = versions;
		this.rows = rows;
		this.bank = bank;
		this.standings = standings;
		this.clock = clock;
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
	 * @throws DeletedDraftException if the candidate has deleted the draft
	 */
	public Optional<SaveAnswer> save(long draft, Part part, Save save, Me me) {
		Instant now = this.clock.instant();
		Optional<SaveAnswer> answer = keep(draft, part, save, me, now);
		if (answer.orElse(null) instanceof SaveAnswer.Saved) {
			this.rows.touch(draft, !save.body().isBlank(), now);
		}
		return answer;
	}

	private Optional<SaveAnswer> keep(long draft, Part part, Save save, Me me, Instant now) {
		if (this.rows.add(draft, part, me.id(), save, now)) {
			return Optional.of(new SaveAnswer.Saved(save.basedOn() + 1, now));
		}
		return this.drafts.findByIdAndCandidateId(draft, me.id()).map((mine) -> {
			if (mine.isDeleted()) {
				throw new DeletedDraftException();
			}
			this.sections.lock(draft, part).orElseThrow();
			return answerLateSave(draft, part, save, now);
		});
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
		return SaveAnswer.conflict(save.body().value(), current.body(), current.version(), current.savedAt());
	}

	@Transactional(readOnly = true)
	Optional<EditorPage> open(long id, Me me) {
		return this.opened.find(id, me.id()).map((draft) -> {
			if (draft.deleted()) {
				throw new DeletedDraftException();
			}
			List<EditorPage.Field> fields = Arrays.stream(Part.values())
				.map((part) -> EditorPage.Field.of(draft.texts().get(part), draft.createdAt()))
				.toList();
			EditionContent brief = this.bank.edition(draft.edition()).orElseThrow();
			boolean updated = this.bank.publishedEdition(brief.questionId())
				.filter((edition) -> edition != draft.edition())
				.isPresent();
			return new EditorPage(id, draft.name(), draft.tried(), updated, this.standings.of(List.of(id)).get(id),
					brief, fields);
		});
	}

	@Transactional(readOnly = true)
	Optional<Answer> read(long id, Me me) {
		return this.drafts.findByIdAndCandidateId(id, me.id())
			.filter((draft) -> !draft.isDeleted())
			.map((draft) -> Answer.of(draft, this.bank.edition(draft.editionId()).orElseThrow(),
					this.sections.findTexts(id)));
	}

	/**
	 * Returns what each part says now, for a page that is open already.
	 * @param id the draft
	 * @param me the candidate
	 * @return the five, in order; empty where this candidate has no such draft
	 */
	@Transactional(readOnly = true)
	List<CurrentText> texts(long id, Me me) {
		return this.sections.findTexts(id, me.id());
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
				this.rows.touch(id, kept.words().count() > 0, now);
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

}
