package dev.starling.editing;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.starling.account.Me;
import dev.starling.page.Field;
import dev.starling.page.Fields;
import dev.starling.page.Page;
import dev.starling.question.EditionContent;
import dev.starling.question.EditionDraft;
import dev.starling.question.Publisher;
import dev.starling.question.QuestionBank;
import dev.starling.text.PlainText;
import dev.starling.text.ReusedSaveIdException;
import dev.starling.text.Save;
import dev.starling.text.SaveAnswer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing an edition, field by field, with the promise that candidates have: what was
 * answered is committed, and no save destroys an earlier one.
 */
@Service
@Transactional
public class Editor {

	private final EditedTexts texts;

	private final Publisher publisher;

	private final QuestionBank bank;

	private final Clock clock;

	Editor(EditedTexts texts, Publisher publisher, QuestionBank bank, Clock clock) {
		this.texts = texts;
		this.publisher = publisher;
		this.bank = bank;
		this.clock = clock;
	}

	/**
	 * Makes a question that nobody sees yet.
	 * @param page what its first edition begins as; a title and a prompt are enough
	 * @param me the administrator
	 * @return the edition
	 */
	public EditionDraft begin(Page page, Me me) {
		return begin(List.of(page), me).get(0);
	}

	/**
	 * Makes several questions that nobody sees yet.
	 * @param pages what the first edition of each begins as; some hundreds at most
	 * @param me the administrator
	 * @return the editions, in the order of the pages
	 */
	public List<EditionDraft> begin(List<Page> pages, Me me) {
		Map<Long, Map<Field, String>> texts = new LinkedHashMap<>();
		List<EditionDraft> drafts = pages.stream().map((page) -> {
			EditionDraft draft = this.publisher.begin(page.title());
			texts.put(draft.edition(), Fields.texts(page));
			return draft;
		}).toList();
		this.texts.begin(texts, me.id(), this.clock.instant());
		return drafts;
	}

	/**
	 * Returns what an edition says as a page.
	 * @param edition the edition
	 * @return the page that reads back as the edition
	 */
	public static Page page(EditionContent edition) {
		return Contents.page(edition);
	}

	/**
	 * Opens the edition of a question that is in the making, and begins one where none
	 * is: as the edition that is published.
	 * @param slug the question's name in addresses
	 * @param basedOn the edition to begin as; null for the one that is published
	 * @return the edition, or empty where there is no such question
	 */
	Optional<EditionDraft> open(String slug, @Nullable Long basedOn) {
		return this.publisher.beginEdition(slug, basedOn).map((draft) -> {
			if (this.texts.find(draft.edition()).isEmpty()) {
				Map<Field, String> texts = Optional.ofNullable(draft.basedOn())
					.flatMap(this.bank::edition)
					.map((edition) -> Fields.texts(Contents.page(edition)))
					.orElseGet(Map::of);
				this.texts.begin(Map.of(draft.edition(), texts), null, this.clock.instant());
			}
			return draft;
		});
	}

	/**
	 * Lets an edition of a question say what a page says: a new one, or the one that is
	 * in the making, whose earlier texts stay in the log.
	 * @param slug the question's name in addresses
	 * @param page what it is to say
	 * @param replace whether it may be one that is in the making
	 * @param me the administrator
	 * @return the edition, or empty where there is no such question, or where one is in
	 * the making that may not be replaced
	 */
	public Optional<EditionDraft> propose(String slug, Page page, boolean replace, Me me) {
		return this.publisher.beginEdition(slug, null)
			.filter((draft) -> replace || this.texts.find(draft.edition()).isEmpty())
			.flatMap((draft) -> open(slug, null))
			.map((draft) -> {
				say(draft, Fields.texts(page), me);
				return draft;
			});
	}

