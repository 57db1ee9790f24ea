package dev.starling.text;

/**
 * Text that somebody wrote, as it is stored: to the code point, with every line end as a
 * line feed.
 *
 * @param value the text; at most {@value #MOST_CODE_POINTS} code points, without NUL
 * (which PostgreSQL cannot store) and without half a surrogate pair (which no encoding
 * can)
 */
public record PlainText(String value) {

	/**
	 * The longest text, in code points: some 70 minutes aloud.
	 */
	public static final int MOST_CODE_POINTS = 10_000;

	public PlainText {
		value = value.replace("\r\n", "\n").replace('\r', '\n');
		if (value.indexOf('\0') >= 0) {
			throw new RefusedTextException.Unstorable("a NUL character");
		}
		if (value.codePoints().anyMatch((c) -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
			throw new RefusedTextException.Unstorable("half of a character (a lone surrogate)");
		}
		int length = value.codePointCount(0, value.length());
		if (length > MOST_CODE_POINTS) {
			throw new RefusedTextException.TooLong(length);
		}
	}

	public Words words() {
		return Words.in(this.value);
	}

	public boolean isBlank() {
		return this.value.isBlank();
	}

}
