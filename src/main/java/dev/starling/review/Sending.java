package dev.starling.review;

import java.time.Instant;
import java.util.List;

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
	 * Not sent.
	 *
	 * @param verdict whether it has no verdict
	 * @param words whether it has neither a summary nor a comment
	 */
	record Missing(boolean verdict, boolean words) implements Sending {
	}

	/**
	 * Not sent: is it meant that these are left out?
	 *
	 * @param signals what is not rated
	 */
	record Unrated(List<String> signals) implements Sending {
	}

}
