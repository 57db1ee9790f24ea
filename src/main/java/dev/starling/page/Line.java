package dev.starling.page;

/**
 * How a line is normalised: single spaces, nothing blank at its ends, no bullet or number
 * in front.
 */
final class Line {

	private static final char BYTE_ORDER_MARK = '\ufeff';

	private static final char NEXT_LINE = '\u0085';

	/** More digits are a year at the start of a sentence rather than an item's number. */
	private static final int MOST_DIGITS = 3;

	private Line() {
	}

	/** As it stands, in single spaces. */
	static String spaced(String text) {
		StringBuilder line = new StringBuilder(text.length());
		boolean apart = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (isBlank(c)) {
				apart = !line.isEmpty();
			}
			else if (c != BYTE_ORDER_MARK) {
				if (apart) {
					line.append(' ');
					apart = false;
				}
				line.append(c);
			}
		}
		return line.toString();
	}

	/** In single spaces, without the bullets and numbers in front. */
	static String normal(String text) {
		return withoutMarkers(spaced(text));
	}

	static String withoutMarkers(String line) {
		int at = 0;
		int next = pastMarker(line, at);
		while (next > at) {
			at = next;
			next = pastMarker(line, at);
		}
		return line.substring(at);
	}

	private static int pastMarker(String line, int at) {
		if (at == line.length()) {
			return at;
		}
		char first = line.charAt(at);
		if (first == '•') {
			return pastSpace(line, at + 1);
		}
		if (first == '-' || first == '*') {
			return isSpaceOrEnd(line, at + 1) ? pastSpace(line, at + 1) : at;
		}
		int end = at;
		while (end < line.length() && end - at <= MOST_DIGITS && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
			end++;
		}
		boolean numbered = end > at && end - at <= MOST_DIGITS && end + 1 < line.length()
				&& (line.charAt(end) == '.' || line.charAt(end) == ')') && line.charAt(end + 1) == ' ';
		return numbered ? end + 2 : at;
	}

	private static int pastSpace(String line, int at) {
		return (at < line.length() && line.charAt(at) == ' ') ? at + 1 : at;
	}

	private static boolean isSpaceOrEnd(String line, int at) {
		return at == line.length() || line.charAt(at) == ' ';
	}

	static boolean isBlank(char c) {
		return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == NEXT_LINE;
	}

	/** The words of a line in single spaces. */
	static int words(String line) {
		return line.isEmpty() ? 0 : 1 + (int) line.chars().filter((c) -> c == ' ').count();
	}

	static String withoutTrailingColons(String line) {
		int end = line.length();
		while (end > 0 && (line.charAt(end - 1) == ':' || line.charAt(end - 1) == ' ')) {
			end--;
		}
		return line.substring(0, end);
	}

}
