package dev.starling.review;

import java.util.List;

import dev.starling.question.Part;
import dev.starling.question.Signal;
import dev.starling.submission.Mark;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where candidate and coach see different things in a sentence.
 */
class TwoSidesTest {

	private static final Signal HUMILITY = new Signal(1, "Humility", "They own it.");

	private static final Signal GROWTH = new Signal(2, "Growth", "They change.");

	@Test
	void agreeWhereTheirWordsOverlap() {
		assertThat(views(List.of(meant(HUMILITY, Part.ACTION, 10, 20)),
				List.of(seen(HUMILITY, Level.SHOWN, at(Part.ACTION, 19, 40)))))
			.isEmpty();
	}

	@Test
	void disagreeWhereTheWordsOnlyTouch() {
		assertThat(views(List.of(meant(HUMILITY, Part.ACTION, 10, 20)),
				List.of(seen(HUMILITY, Level.SHOWN, at(Part.ACTION, 20, 40)))))
			.containsExactly("You meant this as Humility; your coach did not see it there ACTION 10",
					"Your coach saw Humility here; you had not marked it ACTION 20");
	}

	@Test
	void disagreeWhereTheSameWordsStandInAnotherPart() {
		assertThat(views(List.of(meant(HUMILITY, Part.TASK, 10, 20)),
				List.of(seen(HUMILITY, Level.SHOWN, at(Part.ACTION, 10, 20)))))
			.hasSize(2);
	}

	@Test
	void disagreeWhereTheCoachSeesAnotherSignalThere() {
		assertThat(views(List.of(meant(HUMILITY, Part.ACTION, 10, 20)),
				List.of(seen(HUMILITY, Level.NOT_SHOWN), seen(GROWTH, Level.SHOWN, at(Part.ACTION, 10, 20)))))
			.containsExactly("You meant this as Humility; your coach did not see it there ACTION 10",
					"Your coach saw Growth here; you had not marked it ACTION 10");
	}

	@Test
	void sayNothingOfASignalThatWasNotRated() {
		assertThat(views(List.of(meant(HUMILITY, Part.ACTION, 10, 20), meant(GROWTH, Part.ACTION, 30, 40)),
				List.of(seen(HUMILITY, null), seen(GROWTH, null, at(Part.TASK, 1, 2)))))
			.isEmpty();
	}

	@Test
	void sayNothingWhereTheCandidateMarkedNothingAtAll() {
		assertThat(views(List.of(), List.of(seen(HUMILITY, Level.HARD, at(Part.ACTION, 10, 20))))).isEmpty();
	}

	@Test
	void tellWhereTheCoachSawTheOpposite() {
		Rated opposite = new Rated(HUMILITY, Level.NOT_SHOWN, true, List.of(at(Part.ACTION, 15, 30)));
		assertThat(views(List.of(meant(HUMILITY, Part.ACTION, 10, 20)), List.of(opposite)))
			.containsExactly("You meant this as Humility; your coach saw the opposite ACTION 10");
		assertThat(views(List.of(meant(HUMILITY, Part.TASK, 10, 20)), List.of(opposite)))
			.containsExactly("You meant this as Humility; your coach did not see it there TASK 10");
	}

	@Test
	void oneSentenceOfTheCoachCanAnswerSeveralMarks() {
		assertThat(views(
				List.of(meant(HUMILITY, Part.ACTION, 0, 5), meant(HUMILITY, Part.ACTION, 8, 12),
						meant(HUMILITY, Part.ACTION, 50, 60)),
				List.of(seen(HUMILITY, Level.SHOWN, at(Part.ACTION, 0, 40)))))
			.containsExactly("You meant this as Humility; your coach did not see it there ACTION 50");
	}

	@Test
	void comeInTheOrderOfTheSignalsAndOfTheAnswer() {
		assertThat(views(
				List.of(meant(GROWTH, Part.SITUATION, 0, 5), meant(HUMILITY, Part.RESULT, 0, 5),
						meant(HUMILITY, Part.TASK, 9, 12), meant(HUMILITY, Part.TASK, 1, 5)),
				List.of(seen(HUMILITY, Level.NOT_SHOWN), seen(GROWTH, Level.NOT_SHOWN))))
			.extracting((view) -> view.replaceFirst(".* as ", "").replaceFirst(";.*there", ""))
			.containsExactly("Humility TASK 1", "Humility TASK 9", "Humility RESULT 0", "Growth SITUATION 0");
	}

	@Test
	void areToldToTheCoachAsTheyStandForThem() {
		List<TwoSides.Disagreement> views = TwoSides
			.of(List.of(meant(HUMILITY, Part.ACTION, 10, 20)),
					List.of(seen(HUMILITY, Level.SHOWN, at(Part.TASK, 20, 40))))
			.about(HUMILITY.id());
		assertThat(views).extracting(TwoSides.Disagreement::toCoach)
			.containsExactly("You saw Humility here; they had not marked it",
					"They meant this as Humility; you did not see it there");
	}

	private static List<String> views(List<Mark> marks, List<Rated> ratings) {
		return TwoSides.of(marks, ratings)
			.disagreements()
			.stream()
			.map((one) -> one.toCandidate() + " " + one.part() + " " + one.range().start())
			.toList();
	}

	private static Mark meant(Signal signal, Part part, int start, int end) {
		return new Mark(part, start, end, signal.id());
	}

	private static Rated seen(Signal signal, Level level, Passage... evidence) {
		return new Rated(signal, level, false, List.of(evidence));
	}

	private static Passage at(Part part, int start, int end) {
		return new Passage(part, start, end);
	}

}
