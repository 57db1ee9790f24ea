package dev.starling.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.starling.question.NarrativePart;
import dev.starling.question.Part;

/**
 * Understands the lines of one page, each by the heading that it stands under. Whether
 * what they say can be stored is for {@link Normal} to tell.
 */
final class PageReader {

	private final Vocabulary known;

	private final LineKind[] kinds;

	private final List<Problem> problems = new ArrayList<>();

	private final Map<Field, List<Integer>> places = new EnumMap<>(Field.class);

	private final List<SourceLine> opening = new ArrayList<>();

	private final List<String> clarifyingQuestions = new ArrayList<>();

	private final StringBuilder assumptions = new StringBuilder();

	private final List<Page.Signal> signals = new ArrayList<>();

	private final StringBuilder cheatCode = new StringBuilder();

	private final Map<Part, String> subtitles = new EnumMap<>(Part.class);

	private final Map<Part, List<NarrativePart.Point>> points = new EnumMap<>(Part.class);

	private final Map<Heading, Integer> headings = new EnumMap<>(Heading.class);

	/** The heading that the lines stand under; null where none may stand. */
	private Heading under;

	/** The one that should not come before those that follow. */
	private Heading latest;

	/** Lines that cannot be understood are told once for each stretch of them. */
	private boolean told;

	private PageReader(Vocabulary known, int lines) {
		this.known = known;
		this.kinds = new LineKind[lines];
	}

	static Understood read(String text, Vocabulary known) {
		List<SourceLine> lines = SourceLine.of(text);
		PageReader reader = new PageReader(known, lines.size());
		if (lines.stream().noneMatch((line) -> line.is(Heading.QUESTION))) {
			reader.missesItsBeginning(lines);
		}
		lines.forEach(reader::take);
		return reader.understood();
	}

	private void missesItsBeginning(List<SourceLine> lines) {
		this.under = Heading.QUESTION;
		SourceLine first = lines.stream().filter((line) -> !line.isBlank()).findFirst().orElse(lines.get(0));
		error(first, "A page begins with the heading “The Question”.");
	}

	private void take(SourceLine line) {
		if (line.isBlank()) {
			is(line, LineKind.BLANK);
		}
		else if (line.heading().isPresent()
				&& (this.latest != null || this.under != null || line.is(Heading.QUESTION))) {
			enter(line, line.heading().get());
		}
		else if (this.under == Heading.QUESTION) {
			this.opening.add(line);
		}
		else if (this.under != null && Heading.isShapeOf(line.normal())) {
			isNoHeading(line);
		}
		else {
			understand(line);
		}
	}

	private void enter(SourceLine line, Heading.Found found) {
		Heading heading = found.heading();
		this.told = false;
		this.under = heading;
		boolean again = this.headings.putIfAbsent(heading, line.number()) != null;
		if (again) {
			error(line, "“" + heading.text() + "” stands twice: a page has each heading once.");
		}
		else if (this.latest != null && heading.ordinal() < this.latest.ordinal()) {
			error(line, "“" + heading.text() + "” should stand before “" + this.latest.text() + "”.");
		}
		else {
			this.latest = heading;
		}
		if (again && heading == Heading.QUESTION) {
			this.under = null;
			this.told = true;
		}
		is(line, kindOf(heading));
		if (heading.isPart()) {
			this.subtitles.putIfAbsent(heading.part(), found.rest());
			at(Field.subtitleOf(heading.part()), line);
		}
		else if (heading == Heading.ASSUMPTIONS) {
			at(Field.ASSUMPTIONS, line);
			append(this.assumptions, found.rest(), found.rest());
		}
		else if (heading == Heading.CHEAT_CODE) {
			at(Field.CHEAT_CODE, line);
			append(this.cheatCode, found.rest(), found.rest());
		}
	}

	private static LineKind kindOf(Heading heading) {
		return switch (heading) {
			case ASSUMPTIONS -> LineKind.ASSUMPTIONS;
			case CHEAT_CODE -> LineKind.CHEAT_CODE;
			default -> heading.isPart() ? LineKind.PART : LineKind.HEADING;
		};
	}

