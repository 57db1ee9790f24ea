package dev.starling.page;

/**
 * Something that keeps a page from being stored or published.
 *
 * @param line in which line of the text, from 1; for what is missing, where it was looked
 * for
 * @param found what stands there, shortened; "" where that is nothing
 * @param expected a sentence that says what was expected
 * @param severity what it keeps the page from
 */
public record Problem(int line, String found, String expected, Severity severity) {

	/** From this many characters on, what was found is cut short. */
	private static final int EXCERPT = 80;

	public Problem {
		found = excerpt(found);
	}

	static String excerpt(String text) {
		if (text.length() <= EXCERPT) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
		return text.substring(0, end) + "…";
	}

	/**
	 * What a problem keeps a page from.
	 */
	public enum Severity {

		/** It cannot be stored. */
		ERROR,
		/** It can be stored as a draft, and not be published yet. */
		GAP

	}

}
