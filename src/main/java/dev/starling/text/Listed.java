package dev.starling.text;

import java.util.List;

/**
 * Several names as a sentence goes on with them.
 */
public final class Listed {

	private Listed() {
	}

	/**
	 * Puts names into words.
	 * @param names as they are to be read
	 * @return "A", "A and B", "A, B and C"; empty for none
	 */
	public static String of(List<String> names) {
		int last = names.size() - 1;
		return (last < 1) ? String.join("", names)
				: String.join(", ", names.subList(0, last)) + " and " + names.get(last);
	}

}
