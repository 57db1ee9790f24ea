package dev.starling.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a text, counted in code points: one letter, one word, the whole of it.
 *
 * @param start where it begins, from 0
 * @param end where it ends, itself no more a part of it; more than the start
 */
public record Range(int start, int end) {

	private static final Pattern CHARACTER = Pattern.compile("\\X");

	/**
	 * Makes a range.
	 * @throws IllegalArgumentException where it would begin before any text or hold
	 * nothing
	 */
	public Range {
		if (start < 0 || start >= end) {
			throw new IllegalArgumentException("No stretch of a text goes from " + start + " to " + end);
		}
	}

	/**
	 * Returns the words that stand there.
	 * @param text a text that it lies in
	 * @return as many code points as it is long
	 * @throws IllegalArgumentException where it does not lie in that text
	 */
	public String of(String text) {
		if (!liesIn(text)) {
			throw new IllegalArgumentException("%d to %d does not lie in a text of %d characters".formatted(this.start,
					this.end, text.codePointCount(0, text.length())));
		}
		int from = text.offsetByCodePoints(0, this.start);
		return text.substring(from, text.offsetByCodePoints(from, length()));
	}

	public boolean liesIn(String text) {
		return this.end <= text.codePointCount(0, text.length());
	}

	public int length() {
		return this.end - this.start;
	}

	public boolean overlaps(Range other) {
		return this.start < other.end && other.start < this.end;
	}

	/**
	 * Widens it to what a reader takes for whole characters: nobody comments on half of
	 * an emoji, or on a letter without its accent. (A grapheme cluster, as {@code \X} of
	 * a regular expression finds it.)
	 * @param text a text that it lies in
	 * @return the same, or a little more
	 */
	Range inWholeCharacters(String text) {
		Matcher character = CHARACTER.matcher(text);
		int wholeStart = this.start;
		int at = 0;
		while (at < this.end && character.find()) {
			int next = at + Character.codePointCount(text, character.start(), character.end());
			if (at <= this.start && this.start < next) {
				wholeStart = at;
			}
			at = next;
		}
		return new Range(wholeStart, Math.max(at, this.end));
	}

	/**
	 * Leaves out blank space at either end, which is easily selected along with the
	 * words.
	 * @param text a text that it lies in
	 * @return the same, or a little less; blank space alone stays as it is
	 */
	Range withoutBlankEnds(String text) {
		int from = text.offsetByCodePoints(0, this.start);
		return new CodePoints(text).trimmed(from, text.offsetByCodePoints(from, length())).orElse(this);
	}

}
