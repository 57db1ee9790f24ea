package dev.starling.text;

import org.jspecify.annotations.Nullable;

/**
 * What a comment speaks of: a stretch of a text, with its words and what stood around
 * them.
 *
 * @param range where the words stand
 * @param quote the words, to the code point
 * @param before what stands before them, at most {@value #CONTEXT} code points
 * @param after what stands after them, at most {@value #CONTEXT} code points
 */
public record Anchor(Range range, String quote, String before, String after) {

	/**
	 * How much of what stands around the words is kept, in code points: some six words to
	 * either side.
	 */
	public static final int CONTEXT = 32;

	/**
	 * Makes an anchor as it was stored.
	 * @throws IllegalArgumentException where the words are not as long as their range
	 */
	public Anchor {
		if (quote.codePointCount(0, quote.length()) != range.length()) {
			throw new IllegalArgumentException(
					"A quote of %d characters cannot stand in %d".formatted(quote.length(), range.length()));
		}
	}

	/**
	 * Anchors to what somebody selected. Where the selection cuts what a reader takes for
	 * one character (an emoji of several, a letter with its accent), the whole of it is
	 * meant; blank space at either end is not, unless there is nothing else.
	 * @param text the text
	 * @param selected the selection
	 * @return its anchor, whose range may thus differ a little from the selection
	 * @throws IllegalArgumentException where the selection does not lie in that text
	 */
	public static Anchor on(String text, Range selected) {
		Range range = selected.withoutBlankEnds(text).inWholeCharacters(text);
		int start = text.offsetByCodePoints(0, range.start());
		int end = text.offsetByCodePoints(start, range.length());
		return new Anchor(range, text.substring(start, end), lastOf(text.substring(0, start)),
				firstOf(text.substring(end)));
	}

	/**
	 * Anchors to what a browser says was selected, once that is found to be so.
	 * @param text the text
	 * @param selected where, according to the browser
	 * @param quote what, according to the browser, with the line ends of a form or
	 * without; null where it does not say
	 * @return the anchor, as of {@link #on}
	 * @throws MisquotedException where those words do not stand there
	 */
	public static Anchor on(String text, Range selected, @Nullable String quote) {
		if (!selected.liesIn(text) || !says(selected.of(text), quote)) {
			throw new MisquotedException(quote);
		}
		return on(text, selected);
	}

	boolean standsIn(String text) {
		return this.range.liesIn(text) && this.range.of(text).equals(this.quote);
	}

	private static boolean says(String words, @Nullable String quote) {
		return quote == null || words.equals(quote.replace("\r\n", "\n").replace('\r', '\n'));
	}

	private static String lastOf(String text) {
		int length = text.codePointCount(0, text.length());
		return text.substring(text.offsetByCodePoints(text.length(), -Math.min(CONTEXT, length)));
	}

	private static String firstOf(String text) {
		int length = text.codePointCount(0, text.length());
		return text.substring(0, text.offsetByCodePoints(0, Math.min(CONTEXT, length)));
	}

}
