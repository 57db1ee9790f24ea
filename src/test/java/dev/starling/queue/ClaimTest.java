package dev.starling.queue;

import java.util.List;
import java.util.Map;

import dev.starling.review.Coaching;
import dev.starling.review.Reviewing;
import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /submissions/{id}/review} and {@code POST /reviews/{id}/release}.
 */
@AppTest
class ClaimTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ApplicationContext application;

	private Visitor candidate;

	private Visitor coach;

	private Visitor other;

	private String round;

	@BeforeEach
	void anAnswerThatWaits() {
		this.jdbc.update("delete from submission");
		this.candidate = this.door.candidate();
		this.coach = this.door.coach();
		this.other = this.door.coach();
		this.round = handIn(this.candidate);
	}

	@Test
	void opensTheDesk() {
		MvcTestResult claimed = claim(this.coach);
		assertThat(claimed.getResponse().getRedirectedUrl()).matches("/reviews/\\d+");
		assertThat(this.coach.get(claimed.getResponse().getRedirectedUrl())).hasStatusOk();
		assertThat(waiting(this.other)).isEmpty();
		assertThat(this.candidate.page(this.round).text()).contains("A coach is reviewing it");
	}

	@Test
	void twiceIsOnce() {
		String first = claim(this.coach).getResponse().getRedirectedUrl();
		assertThat(claim(this.coach)).hasRedirectedUrl(first);
	}

	@Test
	void whoIsTooLateIsToldAndLedBackToTheQueue() {
		claim(this.coach);
		MvcTestResult late = claim(this.other);
		assertThat(late).hasStatus(409);
		assertThat(Visitor.page(late).select("main").text()).contains("Another coach was faster");
		assertThat(Visitor.page(late).select("main a").eachAttr("href")).containsExactly("/reviews");
		assertThat(Visitor.page(late).select("main form")).as("nothing else waits").isEmpty();
	}

	@Test
	void whoIsTooLateMayClaimTheNext() {
		claim(this.coach);
		String next = handIn(this.door.candidate());
		String read = this.round.replace("submissions", "reviews/waiting");
		for (Document late : List.of(Visitor.page(claim(this.other)), Visitor.page(this.other.get(read)))) {
			assertThat(late.select("main form").attr("action")).isEqualTo(next + "/review");
			assertThat(late.select("main form button").text()).isEqualTo("Claim the next");
		}
		Coaching given = Coaching.of(this.other, next, this.application);
		this.other.post(given.review() + "/release", Map.of());
		assertThat(Visitor.page(claim(this.other)).select("main form")).as("not what they gave back").isEmpty();
	}

	@Test
	void whatWasTakenBackCannotBeClaimed() {
		this.candidate.post(this.round + "/withdrawal", Map.of());
		assertThat(claim(this.coach)).hasStatus(409);
	}

	@Test
	void nobodyClaimsTheirOwn() {
		String own = handIn(this.coach);
		MvcTestResult mine = this.coach.post(own + "/review", Map.of());
		assertThat(mine).hasStatus(409);
		assertThat(Visitor.page(mine).text()).contains("your own answer");
		assertThat(this.other.post(own + "/review", Map.of())).hasStatus(302);
	}

	@Test
	void isForCoachesAndAdministratorsOnly() {
		assertThat(claim(this.candidate)).hasStatus(403);
		assertThat(claim(this.door.candidate())).hasStatus(403);
		assertThat(this.coach.post("/submissions/999999999/review", Map.of())).hasStatus(404);
		assertThat(claim(this.door.administrator())).hasStatus(302);
	}

	@Test
	void lapsesAfter48HoursWithoutWork() {
		Reviewing reviewing = new Reviewing(this.application);
		long review = reviewing.claim(this.round, this.coach);
		idle(review, 47);
		reviewing.lapse();
		assertThat(waiting(this.other)).isEmpty();
		idle(review, 1);
		reviewing.lapse();
		assertThat(waiting(this.other)).containsExactly(this.round);
		assertThat(this.coach.get("/reviews/" + review)).hasStatus(404);
		assertThat(claim(this.other)).hasStatus(302);
	}

	@Test
	void doesNotLapseWhileItIsWorkedOn() {
		Reviewing reviewing = new Reviewing(this.application);
		long review = reviewing.claim(this.round, this.coach);
		idle(review, 49);
		reviewing.summarise(review, "A first thought.", this.coach);
		reviewing.lapse();
		assertThat(waiting(this.other)).isEmpty();
	}

	@Test
	void canBeGivenBack() {
		String review = claim(this.coach).getResponse().getRedirectedUrl();
		assertThat(this.other.post(review + "/release", Map.of())).hasStatus(404);
		assertThat(this.coach.post(review + "/release", Map.of("reason", "I know them")))
			.hasRedirectedUrl("/reviews?done=given-back");
		assertThat(waiting(this.other)).containsExactly(this.round);
		assertThat(this.candidate.page(this.round).text()).contains("Waits for a coach").doesNotContain("I know them");
		assertThat(this.coach.post(review + "/release", Map.of())).hasStatus(404);
	}

	@Test
	void whatACoachGaveBackIsNotPutOnTheirDeskAgain() {
		Coaching given = Coaching.of(this.coach, this.round, this.application);
		this.coach.post(given.review() + "/release", Map.of());
		String another = handIn(this.door.candidate());
		Coaching working = Coaching.of(this.coach, another, this.application);
		working.summarise("Tell it.");
		working.decide("READY");
		String next = this.coach.post(working.review() + "/return", Map.of("unrated", "next"))
			.getResponse()
			.getRedirectedUrl();
		assertThat(next).isNotNull().doesNotStartWith(given.review() + "?");
		assertThat(waiting(this.coach)).contains(this.round);
		assertThat(this.coach.page("/reviews")
			.select("li:has([href$=" + this.round.replaceAll("\\D", "") + "]) .begun")
			.text()).contains("you had this before");
		assertThat(this.coach.page(this.round.replace("submissions", "reviews/waiting")).text())
			.contains("you had this before");
	}

	@Test
	void whoComesBackFindsWhatTheyWrote() {
		Coaching coaching = Coaching.of(this.coach, this.round, this.application);
		coaching.commentOnWhole("Begin with the result.");
		this.coach.post(coaching.review() + "/release", Map.of());
		assertThat(claim(this.coach)).hasRedirectedUrl(coaching.review());
		assertThat(Visitor.body(this.coach.get(coaching.review()))).contains("Begin with the result.");
	}

	private MvcTestResult claim(Visitor coach) {
		return coach.post(this.round + "/review", Map.of());
	}

	private static String handIn(Visitor who) {
		String draft = who.startDraft();
		who.save(draft, "action", 0, "I asked, and then I listened.");
		return who.submit(draft);
	}

	private static List<String> waiting(Visitor coach) {
		return coach.page("/reviews")
			.select("ol.queue a.row-link")
			.eachAttr("href")
			.stream()
			.map((link) -> link.replace("/reviews/waiting/", "/submissions/"))
			.toList();
	}

	private void idle(long review, int hours) {
		this.jdbc.update("update review set worked_at = worked_at - interval '" + hours + "' hour where id = ?",
				review);
	}

}
