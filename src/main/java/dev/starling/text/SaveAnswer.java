package dev.starling.text;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

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
	 * @param by who saved that; null where nobody else could, or where they are gone
	 * @param differences from what was refused to what stands there, word by word
	 */
	record Conflict(String yours, String current, int version, Instant at, @Nullable String by,
			List<Differences.Run> differences) implements SaveAnswer {

		public List<Differences.Run> yourRuns() {
			return new Differences(this.differences).before();
		}

		public List<Differences.Run> otherRuns() {
			return new Differences(this.differences).after();
		}

	}

	static Conflict conflict(String yours, String current, int version, Instant at) {
		return conflict(yours, current, version, at, null);
	}

	static Conflict conflict(String yours, String current, int version, Instant at, @Nullable String by) {
		return new Conflict(yours, current, version, at, by, Differences.between(yours, current).runs());
	}

}
