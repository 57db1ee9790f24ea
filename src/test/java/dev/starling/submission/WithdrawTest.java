package dev.starling.submission;

import java.util.List;
import java.util.Map;

import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /submissions/{id}} and {@code POST /submissions/{id}/withdrawal}.
 */
@AppTest
class WithdrawTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	private Visitor candidate;

	private String draft;

	private String round;

	@BeforeEach
	void anAnswerThatWaits() {
		this.candidate = this.door.candidate();
		this.draft = this.candidate.startDraft();
		this.candidate.save(this.draft, "action", 0, "I asked, and then I listened.");
		this.round = this.candidate.submit(this.draft);
	}

	@Test
	void takesItBack() {
		assertThat(page().select("main button").eachText()).containsExactly("Withdraw");
		assertThat(withdraw()).hasRedirectedUrl(this.round);
		assertThat(page().text()).contains("Withdrawn", "I asked, and then I listened.");
		assertThat(page().select("main button")).isEmpty();
		assertThat(this.candidate.page(this.draft).select("[data-standing]")).isEmpty();
		assertThat(this.candidate.page("/drafts").select(".label")).isEmpty();
	}

	@Test
	void twiceIsOnce() {
		withdraw();
		assertThat(withdraw()).hasRedirectedUrl(this.round);
	}

	@Test
	void afterwardsItCanBeHandedInAnew() {
		withdraw();
		String second = this.candidate.submit(this.draft);
		assertThat(second).isNotEqualTo(this.round);
		assertThat(this.candidate.page(second).text()).contains("Round 2", "Waits for a coach");
	}

	@Test
	void whatWasAskedBesideItIsThereAgain() {
		withdraw();
		Map<String, String> form = this.candidate.application(this.draft);
		String mark = this.candidate.page(this.draft + "/submissions/new").select("[name=mark] option").get(1).val();
		form.put("gapsToo", "true");
		form.put("note", "Is it too long?");
		form.put("neededBy", "2099-01-01");
		form.put("mark", mark);
		assertThat(this.candidate.post(this.draft + "/submissions", form)).hasStatus(422);
		form.put("neededBy", "");
		this.round = this.candidate.post(this.draft + "/submissions", form).getResponse().getRedirectedUrl();
		withdraw();
		this.candidate.save(this.draft, "action", 1, "First I waited. I asked, and then I listened.");
		Document again = this.candidate.page(this.draft + "/submissions/new");
		assertThat(again.getElementById("note").val().strip()).isEqualTo("Is it too long?");
		assertThat(again.select("[name=mark]:has([selected]) [value]:not([value=''])[selected]")).hasSize(1);
		assertThat(again.select("li:has([selected][value~=.]) label").text()).contains("I asked");
	}

	@Test
	void isTooLateOnceACoachHasIt() {
		set("state = 'CLAIMED'");
		MvcTestResult late = withdraw();
		assertThat(late).hasStatus(409);
		assertThat(Visitor.page(late).select("[role=alert]").text()).isEqualTo(
				"A coach reviews this answer already, so it cannot be withdrawn. You can go on editing your draft.");
		assertThat(Visitor.page(late).text()).contains("A coach is reviewing it");
		assertThat(page().select("main button")).isEmpty();
	}

	@Test
	void isTooLateOnceItIsBack() {
		set("state = 'RETURNED', open_draft_id = null, returned_at = submitted_at");
		MvcTestResult late = withdraw();
		assertThat(late).hasStatus(409);
		assertThat(Visitor.page(late).select("[role=alert]").text()).contains("has its review already");
		assertThat(page().text()).contains("Reviewed");
	}

	@Test
	void isNobodyElsesToDo() {
		for (Visitor stranger : List.of(this.door.candidate(), this.door.coach(), this.door.administrator(),
				this.door.guest())) {
			assertThat(stranger.post(this.round + "/withdrawal", Map.of())).hasStatus(404);
		}
		assertThat(page().text()).contains("Waits for a coach");
	}

	@Test
	void isA404WhereThereIsNothing() {
		assertThat(this.candidate.get("/submissions/999999999")).hasStatus(404);
		assertThat(this.candidate.post("/submissions/999999999/withdrawal", Map.of())).hasStatus(404);
		assertThat(this.candidate.get("/submissions/x")).hasStatus(404);
	}

	@Test
	void thePageOutlivesTheDraftsDeletion() {
		this.candidate.post(this.draft + "/shelf", Map.of("shelf", "deleted"));
		assertThat(page().text()).contains("Waits for a coach");
		assertThat(withdraw()).hasRedirectedUrl(this.round);
	}

	@Test
	void saysHowLongAnswersHaveBeenTakingLately() {
		this.jdbc.update("delete from submission where state = 'RETURNED'");
		this.door.coach();
		returned(4);
		returned(6);
		assertThat(page().text()).as("two say nothing").doesNotContain("Lately");
		returned(90);
		assertThat(page().text()).contains("Lately, answers have come back after about 6 hours.");
		assertThat(page().text()).doesNotContain("Nobody reviews here yet");
		this.jdbc.update("update submission set returned_at = returned_at - interval '31' day");
		assertThat(page().text()).as("that was long ago").doesNotContain("Lately");
	}

	/** Somebody else's that took so many hours. */
	private void returned(int hours) {
		Visitor other = this.door.candidate();
		String theirs = other.startDraft();
		other.save(theirs, "task", 0, "Done.");
		String round = other.submit(theirs);
		this.jdbc.update("update submission set state = 'RETURNED', open_draft_id = null, returned_at = now(), "
				+ "submitted_at = now() - interval '" + hours + "' hour where id = ?", number(round));
	}

	private Document page() {
		return this.candidate.page(this.round);
	}

	private MvcTestResult withdraw() {
		return this.candidate.post(this.round + "/withdrawal", Map.of());
	}

	private void set(String change) {
		this.jdbc.update("update submission set " + change + " where id = ?", number(this.round));
	}

	private static long number(String address) {
		return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
	}

}
