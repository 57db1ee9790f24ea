package dev.starling.page;

import java.util.Optional;

import dev.starling.question.Part;

/**
 * The headings of a page, in their order.
 */
enum Heading {

	QUESTION("The Question"), INSIGHTS("Questions & Insights"), CLARIFYING_QUESTIONS("Clarifying Questions"),
	ASSUMPTIONS("Assumptions"), COACH_STRATEGY("Coach Strategy"), SIGNALS("Signals"), CHEAT_CODE("Cheat Code"),
	BREAKDOWN("Strategy Breakdown"), NARRATIVE("The STAR Narrative"), SITUATION(Part.SITUATION), TASK(Part.TASK),
	ACTION(Part.ACTION), RESULT(Part.RESULT), LEARNING(Part.LEARNING, "Learning/Reflection", "Learning", "Reflection");

	private static final int MOST_WORDS_IN_FRONT = 3;

	private static final int MOST_WORDS_BEHIND = 6;

	/** The longest names first, as they begin alike. */
	private final String[] names;

	private final Part part;

	Heading(String name) {
		this.names = new String[] { name };
		this.part = null;
	}

	Heading(Part part, String... otherNames) {
		this.names = new String[otherNames.length + 1];
		this.names[0] = part.heading();
		System.arraycopy(otherNames, 0, this.names, 1, otherNames.length);
		this.part = part;
	}

	/** As the product writes it. */
	String text() {
		return this.names[0];
	}

	Part part() {
		return this.part;
	}

	boolean isPart() {
		return this.part != null;
	}

	/**
	 * Tells whether a line is a heading.
	 * @param line a normal one
	 * @return the heading and what stands behind it, empty where it is none
	 */
	static Optional<Found> in(String line) {
		for (Heading heading : values()) {
			for (String name : heading.names) {
				if (line.regionMatches(true, 0, name, 0, name.length())) {
					Optional<Found> found = heading.with(line.substring(name.length()));
					if (found.isPresent()) {
						return found;
					}
				}
			}
		}
		return Optional.empty();
	}

	private Optional<Found> with(String rest) {
		if (Line.withoutTrailingColons(rest).isEmpty()) {
			return Optional.of(new Found(this, ""));
		}
		if (isPart()) {
			return subtitle(rest).map((subtitle) -> new Found(this, subtitle));
		}
		if ((this == ASSUMPTIONS || this == CHEAT_CODE) && rest.charAt(0) == ':') {
			return Optional.of(new Found(this, Line.withoutMarkers(rest.substring(1).strip())));
		}
		return Optional.empty();
	}

	/** A hyphen makes a word of two, unless it stands by itself. */
	private static Optional<String> subtitle(String rest) {
		String behind = rest.stripLeading();
		char dash = behind.charAt(0);
		boolean alone = rest.charAt(0) == ' ' && (behind.length() == 1 || behind.charAt(1) == ' ');
		return (dash == '–' || dash == '—' || (dash == '-' && alone)) ? Optional.of(subtitleOf(behind.substring(1)))
				: Optional.empty();
	}

	static String subtitleOf(String text) {
		return Line.withoutTrailingColons(text.strip());
	}

	/**
	 * Tells whether a line has the shape of a part's heading: one to three words with a
	 * capital, a dash that stands by itself, and up to six words as in a title.
	 */
	static boolean isShapeOf(String line) {
		int dash = dashIn(line);
		if (dash < 0 || line.indexOf(':') >= 0 || ".?!…".indexOf(line.charAt(line.length() - 1)) >= 0) {
			return false;
		}
		String front = line.substring(0, dash);
		String behind = line.substring(dash + 3);
		return Line.words(front) <= MOST_WORDS_IN_FRONT && Line.words(behind) <= MOST_WORDS_BEHIND
				&& Titles.isTitle(front) && Titles.isTitle(behind);
	}

	private static int dashIn(String line) {
		for (int i = 1; i + 3 < line.length(); i++) {
			char c = line.charAt(i + 1);
			if (line.charAt(i) == ' ' && line.charAt(i + 2) == ' ' && (c == '–' || c == '—' || c == '-')) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * A heading in a text.
	 *
	 * @param heading which one
	 * @param rest what stands behind it: a part's subtitle, the beginning of the
	 * assumptions or of the cheat code
	 */
	record Found(Heading heading, String rest) {
	}

}
