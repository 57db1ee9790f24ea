package dev.starling.home;

import java.util.Map;
import java.util.UUID;

import dev.starling.review.Coaching;
import dev.starling.testing.AppTest;
import dev.starling.testing.Json;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /}, for whoever comes.
 */
@AppTest
class HomeTest {

	private static final String SITUATION = "It was a Monday, and the lift stood still.";

	@Autowired
	private Visitors.Door door;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void whoIsNotSignedInWritesAtOnce() {
		Visitor nobody = this.door.nobody();
		Document welcome = nobody.page("/");
		assertThat(welcome.select("main h1")).hasSize(1);
		assertThat(welcome.select(".prompt-in-full").text()).endsWith("to prevent a recurrence?");
		assertThat(welcome.select("main form label").text()).isEqualTo("Situation");
		String address = welcome.select("main form").attr("action");
		assertThat(address).isEqualTo(Visitor.QUESTION + "/drafts");
		String draft = nobody.post(address, Map.of("situation", SITUATION)).getResponse().getRedirectedUrl();
		assertThat(nobody.field(draft, "situation")).isEqualTo(SITUATION);
		assertThat(nobody.page(draft + "/history").text()).contains(SITUATION);
		assertThat(nobody.page("/").text()).contains("Welcome back", "Situation has words");
	}

	@Test
	void whoWroteNothingBeginsWithNothing() {
		Visitor nobody = this.door.nobody();
		String draft = nobody.post(Visitor.QUESTION + "/drafts", Map.of("situation", " \n"))
			.getResponse()
			.getRedirectedUrl();
		assertThat(nobody.field(draft, "situation")).isEmpty();
		assertThat(nobody.page("/").text()).contains("Nothing is written yet.");
	}

	@Test
	void whatCannotBeStoredIsRefusedAsAWhole() {
		Visitor candidate = this.door.candidate();
		assertThat(candidate.post(Visitor.QUESTION + "/drafts", Map.of("situation", "x".repeat(10_001))))
			.hasStatus(400);
		assertThat(candidate.page("/drafts").select("[data-draft]")).isEmpty();
	}

	@Test
	void isTheSameForEverybodyWhoIsNotSignedIn() {
		MvcTestResult first = this.door.nobody().get("/");
		String tag = first.getResponse().getHeader("ETag");
		assertThat(tag).isNotNull();
		assertThat(first.getResponse().getCookies()).isEmpty();
		assertThat(this.door.nobody().get("/", Map.of("If-None-Match", tag))).hasStatus(304);
		assertThat(this.door.candidate().get("/").getResponse().getHeader("ETag")).isNull();
	}

	@Test
	void whoHasBegunNothingIsGivenAQuestion() {
		Document home = this.door.candidate().page("/");
		assertThat(home.select("#left-off").text()).isEqualTo("Where you left off");
		assertThat(home.select("main form[action=" + Visitor.QUESTION + "/drafts] button").text())
			.isEqualTo("Draft your answer");
	}

