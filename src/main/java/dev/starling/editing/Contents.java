package dev.starling.editing;

import dev.starling.page.Page;
import dev.starling.question.EditionContent;
import dev.starling.question.EditionDraft;
import dev.starling.question.Signal;

/**
 * Turns editions into pages, and pages into editions.
 */
final class Contents {

	private Contents() {
	}

	static Page page(EditionContent edition) {
		return new Page(edition.category(), edition.title(), edition.prompt(), edition.level(), edition.competencies(),
				edition.clarifyingQuestions(), edition.assumptions(),
				edition.signals()
					.stream()
					.map((signal) -> new Page.Signal(signal.name(), signal.description()))
					.toList(),
				edition.cheatCode(), edition.narrative());
	}

	/** As readers would see it; its signals have no numbers yet. */
	static EditionContent edition(EditionDraft draft, Page page) {
		return new EditionContent(draft.edition(), draft.question(), draft.slug(), draft.number(), page.category(),
				page.title(), page.prompt(), page.level(), page.competencies(), page.clarifyingQuestions(),
				page.assumptions(),
				page.signals().stream().map((signal) -> new Signal(0, signal.name(), signal.description())).toList(),
				page.cheatCode(), page.narrative());
	}

}
