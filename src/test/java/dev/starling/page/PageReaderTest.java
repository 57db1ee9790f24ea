package dev.starling.page;

import java.util.List;

import dev.starling.question.NarrativePart;
import dev.starling.question.NarrativePart.Point;
import dev.starling.question.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page format, sentence by sentence.
 */
class PageReaderTest {

	private static final String TITLE_LINE = "BehavioralNavigating Professional Failure and Growth";

	private static final String PROMPT = FailurePage.page().prompt();

	private static String page(String... replaced) {
		String text = FailurePage.text();
		for (int i = 0; i < replaced.length; i += 2) {
			assertThat(text).contains(replaced[i]);
			text = text.replace(replaced[i], replaced[i + 1]);
		}
		return text;
	}

	private static Reading read(String... replaced) {
		return Reading.of(page(replaced), FailurePage.BANK);
	}

	private static Page readWell(String... replaced) {
		Reading reading = read(replaced);
		assertThat(reading.problems()).isEmpty();
		return reading.page();
	}

	private static Problem error(Reading reading) {
		List<Problem> errors = reading.problems()
			.stream()
			.filter((problem) -> problem.severity() == Problem.Severity.ERROR)
			.toList();
		assertThat(errors).hasSize(1);
		return errors.get(0);
	}

	private static int lineOf(String start) {
		List<String> lines = FailurePage.text().lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).startsWith(start)) {
				return i + 1;
			}
		}
		throw new AssertionError("No line starts with " + start);
	}

	private static Point pointFor(String line) {
		return part(readWell("Legacy: This failure", line + "\nLegacy: This failure"), Part.LEARNING).points().get(3);
	}

	private static NarrativePart part(Page page, Part part) {
		return page.narrative().stream().filter((told) -> told.part() == part).findFirst().orElseThrow();
	}

	@Test
	void everyFieldOfThePageIsRead() {
		Page page = readWell();
		assertThat(page.category()).isEqualTo("Behavioral");
		assertThat(page.title()).isEqualTo("Navigating Professional Failure and Growth");
		assertThat(page.prompt()).startsWith("As a leader, ").endsWith("a recurrence?");
		assertThat(page.level()).isEqualTo("Senior Level");
		assertThat(page.competencies()).hasSize(7).startsWith("Ownership").endsWith("Decision Making");
		assertThat(page.clarifyingQuestions()).hasSize(2).allSatisfy((asked) -> assertThat(asked).endsWith("?"));
		assertThat(page.assumptions()).startsWith("I will focus on");
		assertThat(page.signals()).hasSize(5)
			.contains(new Page.Signal("Growth Mindset",
					"Demonstrating a clear \"before and after\" in behavior based on the lesson learned."));
		assertThat(page.cheatCode()).startsWith("The \"Secret Sauce\"");
		assertThat(page.narrative()).extracting(NarrativePart::part).containsExactly(Part.values());
		assertThat(page.narrative()).extracting(NarrativePart::subtitle)
			.containsExactly("Context", "Your Responsibility", "What You Did", "Outcome & Impact", "Growth");
		assertThat(page.narrative()).extracting((part) -> part.points().size()).containsExactly(3, 2, 4, 3, 4);
	}

	@Test
	void eachLineIsToldForThePreview() {
		Reading reading = read();
		assertThat(reading.lines().subList(0, 5)).containsExactly(LineKind.HEADING, LineKind.TITLE, LineKind.PROMPT,
				LineKind.LEVEL, LineKind.COMPETENCY);
		assertThat(reading.lines()).hasSize((int) FailurePage.text().lines().count())
			.contains(LineKind.QUESTION, LineKind.ASSUMPTIONS, LineKind.SIGNAL, LineKind.CHEAT_CODE, LineKind.PART,
					LineKind.POINT)
			.doesNotContain(LineKind.UNREADABLE, LineKind.BLANK);
	}

	@Test
	void blankLinesNeverMatter() {
		assertThat(readWell("\n", "\n\n \t\n")).isEqualTo(FailurePage.page());
	}

	@Test
	void theCategoryStandsGluedToTheTitleOrOnALineOfItsOwn() {
		assertThat(readWell(TITLE_LINE, "Behavioral\nNavigating Professional Failure and Growth"))
			.isEqualTo(FailurePage.page());
		Page unknown = Reading
			.of(page(TITLE_LINE, "Behavioral\nNavigating Professional Failure and Growth"), Vocabulary.NONE)
			.page();
		assertThat(unknown).as("to a reader who does not know it").isEqualTo(FailurePage.page());
		Page small = Reading.of(page(TITLE_LINE, "Behavioral\nHandling a missed deadline"), Vocabulary.NONE).page();
		assertThat(small.category()).isEqualTo("Behavioral");
		assertThat(small.title()).isEqualTo("Handling a missed deadline");
	}

	@Test
	void aTitleOfFewWordsIsNoCategoryWhereTheWrappedPromptGoesOn() {
		for (String prompt : List.of("Tell me about a time when\nyou failed.", "You failed.\nTell me about it.")) {
			Page page = Reading.of("The Question\nFailure\n" + prompt + "\nSenior Level", FailurePage.BANK).page();
			assertThat(page.category()).isEmpty();
			assertThat(page.title()).isEqualTo("Failure");
			assertThat(page.prompt()).isEqualTo(prompt.replace('\n', ' '));
		}
	}

	@Test
	void aGluedCategoryIsToldByThoseThatTheBankHasTheLongestFirst() {
		Vocabulary known = new Vocabulary(List.of("Team", "TeamWork", "TeamWork 2"), List.of());
		Page page = Reading.of(page(TITLE_LINE, "TeamWork 2Gather"), known).page();
		assertThat(page.category()).isEqualTo("TeamWork 2");
		assertThat(page.title()).isEqualTo("Gather");
		assertThat(Reading.of(page(TITLE_LINE, "TechnicaliOS at Last"), new Vocabulary(List.of("Technical"), List.of()))
			.page()
			.title()).isEqualTo("iOS at Last");
	}

	@Test
	void failingThatByTheFirstSmallLetterFollowedByACapital() {
		Page page = readWell(TITLE_LINE, "TechnicalWhen McDonald Left");
		assertThat(page.category()).isEqualTo("Technical");
		assertThat(page.title()).isEqualTo("When McDonald Left");
	}

	@Test
	void aKnownCategoryInsideOfALongerWordIsNone() {
		Vocabulary known = new Vocabulary(List.of("Leader", "Data"), List.of());
		assertThat(Reading.of(page(TITLE_LINE, "Leadership under pressure"), known).page().category()).isEmpty();
		assertThat(Reading.of(page(TITLE_LINE, "Data-driven decisions"), known).page().category()).isEmpty();
		assertThat(Reading.of(page(TITLE_LINE, "Data and trust"), known).page().category()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { " - ", " – ", " — ", "—", "–" })
	void anyDashStandsBetweenAPartAndItsSubtitle(String dash) {
		assertThat(readWell("Action – What You Did", "Action" + dash + "What You Did")).isEqualTo(FailurePage.page());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Learning", "Reflection", "Learning / Reflection", "Learning/Reflection", "reflection" })
	void theLastPartHasThreeNames(String name) {
		assertThat(readWell("Learning / Reflection –", name + " –")).isEqualTo(FailurePage.page());
	}

	@Test
	void headingsStandInAnyLetterCase() {
		assertThat(readWell("The Question", "THE QUESTION", "Questions & Insights", "questions & insights", "Signals:",
				"sIGNALS:", "Cheat Code:", "CHEAT CODE:", "Assumptions:", "assumptions:", "Situation –", "SITUATION –",
				"The STAR Narrative", "the star narrative"))
			.isEqualTo(FailurePage.page());
	}

	@Test
	void aHeadingMayEndInAColonOrNot() {
		assertThat(readWell("The Question", "The Question:", "Coach Strategy", "Coach Strategy :", "Signals:",
				"Signals", "Task – Your Responsibility", "Task – Your Responsibility:"))
			.isEqualTo(FailurePage.page());
	}

	@Test
	void quotesAreStraightOrCurlyOrNotThere() {
		assertThat(readWell("\"Are you", "“Are you", "stakeholder management?\"", "stakeholder management?”"))
			.isEqualTo(FailurePage.page());
		assertThat(readWell("\"Are you", "Are you", "stakeholder management?\"", "stakeholder management?"))
			.isEqualTo(FailurePage.page());
	}

	@Test
	void quotesWithinAQuestionStay() {
		String asked = "\"This\" or \"that\"";
		assertThat(readWell("\"Should I", asked + "\n\"Should I").clarifyingQuestions()).contains(asked);
	}

	@ParameterizedTest
	@ValueSource(strings = { "• ", "- ", "* ", "1. ", "12) ", "•", "- 3. " })
	void bulletsAndNumbersStandBeforeAPointASignalOrAQuestion(String marker) {
		assertThat(readWell("Humility:", marker + "Humility:", "The Pivot:", marker + "The Pivot:", "\"Should",
				marker + "\"Should"))
			.isEqualTo(FailurePage.page());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019. was the year we grew", "1.5 million people saw it", "-5 percent was what it cost" })
	void numbersThatBelongToASentenceStay(String sentence) {
		assertThat(pointFor(sentence).text()).isEqualTo(sentence);
	}

	@Test
	void tabsNoBreakSpacesAByteOrderMarkAndWindowsLineEndsAreTaken() {
		String text = "\ufeff" + page(" ", " \t\u00a0  ", "\n", " \r\n\u3000");
		assertThat(Reading.of(text, FailurePage.BANK).page()).isEqualTo(FailurePage.page());
	}

	@Test
	void promptAssumptionsAndCheatCodeMayBeWrapped() {
		Page page = readWell("Tell me about", "\nTell me about", "I will assume the role", "\n  I will assume the role",
				"Don't just say", "\nDon't just say");
		assertThat(page).isEqualTo(FailurePage.page());
	}

	@Test
	void theirTextMayBeginOnTheNextLine() {
		assertThat(readWell("Assumptions: ", "Assumptions:\n", "Cheat Code: ", "Cheat Code:\n"))
			.isEqualTo(FailurePage.page());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			The Pivot: I told them                      | The Pivot | I told them
			One Two Three Four Five Six: it is a lead   | One Two Three Four Five Six | it is a lead
			One Two Three Four Five Six Seven: it is no | | One Two Three Four Five Six Seven: it is no
			small letters: make no lead                 | | small letters: make no lead
			At 5 p.m. then: no lead                     | | At 5 p.m. then: no lead
			The Pivot: I said: now                      | The Pivot | I said: now
			At 10:30 we met                             | | At 10:30 we met
			I knew one thing that was plain to all: it failed | | I knew one thing that was plain to all: it failed
			""")
	void aLeadIsWhatStandsBeforeTheFirstColon(String line, String lead, String text) {
		assertThat(pointFor(line)).isEqualTo(new Point(lead, text));
	}

	@Test
	void theLevelIsTheLastLineOfTwoToFourWordsThatEndsInLevel() {
		Page page = readWell("Senior Level\n", "Mid Level\nVery Senior Staff Level\n");
		assertThat(page.level()).isEqualTo("Very Senior Staff Level");
		assertThat(page.prompt()).endsWith("a recurrence? Mid Level");
		assertThat(page.competencies()).hasSize(7);
	}

	@Test
	void orOneThatTheBankKnowsAsALevel() {
		Page page = Reading.of(page("Senior Level", "Expert"), new Vocabulary(List.of(), List.of("Expert"))).page();
		assertThat(page.level()).isEqualTo("Expert");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Level", "One Two Three Four Level", "The next level" })
	void otherLinesAreNoLevel(String line) {
		assertThat(read("Senior Level", line).page().level()).isEmpty();
	}

	@Test
	void everythingBetweenTitleAndLevelIsThePrompt() {
		assertThat(readWell("Senior Level", "- and then\nSenior Level").prompt()).isEqualTo(PROMPT + " - and then");
	}

	@Test
	void withoutALevelEverythingUpToTheNextHeadingIsThePrompt() {
		Reading reading = read("Senior Level\n", "");
		assertThat(reading.page().prompt()).startsWith("As a leader")
			.endsWith("Emotional Intelligence Decision Making");
		assertThat(reading.page().competencies()).isEmpty();
		assertThat(reading.canBeStored()).isTrue();
		assertThat(reading.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.severity()).isEqualTo(Problem.Severity.GAP))
			.satisfies((problem) -> assertThat(problem.line()).isEqualTo(3));
	}

	@Test
	void anyNumberOfCompetenciesQuestionsSignalsAndPoints() {
		StringBuilder many = new StringBuilder("Ownership\n");
		for (int i = 0; i < 500; i++) {
			many.append("Skill ").append(i).append('\n');
		}
		assertThat(readWell("Ownership\n", many.toString()).competencies()).hasSize(507);
		assertThat(readWell("Humility:", "Pace: Quick.\n".repeat(500) + "Humility:").signals()).hasSize(505);
		assertThat(readWell("\"Should", "\"Why?\"\n".repeat(500) + "\"Should").clarifyingQuestions()).hasSize(502);
		String bare = "The Question\nA title\nA prompt?";
		assertThat(Reading.of(bare, FailurePage.BANK).canBeStored()).as("none of them").isTrue();
	}

	@Test
	void everyProblemCarriesItsLineWhatStandsThereAndWhatWasExpected() {
		Problem problem = error(read("Result – Outcome & Impact", "Resolution – What Happened"));
		assertThat(problem.line()).isEqualTo(lineOf("Result"));
		assertThat(problem.found()).isEqualTo("Resolution – What Happened");
		assertThat(problem.expected()).contains("Situation, Task, Action, Result and Learning / Reflection");
	}

	@Test
	void allProblemsAreToldAtOnce() {
		Reading reading = Reading.of("Hello\n" + page(PROMPT + "\n", "", "Task – Your", "Mission – Your",
				"Humility: The ability to admit a mistake and reflect on personal flaws (e.g., ego, tunnel vision).",
				"Humility"), FailurePage.BANK);
		assertThat(reading.problems()).extracting(Problem::line)
			.containsExactly(1, 3, lineOf("Humility"), lineOf("Task"), reading.lines().size());
		assertThat(reading.canBeStored()).isFalse();
	}

	@Test
	void noTitleIsAnError() {
		Reading reading = Reading.of("The Question\nQuestions & Insights", FailurePage.BANK);
		assertThat(reading.problems()).filteredOn((problem) -> problem.severity() == Problem.Severity.ERROR)
			.extracting(Problem::line)
			.containsExactly(1, 1);
	}

	@Test
	void noPromptIsAnErrorAtTheTitle() {
		assertThat(error(read(PROMPT + "\n", "")).line()).isEqualTo(2);
	}

	@Test
	void textBeforeTheQuestionIsAnError() {
		assertThat(error(Reading.of("Dear all,\nsee below\n\n" + page(), FailurePage.BANK)).line()).isOne();
	}

	@Test
	void aTextThatDoesNotBeginAsAPageIsAnErrorAndReadNevertheless() {
		Reading reading = read("The Question\n", "");
		assertThat(error(reading).expected()).contains("The Question");
		assertThat(reading.page()).isEqualTo(FailurePage.page());
		assertThat(Reading.of("", FailurePage.BANK).canBeStored()).isFalse();
	}

	@Test
	void aPartTwiceIsAnError() {
		Problem problem = error(read("Legacy: This", "Action – Once More\nLegacy: This"));
		assertThat(problem.found()).isEqualTo("Action – Once More");
		assertThat(problem.expected()).contains("twice");
	}

	@Test
	void aPartOutOfOrderIsAnErrorThatNamesTheOther() {
		Problem problem = error(read("Task – Your Responsibility", "Action – What I Did", "Action – What You Did",
				"Task – What I Had To"));
		assertThat(problem.expected()).isEqualTo("“Task” should stand before “Action”.");
	}

	@Test
	void aTextWhereOnlyAHeadingMayStandIsAnError() {
		assertThat(error(read("Clarifying Questions\n", "")).line()).isEqualTo(lineOf("Clarifying"));
		assertThat(error(read("Signals:\n", "")).expected()).contains("Signals:");
	}

	@Test
	void aLineShapedLikeAHeadingThatIsNoneIsAnErrorWhereverItStands() {
		for (String before : List.of("Senior Level", "Ownership\n", "Coach Strategy", "Humility:", "Legacy:")) {
			Problem problem = error(read(before, "Resolution – What Happened\n" + before));
			assertThat(problem.found()).as(before).isEqualTo("Resolution – What Happened");
		}
	}

	@Test
	void aSentenceWithADashIsNoHeading() {
		for (String sentence : List.of("We waited – and lost the week.", "Monday – the day it broke",
				"The Team – all of them but one who was away – agreed to it")) {
			assertThat(pointFor(sentence).text()).isEqualTo(sentence);
		}
	}

	@Test
	void aMissingPartIsAGap() {
		String text = page();
		Reading reading = Reading.of(text.substring(0, text.indexOf("\nLearning / Reflection")), FailurePage.BANK);
		assertGap(reading, reading.lines().size());
	}

	@Test
	void aPartOfWhichOnlyTheHeadingStandsIsAGapAtIt() {
		String text = page();
		int end = text.indexOf("\nThe \"Pragmatic");
		assertGap(Reading.of(text.substring(0, end), FailurePage.BANK), lineOf("Learning / Reflection"));
	}

	@Test
	void noSignalIsAGap() {
		String text = page();
		int from = text.indexOf("Ownership & Accountability");
		String without = text.substring(0, from) + text.substring(text.indexOf("Cheat Code:"));
		assertGap(Reading.of(without, FailurePage.BANK), lineOf("Signals"));
	}

	@Test
	void aSignalWithoutADescriptionIsAGap() {
		assertGap(read(
				"Humility: The ability to admit a mistake and reflect on personal flaws (e.g., ego, tunnel vision).",
				"Humility:"), lineOf("Humility"));
	}

	private static void assertGap(Reading reading, int line) {
		assertThat(reading.canBeStored()).isTrue();
		assertThat(reading.canBePublished()).isFalse();
		assertThat(reading.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.severity()).isEqualTo(Problem.Severity.GAP))
			.satisfies((problem) -> assertThat(problem.line()).isEqualTo(line));
	}

	@Test
	void severalPagesInOneTextAreToldApartByTheirHeading() {
		List<Pages.Source> pages = Pages.split("Hello\n" + page() + "\r\n\n• THE QUESTION:\n" + TITLE_LINE);
		assertThat(pages).extracting(Pages.Source::firstLine)
			.containsExactly(1, (int) FailurePage.text().lines().count() + 3);
		assertThat(error(Reading.of(pages.get(0).text(), FailurePage.BANK)).found()).isEqualTo("Hello");
		assertThat(pages.get(1).text()).endsWith(TITLE_LINE);
	}

}
