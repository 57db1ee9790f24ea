package dev.starling.practice;

import dev.starling.text.PlainText;
import dev.starling.text.RefusedTextException;

/**
 * What a candidate calls a draft: one line of 1 to {@value #MOST} characters.
 *
 * @param value the name
 */
record DraftName(String value) {

	static final int MOST = 80;

	DraftName {
		value = value.strip().replaceAll("[\\p{IsWhite_Space}\\p{Cc}]+", " ");
		if (value.isEmpty() || value.codePointCount(0, value.length()) > MOST) {
			throw new IllegalArgumentException(
					"A draft's name takes 1 to " + MOST + " characters. It is called what it was called before.");
		}
		try {
			value = new PlainText(value).value();
		}
		catch (RefusedTextException ex) {
			throw new IllegalArgumentException(ex.getReason(), ex);
		}
	}

	/** The next one of a question that somebody has so many drafts of. */
	static DraftName next(int earlier) {
		return new DraftName("Draft " + (earlier + 1));
	}

	/** Whether somebody thought of it, and it is not one that drafts begin with. */
	static boolean isGiven(String name) {
		return !name.matches("Draft \\d+");
	}

	DraftName copy() {
		String copied = "Copy of " + this.value;
		int end = copied.offsetByCodePoints(0, Math.min(MOST, copied.codePointCount(0, copied.length())));
		return new DraftName(copied.substring(0, end));
	}

}
