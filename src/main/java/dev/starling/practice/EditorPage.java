package dev.starling.practice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.starling.question.EditionContent;
import dev.starling.question.Part;
import dev.starling.text.PlainText;
import dev.starling.text.RefusedTextException;
import dev.starling.text.SaveAnswer;
import dev.starling.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A draft as its candidate works on it.
 *
 * @param id its number in addresses
 * @param name what the candidate calls it
 * @param tried whether they have written anything for this question
 * @param updated whether the question has a newer edition than this draft answers
 * @param standing where its latest round is; null where none is on its way or back
 * @param brief what they are answering
 * @param parts the five, in order
 */
record EditorPage(long id, String name, boolean tried, boolean updated, Standings.@Nullable Standing standing,
		EditionContent brief, List<Field> parts) {

	/**
	 * How long an answer should take: from the product's design, in seconds.
	 */
	private static final int SHORT_ALOUD = 90;

	private static final int LONG_ALOUD = 120;

	/**
	 * Past this an interviewer stops listening: from the product's design, in seconds.
	 */
	private static final int LONGEST_ALOUD = 180;

	EditorPage with(UnaryOperator<Field> change) {
		return new EditorPage(this.id, this.name, this.tried, this.updated, this.standing, this.brief,
				this.parts.stream().map(change).toList());
	}

	public boolean isRefused() {
		return this.parts.stream().anyMatch((field) -> field.refusal() != null);
	}

	public boolean isConflicting() {
		return this.parts.stream().anyMatch((field) -> field.conflict() != null);
	}

	/** Whether a round of it is on its way or back. */
	public boolean isHandedIn() {
		return this.standing != null;
	}

	/** Whether a round of it waits or is read, so that no other can go. */
	public boolean isOnItsWay() {
		return this.standing != null && this.standing.stage() != Standings.Stage.RETURNED;
	}

	/** What the fields say. */
	Map<Part, String> texts() {
		return this.parts.stream().collect(Collectors.toMap(Field::part, Field::body));
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

	/** What stands in place of the figures while nothing is written. */
	public String aim() {
		return "Aim for " + aloud() + " seconds aloud, about " + wordsIn(SHORT_ALOUD) + " to " + wordsIn(LONG_ALOUD)
				+ " words";
	}

	/** How long an answer should take, in seconds: "90 to 120". */
	public String aloud() {
		return SHORT_ALOUD + " to " + LONG_ALOUD;
	}

	private static int wordsIn(int seconds) {
		return seconds * Words.PER_MINUTE / 60;
	}

	public boolean isTooLong() {
		return words().aloud().toSeconds() > LONGEST_ALOUD;
	}

	/**
	 * One part as the editor shows it.
	 *
	 * @param part which one
	 * @param version what the text in the field is based on
	 * @param body the text in the field
	 * @param words how long that is
	 * @param saved whether the text in the field is what is stored
	 * @param savedAt when what is stored was saved
	 * @param conflict what stands in the way of this text; null mostly
	 * @param refusal why this text was not saved; null mostly
	 */
	record Field(Part part, int version, String body, Words words, boolean saved, Instant savedAt,
			SaveAnswer.@Nullable Conflict conflict, @Nullable RefusedTextException refusal) {

		static Field of(CurrentText text, Instant startedAt) {
			Instant savedAt = (text.savedAt() != null) ? text.savedAt() : startedAt;
			return new Field(text.part(), text.version(), text.body(), Words.in(text.body()), true, savedAt, null,
					null);
		}

		/** With what somebody typed in it, which is not stored yet. */
		Field typed(AnswerForm.Typed typed) {
			try {
				String text = new PlainText(typed.body()).value();
				return unsaved(typed.basedOn(), text, text.equals(this.body), null, null);
			}
			catch (RefusedTextException ex) {
				return unsaved(typed.basedOn(), typed.body(), false, null, ex);
			}
		}

		Field after(PlainText body, SaveAnswer answer) {
			if (answer instanceof SaveAnswer.Conflict conflict) {
				return unsaved(conflict.version(), conflict.yours(), false, conflict, null);
			}
			SaveAnswer.Saved taken = (SaveAnswer.Saved) answer;
			return new Field(this.part, taken.version(), body.value(), body.words(), true, taken.at(), null, null);
		}

		private Field unsaved(int basedOn, String text, boolean same, SaveAnswer.@Nullable Conflict conflict,
				@Nullable RefusedTextException refusal) {
			return new Field(this.part, basedOn, text, Words.in(text), same, this.savedAt, conflict, refusal);
		}

		/** What stands in place of the figures while nothing is written. */
		public String aim() {
			return "Aim for about " + this.part.share() + " %, some " + aloud() + " seconds aloud";
		}

		/** How long this part should take, in seconds: "14 to 18". */
		public String aloud() {
			return Math.round(SHORT_ALOUD * this.part.share() / 100f) + " to "
					+ Math.round(LONG_ALOUD * this.part.share() / 100f);
		}

		public String status() {
			return (this.conflict != null) ? "conflict" : this.saved ? "saved" : "kept";
		}

	}

}
