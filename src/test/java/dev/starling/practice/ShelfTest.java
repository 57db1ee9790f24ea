package dev.starling.practice;

import java.util.List;
import java.util.Map;

import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several drafts of one question: named, copied, put away, thrown away and brought back.
 */
@AppTest
class ShelfTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private Bin bin;

	@Autowired
	private JdbcTemplate jdbc;

	private Visitor candidate;

	private String draft;

	@BeforeEach
	void aDraft() {
		this.candidate = this.door.candidate();
		this.draft = this.candidate.startDraft();
		this.candidate.save(this.draft, "task", 0, "The task.");
	}

	@Test
	void isCalledWhatItsCandidateCallsIt() {
		assertThat(this.candidate.post(this.draft + "/name", Map.of("name", "  The two \t providers\n 💳 ")))
			.hasRedirectedUrl(this.draft);
		assertThat(this.candidate.page(this.draft).title()).startsWith("The two providers 💳: ");
		assertThat(names("/drafts")).containsExactly("The two providers 💳");
	}

	@Test
	void whoRenamesItInTheListStaysInTheList() {
		Document list = this.candidate.page("/drafts");
		Element form = list.select("form[action$=/name]").first();
		assertThat(form.select("[name=list]").val()).isEqualTo("front");
		assertThat(this.candidate.post(this.draft + "/name", Map.of("name", "Mine", "list", "front")))
			.hasRedirectedUrl("/drafts#" + list.select("[data-draft]").attr("id"));
		assertThat(this.candidate.post(this.draft + "/name", Map.of("name", "Mine", "list", "17")))
			.hasRedirectedUrl("/drafts?after=17#" + list.select("[data-draft]").attr("id"));
		assertThat(this.candidate.post(this.draft + "/name", Map.of("name", "Mine", "list", "//elsewhere")))
			.hasRedirectedUrl("/drafts#" + list.select("[data-draft]").attr("id"));
		assertThat(this.candidate.page(this.draft).select("form[action$=/name] [name=list]")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\n",
			"a name of more than eighty characters, which is more than anybody can read in a list at all" })
	void whatIsNoNameIsRefusedAndChangesNothing(String name) {
		MvcTestResult refused = this.candidate.post(this.draft + "/name", Map.of("name", name));
		assertThat(refused).hasStatus(400);
		assertThat(names("/drafts")).containsExactly("Draft 1");
	}

	@Test
	void aCopyBeginsWithTheSameTextAndGoesItsOwnWay() {
		this.candidate.save(this.draft, "action", 0, " What I did. 👩‍👩‍👧\n");
		String copy = this.candidate.post(this.draft + "/copies", Map.of()).getResponse().getRedirectedUrl();
		assertThat(copy).isNotEqualTo(this.draft);
		assertThat(this.candidate.field(copy, "task")).isEqualTo("The task.");
		assertThat(this.candidate.field(copy, "action")).isEqualTo(" What I did. 👩‍👩‍👧\n");
		assertThat(this.candidate.save(copy, "task", 1, "Another task.")).hasStatusOk();
		assertThat(this.candidate.save(copy, "result", 0, "A result.")).hasStatusOk();
		assertThat(this.candidate.field(this.draft, "task")).isEqualTo("The task.");
		assertThat(this.candidate.field(this.draft, "result")).isEmpty();
		assertThat(names("/drafts")).containsExactly("Copy of Draft 1", "Draft 1");
		assertThat(this.candidate.page("/drafts").text()).contains("7 words");
	}

	@Test
	void anArchivedDraftIsOutOfTheWayAndOtherwiseAsBefore() {
		assertThat(putOn("archived")).hasRedirectedUrl(this.draft.replace("/drafts/", "/drafts?archived="));
		assertThat(this.candidate.page(this.draft.replace("/drafts/", "/drafts?archived="))
			.select(".note[role=status]")
			.text()).isEqualTo("Archived: out of your way, and still whole. Undo");
		assertThat(names("/drafts")).isEmpty();
		assertThat(names("/drafts?shelf=archived")).containsExactly("Draft 1");
		assertThat(this.candidate.page("/").text()).doesNotContain("Draft 1");
		assertThat(this.candidate.save(this.draft, "task", 1, "Still mine.")).hasStatusOk();
		putOn("at-hand");
		assertThat(names("/drafts")).containsExactly("Draft 1");
	}

	@Test
	void aDeletedDraftIsGoneUntilItIsBroughtBack() {
		MvcTestResult deleted = putOn("deleted");
		assertThat(this.candidate.page(deleted.getResponse().getRedirectedUrl()).select("[role=status]").text())
			.contains("It can be brought back for 30 days");
		assertThat(names("/drafts")).isEmpty();
		assertThat(this.candidate.get(this.draft)).hasStatus(410);
		assertThat(this.candidate.page(this.draft).select("main button").text()).isEqualTo("Bring back");
		assertThat(this.candidate.get(this.draft + "/history")).hasStatus(404);
		assertThat(this.candidate.get(this.draft + "/sections")).hasStatus(404);
		assertThat(this.candidate.page(Visitor.QUESTION).text()).doesNotContain("Continue your draft");
		putOn("at-hand");
		assertThat(this.candidate.field(this.draft, "task")).isEqualTo("The task.");
	}

	@Test
	void whatIsStillTypedIntoADeletedDraftIsRefusedWithWhatToDo() {
		putOn("deleted");
		MvcTestResult refused = this.candidate.save(this.draft, "task", 1, "still typing");
		assertThat(refused).hasStatus(410);
		assertThat(refused.getResponse().getErrorMessage()).contains("Bring it back under My drafts, Deleted");
		putOn("at-hand");
		assertThat(this.candidate.field(this.draft, "task")).isEqualTo("The task.");
		assertThat(this.candidate.save(this.draft, "task", 1, "still typing")).hasStatusOk();
	}

	@Test
	void afterThirtyDaysItIsRemovedForGood() {
		String other = this.candidate.post(this.draft + "/copies", Map.of()).getResponse().getRedirectedUrl();
		putOn("deleted");
		this.bin.empty();
		assertThat(this.candidate.get(this.draft)).hasStatus(410);
		this.jdbc.update("update draft set shelved_at = shelved_at - interval '31' day where shelf = 'DELETED'");
		this.bin.empty();
		assertThat(this.candidate.get(this.draft)).hasStatus(404);
		assertThat(putOn("at-hand")).hasStatus(404);
		assertThat(this.candidate.get(other)).hasStatusOk();
	}

	@Test
	void isNobodyElsesToTouch() {
		Visitor stranger = this.door.candidate();
		stranger.startDraft();
		assertThat(stranger.post(this.draft + "/shelf", Map.of("shelf", "deleted"))).hasStatus(404);
		assertThat(stranger.post(this.draft + "/name", Map.of("name", "Mine"))).hasStatus(404);
		assertThat(stranger.post(this.draft + "/copies", Map.of())).hasStatus(404);
		assertThat(stranger.get(this.draft + "/answer")).hasStatus(404);
		assertThat(stranger.get(this.draft + "/answer.txt")).hasStatus(404);
		assertThat(names("/drafts")).containsExactly("Draft 1");
	}

	@Test
	void canBeReadAsAWhole() {
		this.candidate.save(this.draft, "situation", 0, "Once upon a time.");
		assertThat(this.candidate.page(this.draft + "/answer").select(".told p").eachText())
			.containsExactly("Once upon a time.", "The task.");
		assertThat(Visitor.body(this.candidate.get(this.draft + "/answer.txt")))
			.isEqualTo("Once upon a time.\n\nThe task.\n");
		assertThat(Visitor.body(this.candidate.get(this.draft + "/answer.md")))
			.startsWith("# Navigating Professional Failure and Growth\n\n> As a leader")
			.contains("## Situation\n\nOnce upon a time.\n\n## Task\n\nThe task.\n\n## Action\n\n\n");
	}

	private MvcTestResult putOn(String shelf) {
		return this.candidate.post(this.draft + "/shelf", Map.of("shelf", shelf));
	}

	private List<String> names(String address) {
		return this.candidate.page(address).select(".row-note").eachText();
	}

}