	private void understand(SourceLine line) {
		if (this.under == null) {
			isUnreadable(line, "Text stands before the heading “The Question”, with which a page begins.");
			return;
		}
		switch (this.under) {
			case CLARIFYING_QUESTIONS -> {
				is(line, LineKind.QUESTION);
				at(Field.CLARIFYING_QUESTIONS, line);
				this.clarifyingQuestions.add(Quoted.without(line.normal()));
			}
			case ASSUMPTIONS -> {
				is(line, LineKind.ASSUMPTIONS);
				append(this.assumptions, line.normal(), line.spaced());
			}
			case SIGNALS -> {
				is(line, LineKind.SIGNAL);
				at(Field.SIGNALS, line);
				this.signals.add(Items.signal(line.normal()));
			}
			case CHEAT_CODE -> {
				is(line, LineKind.CHEAT_CODE);
				append(this.cheatCode, line.normal(), line.spaced());
			}
			case SITUATION, TASK, ACTION, RESULT, LEARNING -> {
				is(line, LineKind.POINT);
				at(Field.pointsOf(this.under.part()), line);
				this.points.computeIfAbsent(this.under.part(), (part) -> new ArrayList<>())
					.add(Items.point(line.normal()));
			}
			case INSIGHTS -> isUnreadable(line, "“Clarifying Questions” or “Assumptions:” was expected here.");
			case COACH_STRATEGY -> isUnreadable(line, "“Signals:” or “Cheat Code:” was expected here.");
			default -> isUnreadable(line,
					"The heading of a part was expected here, such as “Situation – Context” or “Task – Your Responsibility”.");
		}
	}

	/** A line that goes on from another keeps a dash or a number in front. */
	private static void append(StringBuilder text, String first, String more) {
		if (text.isEmpty()) {
			text.append(first);
		}
		else if (!more.isEmpty()) {
			text.append(' ').append(more);
		}
	}

	private Understood understood() {
		Opening read = Opening.of(this.opening, this.known);
		read.places().forEach((field, lines) -> lines.forEach((line) -> at(field, line)));
		read.kinds().forEach(this::is);
		read.noHeadings().forEach(this::isNoHeading);
		List<NarrativePart> narrative = new ArrayList<>();
		this.subtitles.forEach((part, subtitle) -> narrative
			.add(new NarrativePart(part, subtitle, List.copyOf(this.points.getOrDefault(part, List.of())))));
		Page page = new Page(read.category(), read.title(), read.prompt(), read.level(), read.competencies(),
				this.clarifyingQuestions, this.assumptions.toString(), this.signals, this.cheatCode.toString(),
				narrative);
		return new Understood(page, this.problems, List.of(this.kinds), this.places, this.headings);
	}

	private void isNoHeading(SourceLine line) {
		is(line, LineKind.UNREADABLE);
		error(line,
				"This has the shape of a heading, and a page has none of that name. The parts are Situation, Task, Action, Result and Learning / Reflection.");
	}

	private void isUnreadable(SourceLine line, String expected) {
		is(line, LineKind.UNREADABLE);
		if (!this.told) {
			error(line, expected);
			this.told = true;
		}
	}

	private void is(SourceLine line, LineKind kind) {
		this.kinds[line.number() - 1] = kind;
	}

	private void at(Field field, SourceLine line) {
		this.places.computeIfAbsent(field, (any) -> new ArrayList<>()).add(line.number());
	}

	private void error(SourceLine line, String expected) {
		this.problems.add(new Problem(line.number(), line.spaced(), expected, Problem.Severity.ERROR));
	}

	/**
	 * What the lines say, whether or not it can be stored.
	 *
	 * @param page what they say
	 * @param problems lines that say nothing, or stand where they should not
	 * @param lines what each was understood as
	 * @param places on which lines a field's items stand
	 * @param headings on which line each heading stands
	 */
	record Understood(Page page, List<Problem> problems, List<LineKind> lines, Map<Field, List<Integer>> places,
			Map<Heading, Integer> headings) {

		/** Where a remark belongs, the last line where there is nothing of its field. */
		int lineOf(Remark remark) {
			return place(remark.field(), remark.line() - 1).or(() -> aboveWhatIsMissing(remark.field()))
				.orElse(this.lines.size());
		}

		private Optional<Integer> aboveWhatIsMissing(Field field) {
			return switch (field) {
				case TITLE -> Optional.ofNullable(this.headings.get(Heading.QUESTION));
				case PROMPT -> place(Field.TITLE, 0).or(() -> aboveWhatIsMissing(Field.TITLE));
				case LEVEL -> place(Field.PROMPT, 0).or(() -> aboveWhatIsMissing(Field.PROMPT));
				case SIGNALS -> Optional.ofNullable(this.headings.get(Heading.SIGNALS));
				default -> field.part().flatMap((part) -> place(Field.subtitleOf(part), 0));
			};
		}

		private Optional<Integer> place(Field field, int item) {
			List<Integer> numbers = this.places.getOrDefault(field, List.of());
			if (numbers.isEmpty()) {
				return Optional.empty();
			}
			return Optional.of(numbers.get(field.hasItems() ? Math.min(item, numbers.size() - 1) : 0));
		}

	}

}
