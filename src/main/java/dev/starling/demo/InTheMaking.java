package dev.starling.demo;

import java.util.List;
import java.util.stream.Stream;

import dev.starling.account.Me;
import dev.starling.editing.Editor;
import dev.starling.page.Page;
import dev.starling.question.QuestionBank;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What an administrator of the demo has begun: a next edition that can be published, and
 * a question that lacks something still.
 */
@Component
@Profile("demo")
class InTheMaking {

	private static final Page NEW_TEAM = new Page("Leadership", "Inheriting a Team That Wanted Somebody Else",
			"Tell me about a time you took over a team that had hoped for another lead. What did you do with the person they had hoped for?",
			"Senior Level", List.of("Building Trust", "Emotional Intelligence"),
			List.of("May the other candidate have been on the team?"), "",
			List.of(new Page.Signal("Names the Rival",
					"Says who it was, what they were better at, and when the two of them first spoke about it."),
					new Page.Signal("Changes Nothing at First", "")),
			"", List.of());

	private final Editor editor;

	private final QuestionBank bank;

	InTheMaking(Editor editor, QuestionBank bank) {
		this.editor = editor;
		this.bank = bank;
	}

	void begin(String published, Me admin) {
		Page page = Editor.page(this.bank.published(published).orElseThrow());
		List<String> clarifying = Stream
			.concat(page.clarifyingQuestions().stream(),
					Stream.of("May I choose feedback that I still think was wrong?"))
			.toList();
		this.editor.propose(
				published, new Page(page.category(), page.title(), page.prompt(), page.level(), page.competencies(),
						clarifying, page.assumptions(), page.signals(), page.cheatCode(), page.narrative()),
				false, admin);
		this.editor.begin(NEW_TEAM, admin);
	}

}
