package dev.starling.practice;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.starling.question.EditionContent;
import dev.starling.question.Part;
import dev.starling.text.PlainText;
import dev.starling.text.RefusedTextException;
import dev.starling.text.Words;

/**
 * A draft as its candidate works on it.
 *
 * @param id its number in addresses
 * @param name what the candidate calls it
 * @param tried whether they have written anything for this question
 * @param brief what they are answering
 * @param parts the five, in order
 */
record EditorPage(long id, String name, boolean tried, EditionContent brief, List<Field> parts) {

	/**
	 * The range that an answer should take aloud, in seconds: from the product's design.
	 */
	static final int SHORTEST_ALOUD = 90;

	static final int GOOD_ALOUD = 120;

	EditorPage with(UnaryOperator<Field> change) {
		return new EditorPage(this.id, this.name, this.tried, this.brief, this.parts.stream().map(change).toList());
	}

	public boolean isRefused() {
		return this.parts.stream().anyMatch((field) -> field.refusal() != null);
	}

	public boolean isConflicting() {
		return this.parts.stream().anyMatch((field) -> field.newer() != null);
	}

	/** How the words are spread over the parts. */
	public List<Share> shares() {
		return Share.of((part) -> this.parts.get(part.ordinal()).words().count());
	}

	/** How they should be. */
	public List<Share> aims() {
		return Share.of(Part::share);
	}

	public Words words() {
		return this.parts.stream().map(Field::words).reduce(new Words(0), Words::plus);
	}

	/**
	 * One part as the editor shows it.
	 *
	 * @param part which one
	 * @param version what the text in the field is based on
	 * @param body the text in the field
	 * @param savedAt when the current text was saved
	 * @param newer the text that stands in the way of this one; null mostly
	 * @param refusal why this text was not saved; null mostly
	 */
	record Field(Part part, int version, String body, Instant savedAt, String newer, RefusedTextException refusal) {

		static Field of(CurrentText text, Instant startedAt) {
			return new Field(text.part(), text.version(), text.body(),
					(text.savedAt() != null) ? text.savedAt() : startedAt, null, null);
		}

		Field typed(AnswerForm.Typed typed) {
			try {
				return new Field(this.part, typed.basedOn(), new PlainText(typed.body()).value(), this.savedAt, null,
						null);
			}
			catch (RefusedTextException ex) {
				return new Field(this.part, typed.basedOn(), typed.body(), this.savedAt, null, ex);
			}
		}

		Field after(PlainText body, SaveAnswer answer) {
			if (answer instanceof SaveAnswer.Conflict conflict) {
				return new Field(this.part, conflict.version(), conflict.yours(), conflict.at(), conflict.current(),
						null);
			}
			SaveAnswer.Saved saved = (SaveAnswer.Saved) answer;
			return new Field(this.part, saved.version(), body.value(), saved.at(), null, null);
		}

		public Words words() {
			return Words.in(this.body);
		}

		public String status() {
			return (this.newer != null) ? "conflict" : (this.refusal != null) ? "kept" : "saved";
		}

	}

}
