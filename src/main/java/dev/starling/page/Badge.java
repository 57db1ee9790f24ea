package dev.starling.page;

/**
 * The category in front of a title, which the original page shows as a badge: as text,
 * nothing stands between the two.
 */
final class Badge {

	/** No title begins with these, so that the words in front of them are its own. */
	private static final String GOES_ON = " -–—,.:;'’/&)!?_+%";

	private Badge() {
	}

	/**
	 * Finds where a title begins.
	 * @param line a category glued to a title, or a title alone
	 * @param known whose categories are looked for first
	 * @return the length of the category, 0 where there is none
	 */
	static int length(String line, Vocabulary known) {
		for (String category : known.categories()) {
			if (line.startsWith(category) && line.length() > category.length() && begins(line, category.length())) {
				return category.length();
			}
		}
		return capitalAfterSmallLetter(line);
	}

	/** Whether a reader who knows no categories would find this one. */
	static boolean isTold(String category, String title) {
		return !category.isEmpty() && length(category + title, Vocabulary.NONE) == category.length();
	}

	/** "iOS" begins a title, the rest of a longer word does not. */
	private static boolean begins(String line, int at) {
		int first = line.codePointAt(at);
		int next = at + Character.charCount(first);
		return GOES_ON.indexOf(first) < 0 && (!Character.isLowerCase(first)
				|| (next < line.length() && Titles.isCapital(line.codePointAt(next))));
	}

	static int capitalAfterSmallLetter(String line) {
		int before = ' ';
		for (int i = 0; i < line.length(); i += Character.charCount(before)) {
			int c = line.codePointAt(i);
			if (Character.isLowerCase(before) && Character.isUpperCase(c)) {
				return i;
			}
			before = c;
		}
		return 0;
	}

}
