package dev.starling.api;

import java.util.List;

import dev.starling.question.EditionContent;
import dev.starling.question.NarrativePart;
import org.jspecify.annotations.Nullable;

/**
 * A published question, as {@code question.json} describes it.
 */
record QuestionContent(String slug, int edition, String category, String title, String prompt, String level,
		List<String> competencies, List<String> clarifyingQuestions, String assumptions, List<Signal> signals,
		String cheatCode, List<Part> modelAnswer) {

	static QuestionContent of(EditionContent edition) {
		return new QuestionContent(edition.slug(), edition.number(), edition.category(), edition.title(),
				edition.prompt(), edition.level(), edition.competencies(), edition.clarifyingQuestions(),
				edition.assumptions(),
				edition.signals().stream().map((one) -> new Signal(one.name(), one.description())).toList(),
				edition.cheatCode(), edition.narrative().stream().map(Part::of).toList());
	}

	record Signal(String name, String description) {
	}

	record Part(String part, String subtitle, List<Point> points) {

		static Part of(NarrativePart part) {
			return new Part(part.part().slug(), part.subtitle(),
					part.points().stream().map((point) -> new Point(point.lead(), point.text())).toList());
		}

	}

	record Point(@Nullable String lead, String text) {
	}

}
