package dev.starling.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines that have no headings of their own: category, title, prompt, level and
 * competencies. They are told apart by the level, from which the prompt lies above and
 * the competencies below.
 */
final class Opening {

	private static final int MOST_WORDS_IN_CATEGORY = 3;

	private static final int MOST_WORDS_IN_TITLE = 12;

	private final Vocabulary known;

	private final List<SourceLine> lines;

	private final Map<SourceLine, LineKind> kinds = new LinkedHashMap<>();

	private final Map<Field, List<SourceLine>> places = new EnumMap<>(Field.class);

	private final List<SourceLine> noHeadings = new ArrayList<>();

	private final List<String> competencies = new ArrayList<>();

	private final StringBuilder prompt = new StringBuilder();

	private String category = "";

	private String title = "";

	private String level = "";

	private Opening(List<SourceLine> lines, Vocabulary known) {
		this.lines = lines;
		this.known = known;
	}

	static Opening of(List<SourceLine> lines, Vocabulary known) {
		Opening opening = new Opening(lines, known);
		if (!lines.isEmpty()) {
			opening.read();
		}
		return opening;
	}

	private void read() {
		int levelAt = levelAt();
		int end = (levelAt < 0) ? this.lines.size() : levelAt;
		int promptAt = isCategoryAlone(end) ? readCategoryAndTitle() : readTitle();
		for (int i = promptAt; i < this.lines.size(); i++) {
			SourceLine line = this.lines.get(i);
			if (i == levelAt) {
				is(line, LineKind.LEVEL, Field.LEVEL);
				this.level = line.normal();
			}
			else if (Heading.isShapeOf(line.normal())) {
				this.noHeadings.add(line);
			}
			else if (i < end) {
				is(line, LineKind.PROMPT, Field.PROMPT);
				this.prompt.append(this.prompt.isEmpty() ? line.normal() : " " + line.spaced());
			}
			else {
				is(line, LineKind.COMPETENCY, Field.COMPETENCIES);
				this.competencies.add(line.normal());
			}
		}
	}

	private int levelAt() {
		for (int i = this.lines.size() - 1; i > 0; i--) {
			if (this.known.isLevel(this.lines.get(i).normal())) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * A category that the bank knows; or a few words in front of a line that does not go
	 * on in the next, as a title does not and a wrapped prompt does.
	 */
	private boolean isCategoryAlone(int end) {
		if (end < 2) {
			return false;
		}
		String first = this.lines.get(0).normal();
		return this.known.hasCategory(first)
				|| (end > 2 && Line.words(first) <= MOST_WORDS_IN_CATEGORY && Titles.isTitle(first)
						&& Badge.length(first, this.known) == 0 && endsWithoutMark(this.lines.get(1).normal())
						&& Titles.isCapital(this.lines.get(2).normal().codePointAt(0)));
	}

	private static boolean endsWithoutMark(String line) {
		return Line.words(line) > 1 && Line.words(line) <= MOST_WORDS_IN_TITLE
				&& ".?!,;:…".indexOf(line.charAt(line.length() - 1)) < 0;
	}

	private int readCategoryAndTitle() {
		is(this.lines.get(0), LineKind.CATEGORY, Field.CATEGORY);
		is(this.lines.get(1), LineKind.TITLE, Field.TITLE);
		this.category = this.lines.get(0).normal();
		this.title = this.lines.get(1).normal();
		return 2;
	}

	private int readTitle() {
		SourceLine line = this.lines.get(0);
		int length = Badge.length(line.normal(), this.known);
		is(line, LineKind.TITLE, Field.TITLE);
		place(line, Field.CATEGORY);
		this.category = line.normal().substring(0, length);
		this.title = Line.withoutMarkers(line.normal().substring(length));
		return 1;
	}

	private void is(SourceLine line, LineKind kind, Field field) {
		this.kinds.put(line, kind);
		place(line, field);
	}

	private void place(SourceLine line, Field field) {
		this.places.computeIfAbsent(field, (any) -> new ArrayList<>()).add(line);
	}

	String category() {
		return this.category;
	}

	String title() {
		return this.title;
	}

	String prompt() {
		return this.prompt.toString();
	}

	String level() {
		return this.level;
	}

	List<String> competencies() {
		return this.competencies;
	}

	Map<SourceLine, LineKind> kinds() {
		return this.kinds;
	}

	Map<Field, List<SourceLine>> places() {
		return this.places;
	}

	List<SourceLine> noHeadings() {
		return this.noHeadings;
	}

}
