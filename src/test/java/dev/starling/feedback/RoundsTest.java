package dev.starling.feedback;

import java.util.List;
import java.util.Map;

import dev.starling.review.Coaching;
import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /drafts/{id}/rounds} and {@code GET /reviews/{id}/rounds}.
 */
@AppTest
class RoundsTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	private Visitor candidate;

	private Visitor coach;

	private String draft;

	@BeforeEach
	void aDraft() {
		this.candidate = this.door.candidate();
		this.coach = this.door.coach();
		this.draft = this.candidate.startDraft();
		this.candidate.save(this.draft, "action", 0, "I asked twice.");
	}

	@Test
	void saysWhatToDoWhereNothingWasHandedIn() {
		assertThat(mine("").text()).contains("Nothing was handed in yet.");
		assertThat(mine("").select("a.button").attr("href")).isEqualTo(this.draft);
	}

	@Test
	void saysThatThereIsOne() {
		this.candidate.submit(this.draft);
		assertThat(mine("").text()).contains("There is one round so far", "No review is out yet");
		assertThat(mine("").select("form.choose")).isEmpty();
	}

	@Test
	void showsWhatChangedBetweenAnyTwo() {
		back(this.candidate.submit(this.draft), this.coach, 2);
		this.candidate.save(this.draft, "action", 1, "I asked three times.");
		back(this.candidate.submit(this.draft), this.coach, 3);
		this.candidate.save(this.draft, "action", 2, "I asked three times. Then I listened.");
		this.candidate.submit(this.draft);

		assertThat(mine("").select("#compared").text()).isEqualTo("From round 2 to round 3");
		assertThat(changes(mine(""))).containsExactly("[added: Then I listened.]");
		assertThat(mine("").select("main h2").eachAttr("id")).as("the texts come first")
			.startsWith("compared", "levels");
		assertThat(mine("").select("header a[href=#levels]")).hasSize(1);
		Document firstTwo = mine("?from=1&to=2");
		assertThat(firstTwo.select("#compared").text()).isEqualTo("From round 1 to round 2");
		assertThat(changes(firstTwo)).containsExactly("[removed: twice]", "[added: three times]");
		assertThat(firstTwo.select("select[name=from] [selected]").val()).isEqualTo("1");
		assertThat(mine("?from=3&to=1").select("#compared").text()).isEqualTo("From round 1 to round 3");
		assertThat(mine("?from=2&to=2").text()).contains("Both say the same.");
		assertThat(mine("?from=7&to=99").select("#compared").text()).isEqualTo("From round 2 to round 3");
		assertThat(this.candidate.get(this.draft + "/rounds?from=x")).hasStatus(400);
	}

	@Test
	void showsTheLevelsOfEveryReviewThatIsBack() {
		back(this.candidate.submit(this.draft), this.coach, 2);
		back(this.candidate.submit(this.draft), this.coach, null);
		back(this.candidate.submit(this.draft), this.coach, 4);
		Document page = mine("");
		assertThat(page.select(".trends thead th").eachText()).containsExactly("Signal", "Round 1", "Round 2",
				"Round 3");
		Element humility = line(page, "Humility");
		assertThat(humility.select("td:not([aria-hidden])").eachText()).containsExactly("2 Claimed", "– not rated",
				"4 Shown, and it mattered");
		assertThat(humility.select("svg circle")).hasSize(2);
		assertThat(humility.select("svg polyline")).as("a line does not bridge what was not rated").isEmpty();
		assertThat(line(page, "Growth Mindset").select("svg")).isEmpty();
		assertThat(page.select("[style]")).isEmpty();
	}

	@Test
	void drawsALineFromRoundToRound() {
		back(this.candidate.submit(this.draft), this.coach, 1);
		back(this.candidate.submit(this.draft), this.coach, 5);
		assertThat(line(mine(""), "Humility").select("svg polyline").attr("points")).isEqualTo("6,34 34,6");
	}

	@Test
	void aLevelIsNotSeenBeforeItsReviewIsOut() {
		back(this.candidate.submit(this.draft), this.coach, 2);
		Coaching second = Coaching.of(this.coach, this.candidate.submit(this.draft), this.application);
		second.rate("Humility", 5, "ACTION", 0, 7);
		second.summarise("SECRET");
		second.decide("READY");
		second.send();
		assertThat(mine("").select(".trends thead th").eachText()).containsExactly("Signal", "Round 1");
		assertThat(mine("").html()).doesNotContain("SECRET");
		assertThat(mine("").select("table.trends").html()).doesNotContain("when it was hard");
		assertThat(mine("").select(".trends circle")).hasSize(1);
	}

	@Test
	void isSeenByTheCoachOfAnyOfThemUpToTheirOwn() {
		Coaching first = back(this.candidate.submit(this.draft), this.coach, 2);
		this.candidate.save(this.draft, "action", 1, "I asked three times.");
		Visitor second = this.door.coach();
		String round = this.candidate.submit(this.draft);
		this.jdbc.update("update submission set kept_until = submitted_at where id = ?",
				Long.valueOf(round.substring("/submissions/".length())));
		Coaching now = Coaching.of(second, round, this.application);
		for (String address : List.of(now.review(), first.review())) {
			Document page = second.page(address + "/rounds");
			assertThat(changes(page)).containsExactly("[removed: twice]", "[added: three times]");
			assertThat(page.select("form.choose")).as("there are no other two").isEmpty();
			assertThat(page.select(".trends thead th").eachText()).containsExactly("Signal", "Round 1");
			assertThat(page.select("main a[href^=/submissions], main a[href^=/drafts]")).isEmpty();
			assertThat(page.select("main a").first().attr("href")).isEqualTo(address);
		}
		assertThat(this.coach.page(first.review() + "/rounds").text()).contains("There is one round so far");
		assertThat(this.coach.get(now.review() + "/rounds")).hasStatus(404);
		now.summarise("Better.");
		now.decide("READY");
		now.sendAndLetOut();
		assertThat(second.get(now.review() + "/rounds")).hasStatusOk();
		assertThat(second.get(first.review() + "/rounds")).as("nothing of that draft is on their desk any more")
			.hasStatus(404);
	}

	@Test
	void tellsTheCoachWhereTheTwoSeeItDifferently() {
		Map<String, String> application = this.candidate.application(this.draft);
		application.put("gapsToo", "true");
		application.put("mark",
				this.candidate.page(this.draft + "/submissions/new")
					.select("option:contains(shows Humility)")
					.first()
					.val());
		String round = this.candidate.post(this.draft + "/submissions", application).getResponse().getRedirectedUrl();
		Coaching review = Coaching.of(this.coach, round, this.application);
		review.rate("Humility", 1, false, List.of());
		review.rate("Growth Mindset", 3, "ACTION", 0, 7);
		review.summarise("Go on.");
		review.decide("ONE_MORE_ROUND");
		List<String> pages = List.of(review.review(), review.review() + "/rounds");
		assertThat(pages).as("not before it is out")
			.allMatch((page) -> this.coach.page(page).select(".views").isEmpty());
		review.sendAndLetOut();
		assertThat(pages).allSatisfy((page) -> assertThat(this.coach.page(page).select(".views li").eachText())
			.containsExactly("You saw Growth Mindset here; they had not marked it: “I asked”",
					"They meant this as Humility; you did not see it there: “I asked twice.”"));
		assertThat(mine("").select(".views")).isEmpty();
	}

	@Test
	void aCoachSeesNothingThatWasWithdrawnOrNotHandedIn() {
		String withdrawn = this.candidate.submit(this.draft);
		this.candidate.post(withdrawn + "/withdrawal", Map.of());
		this.candidate.save(this.draft, "action", 1, "I asked three times.");
		Coaching review = Coaching.of(this.coach, this.candidate.submit(this.draft), this.application);
		this.candidate.save(this.draft, "action", 2, "NOT HANDED IN");
		assertThat(this.coach.page(review.review() + "/rounds").text()).contains("There is one round so far")
			.doesNotContain("NOT HANDED IN", "twice");
		assertThat(mine("").select("#compared").text()).isEqualTo("From round 1 to round 2");
	}

	@Test
	void aReviewThatWasGivenBackShowsNothing() {
		Coaching review = Coaching.of(this.coach, this.candidate.submit(this.draft), this.application);
		this.coach.post(review.review() + "/release", Map.of());
		assertThat(this.coach.get(review.review() + "/rounds")).hasStatus(404);
	}

	@Test
	void isNobodyElses() {
		Coaching review = back(this.candidate.submit(this.draft), this.coach, 2);
		for (Visitor stranger : List.of(this.door.candidate(), this.door.coach(), this.coach, this.door.administrator(),
				this.door.guest())) {
			assertThat(stranger.get(this.draft + "/rounds")).hasStatus(404);
		}
		for (Visitor reviewer : List.of(this.door.coach(), this.door.administrator())) {
			assertThat(reviewer.get(review.review() + "/rounds")).hasStatus(404);
		}
		assertThat(this.candidate.get(review.review() + "/rounds")).hasStatus(403);
		assertThat(this.door.nobody().get(review.review() + "/rounds")).hasStatus(302);
		assertThat(this.coach.get("/reviews/999999999/rounds")).hasStatus(404);
	}

	private Coaching back(String round, Visitor coach, Integer humility) {
		Coaching review = Coaching.of(coach, round, this.application);
		if (humility != null) {
			review.rate("Humility", humility, "ACTION", 0, 7);
		}
		review.summarise("Go on.");
		review.decide("ONE_MORE_ROUND");
		review.sendAndLetOut();
		return review;
	}

	private Document mine(String query) {
		return this.candidate.page(this.draft + "/rounds" + query);
	}

	private static List<String> changes(Document page) {
		return page.select("main section.part").select("ins, del").eachText();
	}

	private static Element line(Document page, String signal) {
		return page.select(".trends tbody tr")
			.stream()
			.filter((line) -> line.select("th").text().equals(signal))
			.findFirst()
			.orElseThrow();
	}

}
