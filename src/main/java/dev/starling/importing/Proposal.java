package dev.starling.importing;

import java.util.List;
import java.util.stream.IntStream;

import dev.starling.page.LineKind;
import dev.starling.page.Problem;
import dev.starling.page.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was understood, and what storing it would do.
 *
 * @param number its number in the import, from 0
 * @param sheet its text
 * @param reading what was understood
 * @param state what it is to the bank
 * @param slug the question that it is an edition of; null for a new one
 */
record Proposal(int number, Sheet sheet, Reading reading, State state, @Nullable String slug) {

	public String title() {
		String title = this.reading.page().title();
		return title.isEmpty() ? this.sheet.source() : title;
	}

	/** The same, where a page before it has its title. */
	Proposal twice() {
		return new Proposal(this.number, this.sheet, this.reading, State.TWICE, this.slug);
	}

	/** Whether it could be stored at all. */
	public boolean isOffered() {
		return this.state.isOffered();
	}

	/** Chosen unless somebody decides otherwise: what takes nothing from anybody. */
	public boolean isChosen() {
		return this.state == State.NEW || this.state == State.CHANGED;
	}

	public boolean isIncomplete() {
		return isOffered() && !this.reading.canBePublished();
	}

	/** The numbers of the lines with which something is wrong. */
	public List<Integer> linesToMend() {
		return lines().stream().filter((line) -> !line.problems().isEmpty()).map(Line::number).toList();
	}

	/** Its text, line by line, with what each line was understood as. */
	public List<Line> lines() {
		List<String> lines = this.sheet.text().lines().toList();
		return IntStream.range(0, lines.size())
			.mapToObj((i) -> new Line(this.sheet.firstLine() + i, lines.get(i), kind(i),
					this.reading.problems().stream().filter((problem) -> problem.line() == i + 1).toList()))
			.toList();
	}

	private LineKind kind(int line) {
		return (line < this.reading.lines().size()) ? this.reading.lines().get(line) : LineKind.BLANK;
	}

	/**
	 * One line.
	 *
	 * @param number in the text that was given, from 1
	 * @param text as it stands there
	 * @param kind what it was understood as
	 * @param problems what is wrong with it
	 */
	record Line(int number, String text, LineKind kind, List<Problem> problems) {

		public String is() {
			return switch (this.kind) {
				case HEADING -> "heading";
				case CATEGORY -> "category";
				case TITLE -> "title";
				case PROMPT -> "prompt";
				case LEVEL -> "level";
				case COMPETENCY -> "competency";
				case QUESTION -> "clarifying question";
				case ASSUMPTIONS -> "assumptions";
				case SIGNAL -> "signal";
				case CHEAT_CODE -> "cheat code";
				case PART -> "part";
				case POINT -> "point";
				case BLANK -> "";
				case UNREADABLE -> "not understood";
			};
		}

	}

	/**
	 * What a page is to the bank.
	 */
	enum State {

		/** No question has its title. */
		NEW("new question"),
		/** It says otherwise than the edition that is published. */
		CHANGED("new edition"),
		/** It says what the edition says that is published. */
		SAME("says what is published"),
		/** An edition of its question is in the making. */
		IN_THE_MAKING("an edition is in the making"),
		/** A page before it in the same import has its title. */
		TWICE("its title came before"),
		/** It cannot be stored. */
		BROKEN("cannot be stored");

		private final String words;

		State(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

		boolean isOffered() {
			return this == NEW || this == CHANGED || this == IN_THE_MAKING;
		}

	}

}
