package dev.starling.page;

/**
 * Takes the quotation marks from around a clarifying question, straight or curly, and
 * leaves those that belong to its words: {@code "This" or "that"} stands in none.
 */
final class Quoted {

	/** Pairs taken off one question; what is left then is refused. */
	private static final int MOST_PAIRS = 8;

	private Quoted() {
	}

	static String without(String line) {
		String text = Line.withoutMarkers(line);
		for (int i = 0; i < MOST_PAIRS && isEnclosed(text); i++) {
			text = inside(text);
		}
		return text;
	}

	private static String inside(String text) {
		return Line.withoutMarkers(text.substring(1, text.length() - 1).strip());
	}

	/** Enclosed, unless the mark in front is closed before the end and all others too. */
	private static boolean isEnclosed(String text) {
		int last = text.length() - 1;
		if (last < 2 || !isMark(text.charAt(0)) || !isMark(text.charAt(last))) {
			return false;
		}
		int open = 1;
		boolean opened = true;
		boolean closedEarly = false;
		for (int i = 1; i < last; i++) {
			char c = text.charAt(i);
			boolean opens = isMark(c) && opensAt(text, i, opened);
			if (isMark(c)) {
				open += opens ? 1 : -1;
				closedEarly |= open == 0;
			}
			opened = opens;
		}
		return !closedEarly || open != 1;
	}

	private static boolean opensAt(String text, int at, boolean afterOpening) {
		char mark = text.charAt(at);
		char before = text.charAt(at - 1);
		return (mark == '"') ? afterOpening || before == ' ' || before == '(' || before == '[' : mark != '”';
	}

	private static boolean isMark(char c) {
		return c == '"' || c == '“' || c == '”' || c == '„';
	}

}
