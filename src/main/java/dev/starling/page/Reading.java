package dev.starling.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was understood of one page's text.
 *
 * @param page what it says, as far as it could be understood
 * @param problems all that keeps it from being stored or published, by line
 * @param lines what each line of the text was understood as
 */
public record Reading(Page page, List<Problem> problems, List<LineKind> lines) {

	/**
	 * Reads a text as one page. It takes any text, and time in proportion to its length.
	 * @param text the page
	 * @param known the categories and levels that the bank has
	 * @return what was understood; where {@link #canBeStored()}, the page is one that
	 * {@link Normal} refuses nothing of
	 */
	public static Reading of(String text, Vocabulary known) {
		PageReader.Understood understood = PageReader.read(text, known);
		List<Problem> problems = new ArrayList<>(understood.problems());
		List<String> source = SourceLines.of(text);
		Normal.refusals(understood.page(), known)
			.forEach((remark) -> problems.add(problem(remark, understood, source, Problem.Severity.ERROR)));
		Normal.gaps(understood.page())
			.forEach((remark) -> problems.add(problem(remark, understood, source, Problem.Severity.GAP)));
		problems.sort(Comparator.comparingInt(Problem::line));
		return new Reading(understood.page(), List.copyOf(problems), understood.lines());
	}

	private static Problem problem(Remark remark, PageReader.Understood understood, List<String> source,
			Problem.Severity severity) {
		int line = understood.lineOf(remark);
		return new Problem(line, Line.spaced(source.get(line - 1)), remark.says(), severity);
	}

	/**
	 * Tells whether the page can become a draft edition.
	 * @return whether no problem is an error
	 */
	public boolean canBeStored() {
		return this.problems.stream().noneMatch((problem) -> problem.severity() == Problem.Severity.ERROR);
	}

	public boolean canBePublished() {
		return this.problems.isEmpty();
	}

}
