package dev.starling.limit;

import java.time.Duration;

import org.springframework.boot.convert.DurationStyle;

/**
 * So often within so long, at first all at once if need be.
 *
 * @param most how often
 * @param within how long it takes until that often is allowed again
 */
record Rate(int most, Duration within) {

	Rate {
		if (most < 1 || within.isZero() || within.isNegative()) {
			throw new IllegalArgumentException("A limit is a number above 0 and a time, as in 10/5m");
		}
	}

	/**
	 * Reads a rate.
	 * @param text as in {@code 10/5m}
	 * @return the rate
	 */
	public static Rate valueOf(String text) {
		String[] parts = text.split("/", 2);
		if (parts.length != 2) {
			throw new IllegalArgumentException("A limit is a number and a time, as in 10/5m: " + text);
		}
		return new Rate(Integer.parseInt(parts[0].strip()), DurationStyle.detectAndParse(parts[1].strip()));
	}

}
