package dev.starling.text;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How many words a text has, and how long it takes to say them.
 * <p>
 * A word is a run of characters without white space that holds a letter or a digit, so
 * that a dash or a bullet on its own is none. The editor's {@code words.js} counts by the
 * same rule.
 *
 * @param count the number of words, never negative
 */
public record Words(int count) {

	/**
	 * An unhurried speaking pace, in words a minute, as told in an interview.
	 */
	public static final int PER_MINUTE = 140;

	private static final Pattern RUN = Pattern.compile("\\P{IsWhite_Space}+");

	private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

	public Words {
		if (count < 0) {
			throw new IllegalArgumentException("A text cannot have " + count + " words");
		}
	}

	public static Words in(String text) {
		return new Words(
				(int) RUN.matcher(text).results().filter((run) -> LETTER_OR_DIGIT.matcher(run.group()).find()).count());
	}

	public boolean isNone() {
		return this.count == 0;
	}

	public Words plus(Words others) {
		return new Words(this.count + others.count);
	}

	/**
	 * Returns the time that it takes to say these words, to the nearest second.
	 * @return the speaking time at {@link #PER_MINUTE}
	 */
	public Duration aloud() {
		return Duration.ofSeconds(Math.round(this.count * 60.0 / PER_MINUTE));
	}

	/**
	 * Returns "1 word" or "24 words".
	 */
	@Override
	public String toString() {
		return this.count + ((this.count == 1) ? " word" : " words");
	}

	/**
	 * Returns how much of a whole these words are.
	 * @param whole the words of the whole text
	 * @return whole percent, 0 where the whole is empty
	 */
	public int percentOf(Words whole) {
		return (whole.count == 0) ? 0 : Math.round(this.count * 100f / whole.count);
	}

}
