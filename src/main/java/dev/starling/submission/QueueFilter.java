package dev.starling.submission;

import org.jspecify.annotations.Nullable;

/**
 * What part of the queue a coach looks at.
 *
 * @param question only answers to this question; null for any
 * @param level only answers to questions of this level; null for any
 * @param competency only answers to questions that ask for this competency; null for any
 * @param round which rounds
 */
public record QueueFilter(@Nullable Long question, @Nullable String level, @Nullable Long competency, Which round) {

	/** Everything that waits. */
	public static final QueueFilter ALL = new QueueFilter(null, null, null, Which.ANY);

	/**
	 * Which rounds of a draft.
	 */
	public enum Which {

		/** All of them. */
		ANY,
		/** Those that nobody has reviewed before. */
		FIRST,
		/** Those of a draft that was reviewed before. */
		LATER

	}

}
