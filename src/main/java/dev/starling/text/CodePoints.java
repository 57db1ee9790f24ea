package dev.starling.text;

import java.util.Optional;

/**
 * A text by its code points: which stretch lies between two of them, and which one a
 * {@code char} belongs to, without counting anew.
 */
final class CodePoints {

	private final String text;

	/** Where each code point begins, and where the text ends. */
	private final int[] starts;

	CodePoints(String text) {
		this.text = text;
		this.starts = new int[text.codePointCount(0, text.length()) + 1];
		for (int i = 1; i < this.starts.length; i++) {
			this.starts[i] = text.offsetByCodePoints(this.starts[i - 1], 1);
		}
	}

	int length() {
		return this.starts.length - 1;
	}

	String text() {
		return this.text;
	}

	String between(int start, int end) {
		return this.text.substring(this.starts[start], this.starts[end]);
	}

	String of(Range range) {
		return between(range.start(), range.end());
	}

	int at(int codePoint) {
		return this.text.codePointAt(this.starts[codePoint]);
	}

	int charOf(int codePoint) {
		return this.starts[codePoint];
	}

	/** What lies between two {@code char}s, without blank space at its ends. */
	Optional<Range> trimmed(int startChar, int endChar) {
		int start = ofChar(startChar);
		int end = ofChar(endChar);
		while (start < end && isBlank(at(start))) {
			start++;
		}
		while (end > start && isBlank(at(end - 1))) {
			end--;
		}
		return (start < end) ? Optional.of(new Range(start, end)) : Optional.empty();
	}

	static boolean isBlank(int codePoint) {
		return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
	}

	int ofChar(int index) {
		int low = 0;
		int high = length();
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (this.starts[middle] <= index) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		return low;
	}

}
