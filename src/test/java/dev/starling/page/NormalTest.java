package dev.starling.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.starling.question.NarrativePart;
import dev.starling.question.NarrativePart.Point;
import dev.starling.question.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is stored is normalised, and what would not be read back is refused at its field.
 */
class NormalTest {

	private static Fields.Typed typed(Field field, String text) {
		Map<Field, String> texts = new EnumMap<>(Fields.texts(FailurePage.page()));
		texts.put(field, text);
		return Fields.read(texts, FailurePage.BANK);
	}

	private static Remark refusal(Field field, String text) {
		List<Remark> refusals = typed(field, text).refusals();
		assertThat(refusals).as(text).hasSize(1);
		assertThat(refusals.get(0).field()).isEqualTo(field);
		return refusals.get(0);
	}

	private static String stored(Field field, String text) {
		Fields.Typed typed = typed(field, text);
		assertThat(typed.refusals()).isEmpty();
		return Fields.texts(typed.page()).get(field);
	}

	@Test
	void thePageThatTheProductBeganWithIsNormal() {
		Map<Field, String> texts = Fields.texts(FailurePage.page());
		assertThat(texts).hasSize(Field.values().length);
		Fields.Typed typed = Fields.read(texts, FailurePage.BANK);
		assertThat(typed.canBePublished()).isTrue();
		assertThat(typed.page()).isEqualTo(FailurePage.page());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			TITLE                | '  1.  A\u00a0 title\t'     | A title
			PROMPT               | 'One\r\n\r\n  - two'        | One - two
			COMPETENCIES         | '• Trust\n\n * Pace '       | 'Trust\nPace'
			CLARIFYING_QUESTIONS | '- “Why?”\n"How?"\n2) Who?' | 'Why?\nHow?\nWho?'
			SIGNALS              | '1. Pace:  quick\nTrust'    | 'Pace: quick\nTrust:'
			SITUATION_SUBTITLE   | ' Where  it began: '        | Where it began
			ACTION               | '- The  Pivot:  I did'      | The Pivot: I did
			""")
	void whatIsTypedIsNormalised(Field field, String text, String normal) {
		assertThat(stored(field, text)).isEqualTo(normal);
	}

	@Test
	void aLeadIsToldApartByTheRule() {
		Page page = typed(Field.TASK, "The Pivot: I did\nso I said: go").page();
		assertThat(page.narrative().get(1).points()).containsExactly(new Point("The Pivot", "I did"),
				new Point(null, "so I said: go"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			CATEGORY     | signals:
			TITLE        | the Question
			PROMPT       | Task – what you had to do
			COMPETENCIES | Learning
			SIGNALS      | Assumptions: none
			ACTION       | Cheat code: be honest
			RESULT       | Result – we won
			RESULT       | Task
			LEARNING     | The STAR narrative:
			""")
	void whatWouldBeReadBackAsAHeadingIsRefused(Field field, String text) {
		assertThat(refusal(field, text).says()).contains("would be read back as the heading");
		Page page = typed(field, text).page();
		assertThat(PageReader.read(PageWriter.write(page), FailurePage.BANK).page()).isNotEqualTo(page);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			PROMPT       | Resolution – What Happened
			COMPETENCIES | Trust – Across Teams
			ACTION       | Phase One – The Plan
			""")
	void whatHasTheShapeOfAHeadingIsRefused(Field field, String text) {
		assertThat(refusal(field, text).says()).contains("shape of a heading");
		Page page = typed(field, text).page();
		assertThat(PageReader.read(PageWriter.write(page), FailurePage.BANK).problems()).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "CLARIFYING_QUESTIONS, Signals", "ASSUMPTIONS, Signals", "CHEAT_CODE, Task – Again",
			"TITLE, Resolution – What Happened", "TITLE, The Question", "SIGNALS, Situation: seen",
			"ACTION, Result: we won" })
	void whatIsNoHeadingWhereItStandsIsTaken(Field field, String text) {
		assertThat(stored(field, text)).isEqualTo(text);
	}

	@Test
	void aCompetencyThatReadsAsALevelIsRefused() {
		assertThat(refusal(Field.COMPETENCIES, "Ownership\n\nSystem Level").line()).isEqualTo(3);
		assertThat(refusal(Field.COMPETENCIES, "Ownership\n\nownership").says()).contains("named already");
	}

	@Test
	void aLevelIsRefusedThatWouldNotBeReadAsOne() {
		assertThat(refusal(Field.LEVEL, "Expert").says()).contains("Level");
		assertThat(refusal(Field.LEVEL, "").says()).contains("where competencies are named");
		assertThat(stored(Field.LEVEL, "Very Senior Level")).isEqualTo("Very Senior Level");
	}

	@Test
	void aCategoryIsRefusedThatNobodyCouldTellFromTheTitle() {
		assertThat(typed(Field.CATEGORY, "DevOps").refusals()).hasSize(1)
			.allSatisfy((refusal) -> assertThat(refusal.field()).isEqualTo(Field.CATEGORY));
		Map<Field, String> texts = new EnumMap<>(Fields.texts(FailurePage.page()));
		texts.put(Field.CATEGORY, "DevOps");
		assertThat(Fields.read(texts, new Vocabulary(List.of("DevOps"), List.of())).refusals()).as("the bank knows it")
			.isEmpty();
		texts.put(Field.CATEGORY, "");
		texts.put(Field.TITLE, "When McDonald left");
		assertThat(Fields.read(texts, FailurePage.BANK).refusals()).singleElement()
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(Field.TITLE));
	}

	@Test
	void aSecondLeadIsRefusedOnAPointThatHasNone() {
		Page page = FailurePage.page();
		for (Point point : List.of(new Point(null, "Lead: text"), new Point("Lead: again", "text"),
				new Point("lead", "text"), new Point("A lead. Of two", "text"))) {
			Page other = new Page(page.category(), page.title(), page.prompt(), page.level(), page.competencies(),
					page.clarifyingQuestions(), page.assumptions(), page.signals(), page.cheatCode(),
					List.of(new NarrativePart(Part.TASK, "", List.of(point))));
			assertThat(Normal.refusals(other, FailurePage.BANK)).as(point.toString())
				.singleElement()
				.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(Field.TASK));
			assertThat(PageReader.read(PageWriter.write(other), FailurePage.BANK).page()).isNotEqualTo(other);
		}
	}

	@ParameterizedTest
	@EnumSource(Field.class)
	void whatDoesNotFitItsColumnIsRefused(Field field) {
		String longest = switch (field) {
			case SIGNALS -> "Pace: " + "x".repeat(1000);
			case LEVEL -> "X".repeat(74) + " Level";
			default -> "X" + "x".repeat(field.longest() - 1);
		};
		assertThat(stored(field, longest)).isEqualTo(longest);
		String more = (field == Field.LEVEL) ? "X" + longest : longest + "x";
		assertThat(typed(field, more).refusals()).anySatisfy((refusal) -> {
			assertThat(refusal.field()).isEqualTo(field);
			assertThat(refusal.says()).contains("too long").contains("%,d".formatted(field.longest()));
		});
	}

	@Test
	void namesAndLeadsFitTheirColumnsToo() {
		String name = "X".repeat(120);
		assertThat(stored(Field.SIGNALS, name + ": y")).isEqualTo(name + ": y");
		assertThat(refusal(Field.SIGNALS, name + "X: y").says()).contains("too long");
		assertThat(stored(Field.ACTION, name + ": y")).isEqualTo(name + ": y");
		assertThat(refusal(Field.ACTION, name + "X: y").says()).contains("lead is too long");
		assertThat(refusal(Field.TITLE, "😀".repeat(101)).says()).as("as H2 counts").contains("202");
	}

	@ParameterizedTest
	@EnumSource(Field.class)
	void whatIsNoTextIsRefused(Field field) {
		for (String character : List.of("\0", "\u0007", "\u001f", "\u007f", "\ud83d", "\ude00")) {
			String text = (field == Field.LEVEL) ? "Se" + character + "nior Level" : "Abc" + character + "def";
			assertThat(typed(field, text).refusals()).anySatisfy((refusal) -> {
				assertThat(refusal.field()).isEqualTo(field);
				assertThat(refusal.says()).contains("cannot be stored");
			});
		}
	}

	@Test
	void whatIsNotNormalisedIsRefusedInAPageMadeOtherwise() {
		Page page = FailurePage.page();
		Page other = new Page(page.category(), " a  title", page.prompt(), page.level(), List.of("• Trust"),
				List.of("\"Why?\"", ""), page.assumptions(), page.signals(), page.cheatCode(), page.narrative());
		assertThat(Normal.refusals(other, FailurePage.BANK)).extracting(Remark::field)
			.containsExactly(Field.TITLE, Field.COMPETENCIES, Field.CLARIFYING_QUESTIONS, Field.CLARIFYING_QUESTIONS);
	}

	@Test
	void aQuestionIsRefusedAtItsLineWhereItsMarksCouldBeTakenForThoseAroundIt() {
		Remark refusal = refusal(Field.CLARIFYING_QUESTIONS, "Why?\nThis\" and \"that?");
		assertThat(refusal.line()).isEqualTo(2);
		assertThat(refusal.says()).contains("would be read back as");
	}

	@Test
	void aTitleAndAPromptAreEnoughToStart() {
		Fields.Typed start = Fields.read(Map.of(Field.TITLE, "A title", Field.PROMPT, "Why?"), FailurePage.BANK);
		assertThat(start.canBeStored()).isTrue();
		assertThat(start.canBePublished()).isFalse();
		assertThat(start.gaps()).extracting(Remark::field)
			.containsExactly(Field.LEVEL, Field.SIGNALS, Field.SITUATION, Field.TASK, Field.ACTION, Field.RESULT,
					Field.LEARNING);
		assertThat(Fields.read(Map.of(), FailurePage.BANK).refusals()).extracting(Remark::field)
			.containsExactly(Field.TITLE, Field.PROMPT);
	}

	@Test
	void aSignalWithoutADescriptionIsAGapAtItsLine() {
		assertThat(typed(Field.SIGNALS, "Pace: quick\n\nTrust").gaps()).singleElement()
			.satisfies((gap) -> assertThat(gap.line()).isEqualTo(3));
	}

}
