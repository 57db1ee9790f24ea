package dev.starling.submission;

import java.time.Instant;
import java.util.Map;

import dev.starling.question.Part;

/**
 * What the history of a draft says of a round, but not its text.
 *
 * @param id the submission's number in addresses
 * @param number 1 for the first round
 * @param state where it stands
 * @param at when it was handed in
 * @param versions which version of each part that was; 0 for a part that was never saved
 */
public record RoundLine(long id, int number, State state, Instant at, Map<Part, Integer> versions) {

	/** Whether it is on its way still. */
	public boolean isOpen() {
		return this.state == State.WAITING || this.state == State.CLAIMED;
	}

	public boolean isWithdrawn() {
		return this.state == State.WITHDRAWN;
	}

}