	private void say(EditionDraft draft, Map<Field, String> proposed, Me me) {
		this.texts.hold(draft.edition())
			.stream()
			.filter((text) -> !text.body().equals(proposed.get(text.field())))
			.forEach((text) -> save(draft.edition(), text.field(),
					new Save(UUID.randomUUID(), text.version(), new PlainText(proposed.get(text.field()))), me));
	}

	/**
	 * Returns what the fields say now.
	 * @param edition an edition in the making
	 * @return the fields in the order of the page; empty where it is in the making no
	 * more
	 */
	@Transactional(readOnly = true)
	List<EditedText> texts(long edition) {
		return this.texts.find(edition);
	}

	/**
	 * Keeps one field. Both answers are final: the text is committed as the current
	 * version, or set aside because a newer one stands there.
	 * @param edition an edition in the making
	 * @param field which field
	 * @param save the text, and what it started from
	 * @param me the administrator
	 * @return what became of it
	 * @throws ReusedSaveIdException if another text was sent under this id before
	 * @throws ClosedEditionException if the edition is in the making no more
	 */
	SaveAnswer save(long edition, Field field, Save save, Me me) {
		Instant now = this.clock.instant();
		Optional<SaveAnswer> first = first(edition, field, save, me);
		if (first.isPresent()) {
			return first.get();
		}
		if (this.texts.advance(edition, field, save.basedOn())) {
			this.texts.log(edition, field, save, save.basedOn() + 1, me.id(), now);
			if (field == Field.TITLE) {
				this.texts.entitle(edition, save.body().value());
			}
			return new SaveAnswer.Saved(save.basedOn() + 1, now);
		}
		if (!this.texts.lock(edition, field)) {
			throw new ClosedEditionException();
		}
		return first(edition, field, save, me).orElseGet(() -> answerLateSave(edition, field, save, me, now));
	}

	/** What the same save was answered before. */
	private Optional<SaveAnswer> first(long edition, Field field, Save save, Me me) {
		return this.texts.logged(edition, save.id()).map((logged) -> {
			if (logged.field() != field || !logged.body().equals(save.body().value())) {
				throw new ReusedSaveIdException();
			}
			return (logged.version() != null) ? new SaveAnswer.Saved(logged.version(), logged.savedAt())
					: conflict(current(edition, field), save, me);
		});
	}

	private SaveAnswer answerLateSave(long edition, Field field, Save save, Me me, Instant now) {
		EditedText current = current(edition, field);
		if (current.body().equals(save.body().value())) {
			return new SaveAnswer.Saved(current.version(), current.savedAt());
		}
		this.texts.log(edition, field, save, null, me.id(), now);
		return conflict(current, save, me);
	}

	private static SaveAnswer conflict(EditedText current, Save save, Me me) {
		return SaveAnswer.conflict(save.body().value(), current.body(), current.version(), current.savedAt(),
				current.otherThan(me));
	}

	private EditedText current(long edition, Field field) {
		return this.texts.find(edition)
			.stream()
			.filter((text) -> text.field() == field)
			.findFirst()
			.orElseThrow(ClosedEditionException::new);
	}

	/**
	 * Keeps the fields that a form sends, where they differ from what it was opened with.
	 * @param edition an edition in the making
	 * @param form what was typed, and what each field started from
	 * @param me the administrator
	 * @return what stands in the way of some fields; empty where everything was kept
	 */
	Map<Field, SaveAnswer.Conflict> saveAll(long edition, EditForm form, Me me) {
		Map<Field, SaveAnswer.Conflict> conflicts = new EnumMap<>(Field.class);
		for (EditedText text : this.texts.hold(edition)) {
			EditForm.Typed typed = form.typed(text.field());
			PlainText body = (typed != null) ? new PlainText(typed.body()) : null;
			if (body != null && !body.value().equals(text.body())) {
				Save save = new Save(UUID.randomUUID(), typed.basedOn(), body);
				if (save(edition, text.field(), save, me) instanceof SaveAnswer.Conflict conflict) {
					conflicts.put(text.field(), conflict);
				}
			}
		}
		return conflicts;
	}

}
