package dev.starling.review;

import java.util.Map;

import dev.starling.question.Part;
import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of reviews when their coach is disabled, loses the role or goes, and when
 * their candidate goes.
 */
@AppTest
class CoachLeavesTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	private Reviewing reviewing;

	private Visitor candidate;

	private Visitor coach;

	private Visitor admin;

	private String round;

	private long review;

	@BeforeEach
	void aClaim() {
		this.reviewing = new Reviewing(this.application);
		this.candidate = this.door.candidate();
		this.coach = this.door.coach();
		this.admin = this.door.administrator();
		this.round = submit();
		this.review = this.reviewing.claim(this.round, this.coach);
		this.reviewing.comment(this.review, Part.ACTION, "listened", "To whom?", this.coach);
	}

	@Test
	void aCoachWhoIsDisabledGivesEverythingBackThatIsNotSent() {
		String second = submit();
		long another = this.reviewing.claim(second, this.coach);
		assertThat(this.admin.post(person(this.coach) + "/disabling", Map.of())).hasStatus(302);
		assertThat(standing(this.round)).isEqualTo("Waits for a coach");
		assertThat(standing(second)).isEqualTo("Waits for a coach");
		assertThat(this.reviewing.stateOf(this.review)).isEqualTo("GIVEN_UP");
		assertThat(this.reviewing.stateOf(another)).isEqualTo("GIVEN_UP");
		this.reviewing.claim(this.round, this.door.coach());
		assertThat(standing(this.round)).isEqualTo("A coach is reviewing it");
	}

	@Test
	void aCoachWhoComesBackFindsWhatTheyWrote() {
		this.admin.post(person(this.coach) + "/disabling", Map.of());
		this.admin.post(person(this.coach) + "/enabling", Map.of());
		assertThat(this.reviewing.claim(this.round, this.coach)).isEqualTo(this.review);
		assertThat(
				this.jdbc.queryForObject("select body from review_text where review_id = ?", String.class, this.review))
			.isEqualTo("To whom?");
	}

	@Test
	void aReviewThatWasSentStillComesOut() {
		this.reviewing.send(this.review, Verdict.ONE_MORE_ROUND, this.coach);
		this.admin.post(person(this.coach) + "/disabling", Map.of());
		assertThat(this.reviewing.stateOf(this.review)).isEqualTo("SENT");
		this.reviewing.letOut(this.review);
		assertThat(this.reviewing.stateOf(this.review)).isEqualTo("RETURNED");
		assertThat(this.candidate.page("/notices").text()).contains("was reviewed");
	}

	@Test
	void losingTheRoleIsTheSameButChangingItIsNot() {
		this.admin.post(person(this.coach) + "/roles", Map.of("role", "ADMIN"));
		assertThat(standing(this.round)).as("administrators review too").isEqualTo("A coach is reviewing it");
		this.admin.post(person(this.coach) + "/roles", Map.of());
		assertThat(standing(this.round)).isEqualTo("Waits for a coach");
	}

	@Test
	void whoNeverWasACoachGivesNothingBack() {
		this.admin.post(person(this.candidate) + "/disabling", Map.of());
		assertThat(this.reviewing.stateOf(this.review)).isEqualTo("OPEN");
	}

	@Test
	void aCoachWhoGoesLeavesWhatIsOutBehindAndTakesTheRestAlong() {
		String returned = submit();
		long out = this.reviewing.reviewAndReturn(returned, "Say whom you asked.", this.coach);
		String sent = submit();
		long held = this.reviewing.claim(sent, this.coach);
		this.reviewing.summarise(held, "Nearly there.", this.coach);
		this.reviewing.send(held, Verdict.READY, this.coach);
		assertThat(this.coach.post("/account/deletion", Map.of("confirmation", Visitor.PASSWORD))
			.getResponse()
			.getRedirectedUrl()).isNotNull();
		assertThat(count("account where email = '" + this.coach.email() + "'")).isZero();
		assertThat(standing(this.round)).isEqualTo("Waits for a coach");
		assertThat(count("review where id = " + this.review)).as("nobody could read it any more").isZero();
		this.reviewing.letOut(held);
		for (long review : new long[] { out, held }) {
			assertThat(this.jdbc.queryForMap("select state, coach_id from review where id = ?", review))
				.containsEntry("state", "RETURNED")
				.containsEntry("coach_id", null);
			assertThat(count("review_text where review_id = " + review)).isEqualTo(1);
		}
	}

	@Test
	void aCandidateWhoGoesTakesTheReviewsAlong() {
		String returned = submit();
		long out = this.reviewing.reviewAndReturn(returned, "Say whom you asked.", this.coach);
		this.candidate.post("/account/deletion", Map.of("confirmation", Visitor.PASSWORD));
		assertThat(count("account where email = '" + this.candidate.email() + "'")).isZero();
		for (String table : new String[] { "review where id", "review_comment where review_id",
				"review_text where review_id" }) {
			assertThat(count(table + " in (" + out + ", " + this.review + ")")).as(table).isZero();
		}
		assertThat(count("account where email = '" + this.coach.email() + "'")).isEqualTo(1);
	}

	private String submit() {
		String draft = this.candidate.startDraft();
		this.candidate.save(draft, "action", 0, "I asked, and then I listened.");
		return this.candidate.submit(draft);
	}

	private String person(Visitor visitor) {
		return "/admin/people/" + this.reviewing.me(visitor).id();
	}

	private String standing(String round) {
		String text = this.candidate.page(round).select("main").text();
		return text.contains("Waits for a coach") ? "Waits for a coach"
				: text.contains("A coach is reviewing it") ? "A coach is reviewing it" : text;
	}

	private int count(String what) {
		return this.jdbc.queryForObject("select count(*) from " + what, Integer.class);
	}

}
