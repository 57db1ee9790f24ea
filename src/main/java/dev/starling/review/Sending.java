package dev.starling.review;

import java.time.Instant;
import java.util.List;

import dev.starling.question.Signal;

/**
 * What became of an attempt to send a review.
 */
public sealed interface Sending {

	/**
	 * On its way.
	 *
	 * @param dueAt when it comes out; until then it can be taken back
	 */
	record Sent(Instant dueAt) implements Sending {
	}

	/**
	 * Not sent. Without a verdict and any words it cannot go, nor with a level that was
	 * refused; the rest may be meant.
	 *
	 * @param verdict whether it has no verdict
	 * @param words whether it has neither a summary nor a comment
	 * @param refused the signals whose level was chosen and not taken
	 * @param unrated the signals that are not rated
	 * @param undecided how many comments of earlier rounds it neither settles nor keeps
	 */
	record Unfinished(boolean verdict, boolean words, List<Signal> refused, List<Signal> unrated,
			int undecided) implements Sending {

		public boolean mayGo() {
			return !this.verdict && !this.words && this.refused.isEmpty();
		}

		public boolean leavesOut() {
			return !this.unrated.isEmpty() || this.undecided > 0;
		}

	}

}
