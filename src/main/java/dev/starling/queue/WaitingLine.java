package dev.starling.queue;

import java.time.Duration;
import java.time.Instant;

import dev.starling.question.EditionTitle;
import dev.starling.submission.QueueLine;

/**
 * An answer that waits.
 *
 * @param line what the queue says of it
 * @param title what it answers
 * @param waited how long it has waited
 * @param late whether that is too long
 * @param begun whether this coach had it before
 */
public record WaitingLine(QueueLine line, EditionTitle title, Duration waited, boolean late, boolean begun) {

	static WaitingLine of(QueueLine line, EditionTitle title, boolean begun, Instant now) {
		return new WaitingLine(line, title, Duration.between(line.submittedAt(), now), line.hasWaitedLong(now), begun);
	}

	/** "less than an hour", "5 hours", "3 days". */
	public String age() {
		long hours = this.waited.toHours();
		if (hours < 1) {
			return "less than an hour";
		}
		return (hours < 48) ? of(hours, "hour") : of(this.waited.toDays(), "day");
	}

	/** What it begins with; empty where that was left empty. */
	public String opening() {
		return Opening.of(this.line.opening());
	}

	private static String of(long number, String unit) {
		return number + " " + unit + ((number == 1) ? "" : "s");
	}

}
