package dev.starling.practice;

import java.time.Instant;

/**
 * What became of a {@link Save}.
 */
public sealed interface SaveAnswer {

	/**
	 * Committed as the current text.
	 *
	 * @param version the number that it has now
	 * @param at when
	 */
	record Saved(int version, Instant at) implements SaveAnswer {
	}

	/**
	 * Not taken, since a newer text stands there; the refused one is set aside.
	 *
	 * @param yours what was refused
	 * @param current what stands there
	 * @param version the number of what stands there
	 * @param at when that was saved
	 */
	record Conflict(String yours, String current, int version, Instant at) implements SaveAnswer {
	}

}
