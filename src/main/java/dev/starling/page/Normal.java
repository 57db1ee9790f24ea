package dev.starling.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.starling.question.NarrativePart;
import dev.starling.question.Part;

/**
 * Which pages can be stored: those that fit their columns and are read back exactly as
 * they were written.
 */
public final class Normal {

	private final Page page;

	private final Vocabulary known;

	private final List<Remark> refusals = new ArrayList<>();

	private final Set<String> competencies = new HashSet<>();

	private Normal(Page page, Vocabulary known) {
		this.page = page;
		this.known = known;
	}

	/**
	 * Says what keeps a page from being stored.
	 * @param page a page, from wherever
	 * @param known the categories and levels that the bank has
	 * @return a sentence for each text that is refused; none where reading what
	 * {@link PageWriter} writes of it gives the same page, for a reader who knows these
	 * words
	 */
	public static List<Remark> refusals(Page page, Vocabulary known) {
		Normal normal = new Normal(page, known);
		normal.check();
		if (normal.refusals.isEmpty()) {
			normal.readBack();
		}
		return List.copyOf(normal.refusals);
	}

	/**
	 * Says what a page lacks before it can be published.
	 * @param page a page
	 * @return a sentence for each gap
	 */
	public static List<Remark> gaps(Page page) {
		List<Remark> gaps = new ArrayList<>();
		if (page.level().isEmpty()) {
			gaps.add(new Remark(Field.LEVEL, 1,
					"No level is given, such as “Senior Level”. Without one, all that stands under the title is the prompt."));
		}
		if (page.signals().isEmpty()) {
			gaps.add(new Remark(Field.SIGNALS, 1, "At least one signal is needed, as “Name: what shows it”."));
		}
		for (int i = 0; i < page.signals().size(); i++) {
			Page.Signal signal = page.signals().get(i);
			if (signal.description().isEmpty()) {
				gaps.add(new Remark(Field.SIGNALS, i + 1,
						"“%s” has no description: after the name and a colon, say what shows it."
							.formatted(signal.name())));
			}
		}
		for (Part part : Part.values()) {
			if (page.narrative().stream().noneMatch((told) -> told.part() == part && !told.points().isEmpty())) {
				gaps.add(new Remark(Field.pointsOf(part), 1,
						"The model answer has nothing under “" + part.heading() + "” yet."));
			}
		}
		return gaps;
	}

	private void check() {
		checkOpening();
		checkItems(Field.COMPETENCIES, this.page.competencies(), this::checkCompetency);
		checkItems(Field.CLARIFYING_QUESTIONS, this.page.clarifyingQuestions(),
				(line, question) -> fits(Field.CLARIFYING_QUESTIONS, line, question,
						Field.CLARIFYING_QUESTIONS.longest(), Quoted.without(Line.spaced(question))));
		checkText(Field.ASSUMPTIONS, this.page.assumptions());
		checkItems(Field.SIGNALS, this.page.signals(), this::checkSignal);
		checkText(Field.CHEAT_CODE, this.page.cheatCode());
		this.page.narrative().forEach(this::checkPart);
	}

	private void checkOpening() {
		checkText(Field.CATEGORY, this.page.category());
		checkText(Field.TITLE, this.page.title());
		if (!Badge.isTold(this.page.category(), this.page.title())) {
			isNoHeading(Field.CATEGORY, 1, this.page.category());
			isNoHeading(Field.TITLE, 1, this.page.title());
		}
		if (this.page.title().isEmpty()) {
			refuse(Field.TITLE, 1, "A page needs a title, on the line under “The Question”.");
		}
		else {
			titleStandsAlone();
		}
		checkText(Field.PROMPT, this.page.prompt());
		if (this.page.prompt().isEmpty()) {
			refuse(Field.PROMPT, 1, "A page needs a prompt under its title: what the interviewer asks.");
		}
		else {
			standsAlone(Field.PROMPT, 1, this.page.prompt());
			if (this.page.level().isEmpty() && this.known.isLevel(this.page.prompt())) {
				refuse(Field.PROMPT, 1, "This would be read back as the level.");
			}
		}
		checkLevel();
	}

	private void titleStandsAlone() {
		String title = this.page.title();
		int badge = this.page.category().isEmpty() ? Badge.length(title, this.known) : 0;
		if (badge > 0) {
			refuse(Field.TITLE, 1,
					"Without a category, this would be read back as the category “%s” and the title “%s”.".formatted(
							Problem.excerpt(title.substring(0, badge)), Problem.excerpt(title.substring(badge))));
		}
	}

	private void checkLevel() {
		String level = this.page.level();
		if (level.isEmpty()) {
			if (!this.page.competencies().isEmpty()) {
				refuse(Field.LEVEL, 1,
						"A level is needed where competencies are named: without one they would be read back as part of the prompt.");
			}
			return;
		}
		checkText(Field.LEVEL, level);
		isNoHeading(Field.LEVEL, 1, level);
		if (!this.known.isLevel(level)) {
			refuse(Field.LEVEL, 1,
					"A level is one that the bank knows, or two to four words of which the last is “Level”.");
		}
	}

