package dev.starling.text;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A text that cannot be stored as it is. The reason is written for the person who wrote
 * it.
 */
public abstract sealed class RefusedTextException extends ResponseStatusException {

	private RefusedTextException(HttpStatus status, String reason) {
		super(status, reason);
	}

	/**
	 * More than {@link PlainText#MOST_CODE_POINTS}.
	 */
	public static final class TooLong extends RefusedTextException {

		TooLong(int length) {
			super(HttpStatus.CONTENT_TOO_LARGE,
					"This text has %,d characters; a part takes at most %,d. Nothing of it was saved: shorten it, and it will be."
						.formatted(length, PlainText.MOST_CODE_POINTS));
		}

	}

	/**
	 * Holds something that is no text.
	 */
	public static final class Unstorable extends RefusedTextException {

		Unstorable(String what) {
			super(HttpStatus.BAD_REQUEST, "This text holds " + what
					+ ", which cannot be stored. Nothing of it was saved: remove it (retyping the line helps), and it will be.");
		}

	}

}
