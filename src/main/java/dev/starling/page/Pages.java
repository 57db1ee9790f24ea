package dev.starling.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Several pages in one text.
 */
public final class Pages {

	private Pages() {
	}

	/**
	 * Parts a text where a line reads as the heading "The Question". What stands before
	 * the first of them belongs to the first page, and is an error there.
	 * @param text pages one after the other
	 * @return at least one, in order, with every line of the text in one of them
	 */
	public static List<Source> split(String text) {
		List<String> lines = SourceLines.of(text);
		List<Source> pages = new ArrayList<>();
		int start = 0;
		boolean begun = false;
		for (int i = 0; i < lines.size(); i++) {
			if (isBeginning(lines.get(i))) {
				if (begun) {
					pages.add(source(lines, start, i));
					start = i;
				}
				begun = true;
			}
		}
		pages.add(source(lines, start, lines.size()));
		return pages;
	}

	private static boolean isBeginning(String line) {
		return Heading.in(Line.normal(line)).filter((found) -> found.heading() == Heading.QUESTION).isPresent();
	}

	private static Source source(List<String> lines, int start, int end) {
		return new Source(start + 1, String.join("\n", lines.subList(start, end)));
	}

	/**
	 * One page's text.
	 *
	 * @param firstLine the number of its first line in the whole text, from 1
	 * @param text its lines
	 */
	public record Source(int firstLine, String text) {
	}

}