	private void checkCompetency(int line, String competency) {
		if (fits(Field.COMPETENCIES, line, competency, Field.COMPETENCIES.longest(), Line.normal(competency))) {
			standsAlone(Field.COMPETENCIES, line, competency);
			if (this.known.isLevel(competency)) {
				refuse(Field.COMPETENCIES, line, "This would be read back as the level.");
			}
			if (!this.competencies.add(competency.toLowerCase(Locale.ROOT))) {
				refuse(Field.COMPETENCIES, line, "This competency is named already.");
			}
		}
	}

	private void checkSignal(int line, Page.Signal signal) {
		String written = Items.line(signal);
		if (signal.name().isEmpty()) {
			refuse(Field.SIGNALS, line, "A signal needs a name in front of the colon.");
		}
		else if (isShort(Field.SIGNALS, line, "The name of a signal", signal.name(), Field.LONGEST_NAME)
				&& isShort(Field.SIGNALS, line, "The description", signal.description(), Field.SIGNALS.longest())
				&& isPlain(Field.SIGNALS, line, written)) {
			standsAlone(Field.SIGNALS, line, written);
			if (!Items.signal(Line.normal(written)).equals(signal)) {
				refuse(Field.SIGNALS, line, "This would not be read back as the same name and description.");
			}
		}
	}

	private void checkPart(NarrativePart part) {
		Field subtitle = Field.subtitleOf(part.part());
		fits(subtitle, 1, part.subtitle(), subtitle.longest(), Heading.subtitleOf(Line.spaced(part.subtitle())));
		checkItems(Field.pointsOf(part.part()), part.points(),
				(line, point) -> checkPoint(Field.pointsOf(part.part()), line, point));
	}

	private void checkPoint(Field field, int line, NarrativePart.Point point) {
		String written = Items.line(point);
		if (point.text().isEmpty()) {
			refuse(field, line, "A point needs a text.");
		}
		else if (isShort(field, line, "A lead", (point.lead() != null) ? point.lead() : "", Field.LONGEST_NAME)
				&& isShort(field, line, "A point", point.text(), field.longest()) && isPlain(field, line, written)) {
			standsAlone(field, line, written);
			if (!Items.point(Line.normal(written)).equals(point)) {
				refuse(field, line,
						"This would be read back with another lead. A lead is at most six words in front of the first colon, begins with a capital and holds no full stop.");
			}
		}
	}

	private void checkText(Field field, String text) {
		fits(field, 1, text, field.longest(), Line.normal(text));
	}

	private <T> void checkItems(Field field, List<T> items, Check<T> check) {
		for (int i = 0; i < items.size(); i++) {
			if ("".equals(items.get(i))) {
				refuse(field, i + 1, "This line is empty.");
			}
			else {
				check.accept(i + 1, items.get(i));
			}
		}
	}

	private boolean fits(Field field, int line, String text, int longest, String normal) {
		if (!isShort(field, line, "This", text, longest) || !isPlain(field, line, text)) {
			return false;
		}
		if (!text.equals(normal)) {
			refuse(field, line,
					"This is to be one line without blanks at its ends, bullets, numbers or quotation marks around it.");
			return false;
		}
		return true;
	}

	private boolean isShort(Field field, int line, String what, String text, int longest) {
		if (text.length() > longest) {
			refuse(field, line,
					"%s is too long: %,d characters, where %,d fit.".formatted(what, text.length(), longest));
			return false;
		}
		return true;
	}

	private boolean isPlain(Field field, int line, String text) {
		Optional<String> unstorable = Characters.unstorableIn(text);
		unstorable.ifPresent((what) -> refuse(field, line, "This holds " + what + ", which cannot be stored."));
		return unstorable.isEmpty();
	}

	private void standsAlone(Field field, int line, String written) {
		isNoHeading(field, line, written);
		if (Heading.isShapeOf(written)) {
			refuse(field, line,
					"This has the shape of a heading, such as “Situation – Context”: say it in other words.");
		}
	}

	private void isNoHeading(Field field, int line, String written) {
		Heading.in(written)
			.ifPresent((found) -> refuse(field, line,
					"This would be read back as the heading “" + found.heading().text() + "”: say it in other words."));
	}

	/** What no rule above foresees is still found out. */
	private void readBack() {
		PageReader.Understood again = PageReader.read(PageWriter.write(this.page), this.known);
		if (again.page().equals(this.page) && again.problems().isEmpty()) {
			return;
		}
		Map<Field, String> written = Fields.texts(this.page);
		Map<Field, String> read = Fields.texts(again.page());
		for (Field field : Field.values()) {
			if (!written.get(field).equals(read.get(field))) {
				readsOtherwise(field, SourceLines.of(written.get(field)), SourceLines.of(read.get(field)));
				return;
			}
		}
		refuse(Field.TITLE, 1, "This page would not be read back as it is.");
	}

	private void readsOtherwise(Field field, List<String> written, List<String> read) {
		int at = 0;
		while (at < written.size() - 1 && at < read.size() && written.get(at).equals(read.get(at))) {
			at++;
		}
		String instead = (at < read.size()) ? read.get(at) : "";
		refuse(field, at + 1, "This would be read back as “%s”.".formatted(Problem.excerpt(instead)) + hint(field));
	}

	private static String hint(Field field) {
		return (field == Field.CATEGORY)
				? " Choose a category that the bank has, or one in small letters but for the first, before a title that begins with a capital."
				: "";
	}

	private void refuse(Field field, int line, String says) {
		this.refusals.add(new Remark(field, line, says));
	}

	private interface Check<T> {

		void accept(int line, T item);

	}

}
