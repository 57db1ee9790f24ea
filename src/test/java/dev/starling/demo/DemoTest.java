package dev.starling.demo;

import java.util.Map;

import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@ActiveProfiles("demo")
class DemoTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private Demo demo;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Environment environment;

	@Test
	void oneCandidateHasADraftInProgressAndAnAnswerThatWaits() {
		Visitor candidate = this.door.nobody();
		assertThat(candidate.post("/login", Map.of("email", "candidate@example.org", "password", "starling-demo")))
			.hasRedirectedUrl("/");
		assertThat(candidate.page("/").text()).contains("Written: Situation, Task, Action",
				"Written: Situation, Task, Action, Result, Learning Round 1: waiting");
		String draft = candidate.page("/drafts").select("li[data-draft]:contains(waiting) .row-link").attr("href");
		Document round = candidate.page(candidate.page(draft).select("[data-standing] a").attr("href"));
		assertThat(round.text()).contains("Is my result strong enough?");
		assertThat(round.select(".meant-for").eachText()).containsExactly("(meant to show Ownership & Accountability)",
				"(meant to show Growth Mindset)");
		assertThat(round.select("p .meant").eachText()).endsWith(
				"Before I switch anything now, I ask for the one place where it works differently, and go there first.");
	}

	@Test
	void theOtherOneWaitsForTheSecondRound() {
		Visitor second = this.door.nobody();
		second.post("/login", Map.of("email", "second-candidate@example.org", "password", "starling-demo"));
		assertThat(second.page("/").text()).contains("Round 2: in review");
	}

	@Test
	void aReviewHasComeBack() {
		Visitor candidate = this.door.nobody();
		candidate.signIn("candidate@example.org", "starling-demo");
		Document drafts = candidate.page("/drafts");
		String draft = drafts.select("li[data-draft]:contains(Professional Failure):contains(one more round) .row-link")
			.attr("href");
		Document review = candidate.page(candidate.page(draft).select("[data-standing] a").attr("href"));
		assertThat(review.text()).contains("One more round", "How do you know?", "Shown, and it mattered",
				"One specific thing they did, said or decided shows it, and we learn what it changed",
				"You meant this as Emotional Intelligence");
	}

	@Test
	void oneAnswerIsReadyAndTheProgressOfAllCanBeSeen() {
		Visitor candidate = this.door.nobody();
		candidate.signIn("candidate@example.org", "starling-demo");
		Document progress = candidate.page("/progress");
		assertThat(progress.select("section[aria-labelledby=ready] .row-title").eachText())
			.containsExactly("Hearing Hard Feedback");
		assertThat(progress.select(".rounds > li")).hasSize(3);
		assertThat(progress.select(".mosaic .tile")).hasSize(15);
	}

	@Test
	void aCoachHasBegunWithTheSecondRoundAndSeesTheEarlierComments() {
		Visitor coach = this.door.nobody();
		coach.signIn("second-coach@example.org", "starling-demo");
		Document desk = coach.page(coach.page("/reviews").select("a[href~=^/reviews/[0-9]+$]").attr("href"));
		assertThat(desk.text()).contains("Round 2", "A rule. When have you kept it since?");
		assertThat(desk.select("[data-fate]").eachAttr("data-fate")).containsOnly("unchanged", "edited", "removed");
	}

	@Test
	void everyRoleCanBeTried() {
		Visitor admin = this.door.nobody();
		admin.signIn("admin@example.org", "starling-demo");
		assertThat(admin.page("/admin/people").text()).contains("coach@example.org", "second-coach@example.org",
				"administrator");
	}

	@Test
	void showsWhatPagesAreMadeOfInEveryState() {
		Document page = this.door.nobody().page("/components");
		assertThat(page.select(".status").eachAttr("data-status")).contains("saved", "saving", "kept", "conflict");
		assertThat(page.select(".fate").eachAttr("data-fate")).contains("unchanged", "edited", "removed");
		assertThat(page.select(".letter").eachText()).contains("S", "T", "A", "R", "L");
		assertThat(page.select("[aria-invalid=true]").attr("aria-describedby")).isEqualTo("email-error");
		assertThat(page.select("#keep ~ span").text())
			.isEqualTo("It ends after 30 days without a visit. " + "Leave it off on a device that others use.");
		assertThat(
				page.select(".label.needed, .label.waits.long, .label.known, .changed-items del, .hits mark, .views"))
			.extracting(Element::tagName)
			.contains("p", "del", "mark", "ul");
	}

	@Test
	void startingAgainAddsNothing() {
		this.demo.run(new DefaultApplicationArguments());
		assertThat(this.jdbc.queryForObject("select count(*) from account", Long.class)).isEqualTo(5);
		assertThat(this.jdbc.queryForObject("select count(*) from draft", Long.class)).isEqualTo(5);
		assertThat(this.jdbc.queryForObject("select count(*) from submission", Long.class)).isEqualTo(6);
	}

	@Test
	void listensOnLoopbackOnly() {
		assertThat(this.environment.getProperty("server.address")).isEqualTo("127.0.0.1");
	}

}
