package dev.starling.page;

/**
 * Tells words set as a title: the first with a capital, and every one that is longer than
 * "the" or "for".
 */
final class Titles {

	private static final int SHORT_WORD = 3;

	private Titles() {
	}

	static boolean isTitle(String line) {
		if (line.isEmpty() || !isCapital(line.codePointAt(0))) {
			return false;
		}
		int start = 0;
		while (start < line.length()) {
			int space = line.indexOf(' ', start);
			int end = (space < 0) ? line.length() : space;
			if (end - start > SHORT_WORD && Character.isLowerCase(line.codePointAt(start))) {
				return false;
			}
			start = end + 1;
		}
		return true;
	}

	static boolean isCapital(int codePoint) {
		return Character.isUpperCase(codePoint) || Character.isTitleCase(codePoint);
	}

}
