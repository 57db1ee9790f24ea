package dev.starling.practice;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the pages of drafts need to know from above them: what became of those that were
 * handed in?
 */
public interface Standings {

	/**
	 * Returns where drafts stand, in one statement however many they are.
	 * @param drafts their numbers
	 * @return the latest round of each draft that has one that was not withdrawn
	 */
	Map<Long, Standing> of(Collection<Long> drafts);

	/**
	 * The latest round of a draft.
	 *
	 * @param submission its number in addresses
	 * @param round 1 for the first
	 * @param stage where it is
	 * @param ready whether its coach finds it ready to tell; null where that is not known
	 * @param since when it was handed in, or came back
	 */
	record Standing(long submission, int round, Stage stage, @Nullable Boolean ready, Instant since) {

		/** "Round 1: waiting", "Round 2: ready to tell". */
		public String told() {
			String where = (this.ready == null) ? this.stage.label() : this.ready ? "ready to tell" : "one more round";
			return "Round " + this.round + ": " + where;
		}

	}

	/**
	 * Where a round can be.
	 */
	enum Stage {

		/** It waits for a coach. */
		WAITING("waiting"),
		/** A coach has it. */
		IN_REVIEW("in review"),
		/** Its review is out. */
		RETURNED("returned");

		private final String label;

		Stage(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
