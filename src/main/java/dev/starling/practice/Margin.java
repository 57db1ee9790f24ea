package dev.starling.practice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.starling.account.Me;
import dev.starling.question.Part;
import dev.starling.text.Range;
import dev.starling.text.Whereabouts;
import org.jspecify.annotations.Nullable;

/**
 * What the editor needs to know from above it: what did somebody say of earlier rounds,
 * and what became of the words that they meant?
 */
public interface Margin {

	/**
	 * Returns what was said of a draft in reviews that are out, in the same number of
	 * statements however much that is.
	 * @param draft its number
	 * @param texts what each part says now
	 * @param me the candidate
	 * @return in the order of the answer, what is about the whole in front; nothing where
	 * it is not this candidate's draft
	 */
	List<Note> of(long draft, Map<Part, String> texts, Me me);

	/**
	 * Something that a coach said of an earlier round.
	 *
	 * @param submission the number of that round in addresses
	 * @param round 1 for the first
	 * @param id its id, where the review of that round shows it
	 * @param part what it is about; null for the whole answer
	 * @param words what it is about more closely; null for no words in particular
	 * @param body what it says
	 * @param replies what was said to it since, in order
	 * @param standing what a later round made of it
	 * @param praise whether it finds the words strong as they are, and asks for nothing
	 * @param done whether the candidate has ticked it off
	 */
	record Note(long submission, int round, UUID id, @Nullable Part part, @Nullable Quoted words, String body,
			List<Reply> replies, Standing standing, boolean praise, boolean done) {

		public boolean isResolved() {
			return this.standing == Standing.RESOLVED;
		}

		/** Whether it still asks for something. */
		public boolean isAsking() {
			return !this.praise && !this.done && !isResolved();
		}

	}

	/**
	 * Words of an earlier round.
	 *
	 * @param quote the words
	 * @param whereabouts what became of them
	 * @param now what stands in their place; empty where they were removed
	 */
	record Quoted(String quote, Whereabouts whereabouts, String now) {

		/**
		 * Follows words to a later text.
		 * @param quote the words
		 * @param whereabouts what became of them there
		 * @param text that text
		 * @return the words and what stands in their place
		 */
		public static Quoted of(String quote, Whereabouts whereabouts, String text) {
			Range now = where(whereabouts);
			return new Quoted(quote, whereabouts, (now != null) ? now.of(text) : "");
		}

		/** Where they or what is left of them stand now; null where they were removed. */
		public @Nullable Range where() {
			return where(this.whereabouts);
		}

		private static @Nullable Range where(Whereabouts whereabouts) {
			if (whereabouts instanceof Whereabouts.Unchanged unchanged) {
				return unchanged.now();
			}
			return (whereabouts instanceof Whereabouts.Edited edited) ? edited.now() : null;
		}

		public boolean isUnchanged() {
			return this.whereabouts instanceof Whereabouts.Unchanged;
		}

		public boolean isEdited() {
			return this.whereabouts instanceof Whereabouts.Edited;
		}

		public boolean isRemoved() {
			return this.whereabouts instanceof Whereabouts.Removed;
		}

	}

	/**
	 * Something that was said to a comment.
	 *
	 * @param byCoach whether the coach said it, and not the candidate
	 * @param body what
	 * @param at when
	 */
	record Reply(boolean byCoach, String body, Instant at) {
	}

	/**
	 * What a later round made of a comment.
	 */
	enum Standing {

		/** No later review says anything of it. */
		OPEN,
		/** The coach of a later round still asks for it. */
		KEPT,
		/** The coach of a later round took it as settled. */
		RESOLVED

	}

}
