package dev.starling.submission;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long answers have been taking from being handed in until their review was out.
 *
 * @param median as long as half of them took at most
 */
record Pace(Duration median) {

	/** Of fewer than these nothing can be said of the next. */
	static final int FEWEST = 3;

	/** How many of the latest ones count. */
	static final int MOST = 50;

	/** How far back they may lie. */
	static final Duration LATELY = Duration.ofDays(30);

	private static final int HOURS_TOLD_AS_A_DAY = 20;

	private static final int HOURS_TOLD_AS_DAYS = 36;

	static Optional<Pace> of(List<Duration> taken) {
		if (taken.size() < FEWEST) {
			return Optional.empty();
		}
		List<Duration> sorted = taken.stream().sorted().toList();
		Duration lower = sorted.get((sorted.size() - 1) / 2);
		Duration upper = sorted.get(sorted.size() / 2);
		return Optional.of(new Pace(lower.plus(upper).dividedBy(2)));
	}

	/** As a person says it: "about 5 hours", "about a day". */
	@Override
	public String toString() {
		long hours = Math.round(this.median.toMinutes() / 60.0);
		if (hours < 1) {
			return "less than an hour";
		}
		if (hours < HOURS_TOLD_AS_A_DAY) {
			return (hours == 1) ? "about an hour" : "about " + hours + " hours";
		}
		return (hours < HOURS_TOLD_AS_DAYS) ? "about a day" : "about " + Math.round(hours / 24.0) + " days";
	}

}
