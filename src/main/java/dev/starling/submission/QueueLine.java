package dev.starling.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import dev.starling.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A submission that waits for a coach.
 *
 * @param submission its number in addresses
 * @param edition what it answers
 * @param round 1 for the first
 * @param neededBy the day by which it is needed; null for none in particular
 * @param submittedAt when it was handed in
 * @param words how long it is
 * @param opening how its Situation begins, at most {@link #OPENING} characters; empty
 * where it was left empty
 * @param knownToMe whether this coach reviewed the round before
 * @param keptUntil until when it waits for the coach who did; null where it waits for
 * anybody
 */
public record QueueLine(long submission, long edition, int round, @Nullable LocalDate neededBy, Instant submittedAt,
		Words words, String opening, boolean knownToMe, @Nullable Instant keptUntil) {

	/**
	 * As much of an answer as tells it from others, and no more than a list has room for.
	 */
	public static final int OPENING = 200;

	/** Past this an answer has waited too long: from the product's design. */
	private static final Duration LONG = Duration.ofDays(3);

	public boolean hasWaitedLong(Instant now) {
		return this.submittedAt.plus(LONG).isBefore(now);
	}

	/** Whether it can be claimed by others than this coach only. */
	public boolean isKeptFromMe() {
		return this.keptUntil != null && !this.knownToMe;
	}

}
