package dev.starling.page;

import dev.starling.question.NarrativePart.Point;

/**
 * Signals and points as lines.
 */
final class Items {

	private static final int MOST_WORDS_IN_LEAD = 6;

	private Items() {
	}

	static Page.Signal signal(String line) {
		int colon = line.indexOf(": ");
		if (colon >= 0) {
			return new Page.Signal(line.substring(0, colon), Line.withoutMarkers(line.substring(colon + 2)));
		}
		return new Page.Signal(Line.withoutTrailingColons(line), "");
	}

	static String line(Page.Signal signal) {
		return signal.description().isEmpty() ? signal.name() + ":" : signal.name() + ": " + signal.description();
	}

	/** A colon later in a sentence is text. */
	static Point point(String line) {
		int colon = line.indexOf(": ");
		if (colon > 0 && isLead(line.substring(0, colon))) {
			return new Point(line.substring(0, colon), line.substring(colon + 2));
		}
		return new Point(null, line);
	}

	static String line(Point point) {
		return (point.lead() != null) ? point.lead() + ": " + point.text() : point.text();
	}

	static boolean isLead(String front) {
		return !front.isEmpty() && Titles.isCapital(front.codePointAt(0)) && front.indexOf('.') < 0
				&& Line.words(front) <= MOST_WORDS_IN_LEAD;
	}

}
