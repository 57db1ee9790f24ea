package dev.starling.progress;

import java.time.Instant;
import java.util.List;

import dev.starling.review.Verdict;

/**
 * A round whose review is out.
 *
 * @param submission its number in addresses
 * @param draft the draft that it is a round of
 * @param title what it answers
 * @param round 1 for the first round of that draft
 * @param returnedAt when the review came out
 * @param verdict what it comes to
 * @param signals every signal of the question, in order
 */
public record RatedRound(long submission, long draft, String title, int round, Instant returnedAt, Verdict verdict,
		List<RatedSignal> signals) {

	public boolean isReady() {
		return this.verdict == Verdict.READY;
	}

	/** Those that a level was given. */
	public List<RatedSignal> rated() {
		return this.signals.stream().filter(RatedSignal::isRated).toList();
	}

	List<RatedSignal> low() {
		return this.signals.stream().filter(RatedSignal::isLow).toList();
	}

}
