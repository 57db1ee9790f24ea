package dev.starling.practice;

import java.time.Instant;
import java.util.List;

import dev.starling.text.Differences;

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
	 * @param differences from what was refused to what stands there, word by word
	 */
	record Conflict(String yours, String current, int version, Instant at,
			List<Differences.Run> differences) implements SaveAnswer {

		public List<Differences.Run> yourRuns() {
			return new Differences(this.differences).before();
		}

		public List<Differences.Run> otherRuns() {
			return new Differences(this.differences).after();
		}

	}

	static Conflict conflict(String yours, CurrentText current) {
		return new Conflict(yours, current.body(), current.version(), current.savedAt(),
				Differences.between(yours, current.body()).runs());
	}

}
