package dev.starling.practice;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.question.Part;
import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import dev.starling.text.PlainText;
import dev.starling.text.Save;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starting drafts, finding them again, opening them.
 */
@AppTest
class DraftsTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private Practice practice;

	@Autowired
	private Answers answers;

	@Autowired
	private People people;

	@Test
	void startsADraftOfThePublishedEdition() {
		Visitor candidate = this.door.candidate();
		Document editor = candidate.page(candidate.startDraft());
		assertThat(editor.select("h1").text()).isEqualTo("Navigating Professional Failure and Growth");
		assertThat(editor.select("#answer label").eachText()).containsExactly("Situation", "Task", "Action", "Result",
				"Learning");
		assertThat(editor.select("[data-status]").eachAttr("data-status")).containsOnly("saved").hasSize(5);
		assertThat(editor.select(".signals b").eachText()).contains("Humility").hasSize(5);
		assertThat(editor.select("[role=status]")).hasSize(1);
	}

	@Test
	void takesUpAnUntouchedDraftInsteadOfMakingAnother() {
		Visitor candidate = this.door.candidate();
		String first = candidate.startDraft();
		assertThat(candidate.startDraft()).isEqualTo(first);
		candidate.save(first, "task", 0, "Something");
		String second = candidate.startDraft();
		assertThat(second).isNotEqualTo(first);
		assertThat(candidate.startDraft()).as("the second is empty still").isEqualTo(second);
		assertThat(candidate.page("/drafts").select(".row-note").eachText()).containsExactlyInAnyOrder("Draft 1",
				"Draft 2");
	}

	@Test
	void aQuestionThatIsNotThereCannotBeAnswered() {
		Visitor candidate = this.door.candidate();
		assertThat(candidate.post("/questions/no-such-question/drafts", Map.of())).hasStatus(404);
		assertThat(candidate.page("/drafts").text()).contains("No draft here yet");
	}

	@Test
	void listsWhatIsWrittenAndHowLongItIs() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		assertThat(candidate.page("/drafts").text()).contains("No words yet");
		candidate.save(draft, "action", 0, "one two three");
		Document list = candidate.page("/drafts");
		assertThat(list.text()).contains("Navigating Professional Failure and Growth", "3 words", "Written: Action");
		assertThat(list.select("a.row-link").attr("href")).isEqualTo(draft);
		assertThat(candidate.page("/").select("a.row-link").first().attr("href")).as("home").isEqualTo(draft);
	}

	@Test
	void otherPeoplesDraftsAreNotThere() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "private");
		Visitor stranger = this.door.candidate();
		MvcTestResult refused = stranger.get(draft);
		assertThat(refused).hasStatus(404);
		assertThat(stranger.get("/drafts/424242")).hasStatus(404);
		assertThat(stranger.get("/drafts/x")).hasStatus(404);
		assertThat(stranger.page("/drafts").text()).doesNotContain("Navigating");
		long number = Long.parseLong(draft.substring("/drafts/".length()));
		assertThat(stranger.page("/drafts?after=" + number).text()).contains("No draft here yet");
	}

	@Test
	void olderDraftsFollowPageByPage() {
		Me me = this.people.signUp("many@example.org", Visitor.PASSWORD, "Many", ZoneOffset.UTC);
		for (int i = 0; i < 7; i++) {
			long draft = this.practice.start("navigating-professional-failure-and-growth", me).orElseThrow();
			this.answers.save(draft, Part.TASK, new Save(UUID.randomUUID(), 0, new PlainText("x")), me);
		}
		List<Long> all = this.practice.latest(me, 10).stream().map(DraftSummary::id).toList();
		List<Long> first = this.practice.latest(me, 3).stream().map(DraftSummary::id).toList();
		List<Long> rest = this.practice.after(first.get(2), Shelf.AT_HAND, me, 10)
			.stream()
			.map(DraftSummary::id)
			.toList();
		assertThat(all).hasSize(7).startsWith(first.toArray(Long[]::new)).endsWith(rest.toArray(Long[]::new));
		assertThat(rest).hasSize(4);
	}

	@Test
	void countsWordsAndSecondsOfEachPartAgainstItsShare() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "situation", 0, "word ".repeat(35));
		candidate.save(draft, "action", 0, "word ".repeat(105));
		Document editor = candidate.page(draft);
		assertThat(editor.getElementById("situation-count").text()).isEqualTo("35 words · 15 s · 25 %, aim for 15 %");
		assertThat(editor.select("[data-total]").text()).isEqualTo("140 words · 60 seconds aloud, aim for 90 to 120");
		assertThat(editor.getElementById("result-count").text())
			.isEqualTo("Aim for about 15 %, some 14 to 18 seconds aloud");
		assertThat(editor.select("[data-yours=action]").attr("x")).isEqualTo("25.0");
		assertThat(editor.select("[data-yours=action]").attr("width")).isEqualTo("75.0");
	}

	@Test
	void whereNothingIsWrittenItTellsWhatToAimFor() {
		Visitor candidate = this.door.candidate();
		Document editor = candidate.page(candidate.startDraft());
		assertThat(editor.select("[data-count]").eachText()).containsExactly(
				"Aim for about 15 %, some 14 to 18 seconds aloud", "Aim for about 10 %, some 9 to 12 seconds aloud",
				"Aim for about 50 %, some 45 to 60 seconds aloud", "Aim for about 15 %, some 14 to 18 seconds aloud",
				"Aim for about 10 %, some 9 to 12 seconds aloud");
		assertThat(editor.select("[data-total]").text())
			.isEqualTo("Aim for 90 to 120 seconds aloud, about 210 to 280 words");
	}

}
