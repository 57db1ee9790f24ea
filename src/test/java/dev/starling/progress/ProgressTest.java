package dev.starling.progress;

import java.util.List;
import java.util.Map;

import dev.starling.review.Coaching;
import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /progress}.
 */
@AppTest
class ProgressTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private ApplicationContext application;

	private Visitor candidate;

	private Visitor coach;

	@BeforeEach
	void people() {
		this.candidate = this.door.candidate();
		this.coach = this.door.coach();
	}

	@Test
	void saysWhatToDoWhereNothingIsThere() {
		assertThat(progress().text()).contains("There is nothing to show yet.");
		assertThat(progress().select("main a.button").attr("href")).isEqualTo("/questions");
		assertThat(progress().select("svg[role=img]")).isEmpty();
	}

	@Test
	void saysWhatIsMissingBeforeAReviewIsBack() {
		this.candidate.submit(draft());
		assertThat(progress().text()).contains("No review is back yet.");
		assertThat(progress().select("section[aria-labelledby=in-work] .row-title")).hasSize(1);
		Visitor guest = this.door.guest();
		assertThat(guest.page("/progress").select("main a[href=/signup]")).hasSize(1);
	}

	@Test
	void showsTheLevelsOfEveryRoundAsAPictureAndInWords() {
		String draft = draft();
		back(this.candidate.submit(draft), "ONE_MORE_ROUND", Map.of("Humility", 2, "Growth Mindset", 3));
		back(this.candidate.submit(draft), "ONE_MORE_ROUND", Map.of("Humility", 4));
		Document page = progress();
		assertThat(page.select(".mosaic .tile text").eachText()).containsExactly("2", "3", "4");
		assertThat(page.select(".mosaic title").text()).isEqualTo("The levels of each round");
		assertThat(page.select(".mosaic desc").text()).isEqualTo("1: 2, 3. 2: 4.");
		assertThat(page.select(".rounds > li .round-head a").eachText()).containsExactly(
				"Navigating Professional Failure and Growth, round 1",
				"Navigating Professional Failure and Growth, round 2");
		assertThat(page.select(".rounds > li").get(1).select("ul li").eachText())
			.contains("Humility: 4 Shown, and it mattered", "Growth Mindset: not rated")
			.hasSize(5);
		assertThat(page.select(".signal-trends > li div").eachText()).containsExactly("Growth Mindset round 1: 3 Shown",
				"Humility round 1: 2 Claimed; round 2: 4 Shown, and it mattered");
		assertThat(page.select(".signal-trends svg").eachAttr("aria-hidden")).containsOnly("true");
		assertThat(page.select("[style]")).isEmpty();
	}

	@Test
	void tellsWhatIsReadyFromWhatIsInWork() {
		String ready = draft();
		back(this.candidate.submit(ready), "READY", Map.of("Humility", 5));
		draft();
		Document page = progress();
		assertThat(page.select("section[aria-labelledby=ready] .row-link").eachAttr("href")).containsExactly(ready);
		assertThat(page.select("section[aria-labelledby=in-work] .row-link")).hasSize(1);
		assertThat(page.select(".advice > li").last().text()).contains("Tell it aloud: “Navigating",
				"found round 1 ready");
	}

	@Test
	void putsInFrontWhatIsOneRoundFromReadyAndSaysWhatIsMissing() {
		String far = draft();
		back(this.candidate.submit(far), "ONE_MORE_ROUND", Map.of("Humility", 2, "Growth Mindset", 2));
		String near = draft();
		String round = this.candidate.submit(near);
		back(round, "ONE_MORE_ROUND", Map.of("Humility", 2, "Growth Mindset", 3));
		draft();
		assertThat(reasons().subList(0, 3)).containsExactly(
				"Your coach would like one more round. Still to show: Humility (Claimed).",
				"Your coach would like one more round. Still to show: Growth Mindset (Claimed), Humility (Claimed).",
				"Task has words; Situation, Action, Result and Learning are empty.");
		assertThat(progress().select(".advice a").first().attr("href")).isEqualTo(round);
		this.candidate.save(near, "task", 1, "I owned the plan, and I broke it.");
		assertThat(reasons())
			.contains("You have changed it since the review of round 1. Still to show: Humility (Claimed).");
		assertThat(progress().select(".advice a[href=" + near + "/submissions/new]").text())
			.isEqualTo("Submit for review");
	}

	@Test
	void aReviewThatIsNotOutIsNotInIt() {
		Coaching review = Coaching.of(this.coach, this.candidate.submit(draft()), this.application);
		review.rate("Humility", 5, "TASK", 0, 7);
		review.summarise("Go on.");
		review.decide("READY");
		assertThat(progress().select(".rounds, .mosaic, #ready")).isEmpty();
		review.send();
		assertThat(progress().select(".rounds, .mosaic, #ready")).isEmpty();
		review.letOut();
		assertThat(progress().select(".rounds, .mosaic, #ready")).hasSize(3);
	}

	@Test
	void whatWasDeletedIsNotInItAndWhatWasArchivedIs() {
		String draft = draft();
		back(this.candidate.submit(draft), "ONE_MORE_ROUND", Map.of("Humility", 2));
		this.candidate.post(draft + "/shelf", Map.of("shelf", "archived"));
		assertThat(progress().select(".rounds > li")).hasSize(1);
		this.candidate.post(draft + "/shelf", Map.of("shelf", "deleted"));
		assertThat(progress().text()).contains("There is nothing to show yet.");
	}

	@Test
	void isNobodyElses() {
		back(this.candidate.submit(draft()), "READY", Map.of("Humility", 5));
		for (Visitor other : List.of(this.door.candidate(), this.coach, this.door.administrator())) {
			assertThat(other.page("/progress").text()).contains("There is nothing to show yet.");
		}
		assertThat(this.door.nobody().get("/progress")).hasStatus(302);
	}

	@Test
	void isFoundWhereTheQuestionComesUp() {
		String round = this.candidate.submit(draft());
		back(round, "READY", Map.of("Humility", 5));
		for (String page : List.of("/", round)) {
			assertThat(this.candidate.page(page).select("main a[href=/progress]")).as(page).isNotEmpty();
		}
		assertThat(progress().select("nav a[href=/progress]").text()).isEqualTo("Progress");
		assertThat(this.coach.page("/").select("nav a[href=/progress]")).isEmpty();
	}

	private Document progress() {
		return this.candidate.page("/progress");
	}

	private List<String> reasons() {
		return progress().select(".advice .soft").eachText();
	}

	private String draft() {
		String draft = this.candidate.startDraft();
		this.candidate.save(draft, "task", 0, "I owned the plan. I broke it.");
		return draft;
	}

	private void back(String round, String verdict, Map<String, Integer> levels) {
		Coaching review = Coaching.of(this.coach, round, this.application);
		levels.forEach((signal, level) -> review.rate(signal, level, "TASK", 0, 7));
		review.summarise("Go on.");
		review.decide(verdict);
		review.sendAndLetOut();
	}

}