	@Test
	void leadsToThePartThatIsNextAndSaysWhy() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "situation", 0, SITUATION);
		candidate.save(draft, "action", 0, "I took the stairs.");
		Document home = candidate.page("/");
		assertThat(home.select(".left-off .button").attr("href")).isEqualTo(draft + "#part-task");
		assertThat(home.select(".left-off .button").text()).isEqualTo("Write the Task");
		assertThat(home.select(".left-off").text())
			.contains("Situation and Action have words; Task, Result and Learning are empty.");
		assertThat(candidate.page(draft).getElementById("part-task")).isNotNull();
		candidate.save(draft, "task", 0, "Text");
		candidate.save(draft, "result", 0, "Text");
		candidate.save(draft, "learning", 0, "Text");
		assertThat(candidate.page("/").select(".left-off .button").attr("href")).isEqualTo(draft + "/submissions/new");
		candidate.submit(draft);
		assertThat(candidate.page("/").select(".left-off").text()).contains("It waits for a coach.");
	}

	@Test
	void suggestsACompetencyThatNoAnswerIsAbout() {
		Visitor candidate = this.door.candidate();
		candidate.save(candidate.startDraft(), "situation", 0, SITUATION);
		String question = candidate.page("/").select(".advice a[href^=/questions/]").first().attr("href");
		assertThat(question).isNotEqualTo(Visitor.QUESTION);
		assertThat(candidate.page("/").select(".advice").text()).doesNotContain("Practise Ownership")
			.contains("None of your answers is to a question that asks for it.");
		assertThat(candidate.get(question)).hasStatusOk();
	}

	@Test
	void tellsWhatIsNewUntilItIsSeen() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "I owned the plan.");
		String round = candidate.submit(draft);
		Coaching review = Coaching.of(this.door.coach(), round, this.application);
		review.rate("Humility", 2, "TASK", 0, 7);
		review.summarise("Go on.");
		review.decide("ONE_MORE_ROUND");
		review.sendAndLetOut();
		Document home = candidate.page("/");
		assertThat(home.select(".left-off").text())
			.contains("Your coach would like one more round. Still to show: Humility (Claimed).");
		String notice = home.select("#new ~ ul form:contains(was reviewed)").attr("action");
		assertThat(candidate.post(notice, Map.of())).hasRedirectedUrl(round);
		assertThat(candidate.page("/").select("#new ~ ul").text()).doesNotContain("was reviewed");
	}

	@Test
	void aGuestIsToldWhatAnAccountIsGoodFor() {
		Document home = this.door.guest().page("/");
		assertThat(home.select(".note").text()).contains("your drafts come along");
		assertThat(home.select("#new, #reviews, #office")).isEmpty();
	}

	@Test
	void aCoachSeesWhatWaitsAndUntilWhenTheyHoldTheirs() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "I owned the plan.");
		String round = candidate.submit(draft);
		Visitor coach = this.door.coach();
		Document before = coach.page("/");
		assertThat(before.select(".standing").text()).containsPattern("answers? waits?");
		assertThat(before.select("#reviews, #left-off").eachText()).containsExactly("To review", "Answers of your own");
		assertThat(before.select("#office, #mine")).isEmpty();
		Coaching review = Coaching.of(coach, round, this.application);
		Document home = coach.page("/");
		assertThat(home.select("section[aria-labelledby=mine] a").attr("href")).isEqualTo(review.review());
		assertThat(home.select("section[aria-labelledby=mine]").text())
			.contains("goes back to the queue unless you work on it by");
		assertThat(candidate.page("/").select("#reviews")).isEmpty();
	}

	@Test
	void anAdministratorSeesWhatThereIsToLookAfter() {
		Visitor admin = this.door.administrator();
		admin.page("/admin/questions/new");
		String edit = admin.post("/admin/questions/new", Map.of("title", "In the Making", "prompt", "Why?"))
			.getResponse()
			.getRedirectedUrl();
		admin.page("/admin/invitations");
		admin.post("/admin/invitations", Map.of("role", "COACH", "email", ""));
		UUID upload = UUID.randomUUID();
		this.jdbc.update("""
				insert into upload (id, account_id, state, created_at, seen_at)
				select ?, id, 'OPEN', now(), now() from account where email = ?""", upload, admin.email());
		Document home = admin.page("/");
		assertThat(home.select(".office a").eachAttr("href")).contains(edit, "/admin/imports/" + upload,
				"/admin/invitations");
		assertThat(home.select(".office").text()).contains("Edition 1 is in the making, none is published.")
			.containsPattern("invitations? (is|are) open");
		assertThat(home.select("h2").eachText()).contains("To look after", "To review", "Answers of your own");
		assertThat(this.door.administrator().page("/").select(".office a[href^=/admin/imports]"))
			.as("what another one uploaded")
			.isEmpty();
		this.jdbc.update("delete from upload where id = ?", upload);
	}

	@Test
	void nobodySeesAnothersDrafts() {
		Visitor other = this.door.candidate();
		String draft = other.startDraft();
		other.put(draft + "/sections/task", Json.write(Map.of("body", "x", "version", 0, "save", UUID.randomUUID())));
		assertThat(this.door.candidate().page("/").select("main a[href^=" + draft + "]")).isEmpty();
	}

}
