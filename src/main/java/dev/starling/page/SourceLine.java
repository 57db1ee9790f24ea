package dev.starling.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a page's text.
 *
 * @param number which one, from 1
 * @param spaced as it stands, in single spaces
 * @param normal without the bullets and numbers in front
 * @param heading the heading that it is, if it is one
 */
record SourceLine(int number, String spaced, String normal, Optional<Heading.Found> heading) {

	static List<SourceLine> of(String text) {
		List<SourceLine> lines = new ArrayList<>();
		for (String line : SourceLines.of(text)) {
			String spaced = Line.spaced(line);
			String normal = Line.withoutMarkers(spaced);
			lines.add(new SourceLine(lines.size() + 1, spaced, normal, Heading.in(normal)));
		}
		return lines;
	}

	boolean isBlank() {
		return this.normal.isEmpty();
	}

	boolean is(Heading other) {
		return this.heading.filter((found) -> found.heading() == other).isPresent();
	}

}
