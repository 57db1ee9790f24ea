package dev.starling.review;

import dev.starling.text.PlainText;

/**
 * What is said to a review that is out: a reply, or a correction.
 *
 * @param value not blank, at most {@value #LONGEST} code points
 */
public record ReplyText(String value) {

	/** The longest one, in code points: two minutes of reading. */
	public static final int LONGEST = 2_000;

	/**
	 * Takes what was typed, without blank space at its ends.
	 * @throws RefusedReplyException if nothing is left, or too much
	 * @throws dev.starling.text.RefusedTextException if it cannot be stored
	 */
	public ReplyText {
		String typed = value.replace("\r\n", "\n").strip();
		int length = typed.codePointCount(0, typed.length());
		if (length == 0) {
			throw new RefusedReplyException("There was nothing in it, so nothing was sent. Write a few words first.");
		}
		if (length > LONGEST) {
			throw new RefusedReplyException(
					"This has %,d characters and can have %,d. Nothing of it was sent: shorten it, then send it again."
						.formatted(length, LONGEST));
		}
		value = new PlainText(typed).value();
	}

}
