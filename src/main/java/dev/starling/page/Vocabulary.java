package dev.starling.page;

import java.util.Comparator;
import java.util.List;

/**
 * The words by which a bank's pages are told.
 *
 * @param categories the categories that it has, the longest first whatever order they
 * come in
 * @param levels the levels that it has
 */
public record Vocabulary(List<String> categories, List<String> levels) {

	/** What somebody knows who knows nothing but the page format. */
	public static final Vocabulary NONE = new Vocabulary(List.of(), List.of());

	public Vocabulary {
		categories = categories.stream()
			.filter((category) -> !category.isBlank())
			.sorted(Comparator.comparingInt(String::length).reversed())
			.toList();
		levels = List.copyOf(levels);
	}

	boolean hasCategory(String line) {
		return this.categories.stream().anyMatch(line::equalsIgnoreCase);
	}

	/** Known to the bank, or two to four words of which the last is "Level". */
	boolean isLevel(String line) {
		return this.levels.stream().anyMatch(line::equalsIgnoreCase) || isShapedLikeLevel(line);
	}

	private static boolean isShapedLikeLevel(String line) {
		if (!line.endsWith(" Level") && !line.endsWith(" LEVEL")) {
			return false;
		}
		int words = Line.words(line);
		return words >= 2 && words <= 4;
	}

}
