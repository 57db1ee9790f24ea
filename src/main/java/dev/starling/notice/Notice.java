package dev.starling.notice;

import java.time.Instant;

/**
 * Something that is new for one person, as their page tells it.
 *
 * @param id its number in addresses
 * @param text what happened, in a line of ours with titles in it
 * @param link the page that it leads to
 * @param toldAt when it happened, or happened again
 * @param fresh whether they have not seen it yet
 */
public record Notice(long id, String text, String link, Instant toldAt, boolean fresh) {

	/**
	 * What a notice can be about. Each can be had by mail or not.
	 */
	public enum Kind {

		/** The candidate can read a review. */
		RETURNED("Your answer was reviewed", true),

		/** The candidate need not wait in the dark. */
		CLAIMED("A coach began to review your answer", false),

		/** Whoever takes part in the conversation has something to read. */
		REPLY("Somebody answered a comment", true),

		/** Coaches have something to do. */
		QUEUE("New answers wait for review", false),

		/** The candidate has a review that says more than it did. */
		CORRECTION("A coach added a correction", true);

		private final String label;

		private final boolean mailedAtFirst;

		Kind(String label, boolean mailedAtFirst) {
			this.label = label;
			this.mailedAtFirst = mailedAtFirst;
		}

		public String label() {
			return this.label;
		}

		/** Whether it goes by mail to who has not said otherwise. */
		boolean isMailedAtFirst() {
			return this.mailedAtFirst;
		}

		boolean isForCoaches() {
			return this == QUEUE;
		}

	}

}
