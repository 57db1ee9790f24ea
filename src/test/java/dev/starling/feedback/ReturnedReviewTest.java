package dev.starling.feedback;

import java.util.List;
import java.util.Map;
import java.util.UUID;

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
 * {@code GET /submissions/{id}} once its review is out, and nothing of it before.
 */
@AppTest
class ReturnedReviewTest {

	private static final String ACTION = "I asked 💳 twice. Then I listened. I changed the plan.";

	@Autowired
	private Visitors.Door door;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	private Visitor candidate;

	private Visitor coach;

	private String draft;

	private String round;

	private Coaching review;

	@BeforeEach
	void aReviewThatIsBeingWritten() {
		this.candidate = this.door.candidate();
		this.coach = this.door.coach();
		this.draft = this.candidate.startDraft();
		this.candidate.save(this.draft, "action", 0, ACTION);
		this.candidate.save(this.draft, "result", 0, "It worked.");
	}

	@Test
	void showsTheCommentsInPlace() {
		begin();
		UUID onWords = this.review.comment("ACTION", 0, 16, "Say whom you asked.");
		UUID onPart = this.review.commentOnPart("RESULT", "Quantify this result.");
		UUID onWhole = this.review.commentOnWhole("A good story.");
		this.review.summarise("Nearly there.\nOne thing is missing.");
		sendBack("ONE_MORE_ROUND");

		Document page = page();
		assertThat(page.select("[aria-label=Action] mark").eachText()).containsExactly("I asked 💳 twice.");
		Element words = page.select("[aria-label=Action] .said a.ref").first();
		assertThat(words.attr("href")).isEqualTo("#comment-" + onWords);
		Element comment = page.getElementById("comment-" + onWords);
		assertThat(comment.text()).contains("Say whom you asked.", "“I asked 💳 twice.”");
		assertThat(comment.select("a.ref").attr("href")).isEqualTo("#" + words.id());
		assertThat(words.text()).isEqualTo("Comment 2");
		assertThat(page.select("[aria-label=Action]").select("#comment-" + onWords)).hasSize(1);
		assertThat(page.select("[aria-label=Result]").select("#comment-" + onPart).text()).contains("All of Result",
				"Quantify this result.");
		assertThat(page.select("[aria-labelledby=whole]").select("#comment-" + onWhole).text())
			.contains("A good story.");
		assertThat(page.select("[aria-label=Action] .said .reading").first().wholeText())
			.startsWith("I asked 💳 twice.");
		assertThat(page.select(".verdict").text()).isEqualTo("One more round");
		assertThat(page.select("[aria-labelledby=verdict]").text()).contains("From Candidate");
		assertThat(page.select("[aria-labelledby=verdict] .reading").first().wholeText())
			.isEqualTo("Nearly there.\nOne thing is missing.");
		assertThat(page.select("a.button").attr("href")).isEqualTo(this.draft);
	}

	@Test
	void marksWordsThatSeveralCommentsShare() {
		begin();
		this.review.comment("ACTION", 0, 33, "Both of these.");
		this.review.comment("ACTION", 17, 33, "Only this one.");
		sendBack("READY");
		assertThat(page().select("[aria-label=Action] mark").eachText()).containsExactly("I asked 💳 twice.",
				"Then I listened.");
		assertThat(page().select("[aria-label=Action] .said a.ref").eachText()).containsExactly("Comment 1",
				"Comment 2");
		assertThat(page().select("[aria-label=Action] .said .reading").text().replaceAll(" ?Comment \\d", ""))
			.isEqualTo(ACTION);
	}

	@Test
	void showsEachSignalWithItsLevelAndTheSentencesThatShowIt() {
		begin();
		this.review.rate("Humility", 3, "ACTION", 17, 33);
		this.review.summarise("Nearly.");
		sendBack("ONE_MORE_ROUND");
		Element signal = signal("Humility");
		assertThat(signal.text()).contains("3 · Shown", "One specific thing they did, said or decided shows it.",
				"“Then I listened.”");
		String link = signal.select(".sentences-said a").attr("href");
		assertThat(page().select(link)).hasSize(1);
		Element sentence = page().select(link).first().nextElementSibling();
		assertThat(sentence.text()).isEqualTo("Then I listened.");
		assertThat(sentence.attr("data-marks")).isEqualTo(signal.attr("data-lights"));
		assertThat(page().select(".signal .level").eachText()).filteredOn("Not rated"::equals).isNotEmpty();
	}

	@Test
	void saysWhatToDoNext() {
		begin();
		UUID comment = this.review.comment("ACTION", 0, 16, "Say whom you asked.");
		this.review.rate("Humility", 1, false, List.of());
		sendBack("ONE_MORE_ROUND");
		assertThat(page().select(".steps li").first().text()).startsWith("One comment is open.");
		assertThat(page().select(".steps a").first().attr("href")).isEqualTo("#comment-" + comment);
		assertThat(page().select(".steps").text()).contains("Show Humility. No sentence shows it yet.", "Not rated: ",
				"Then hand in the next round.");
		assertThat(page().select(".next .button").eachText()).containsExactly("Work on the next round");
		assertThat(this.candidate.page("/drafts").select("a.label").text()).isEqualTo("Round 1: one more round");
		page().select(".steps a").forEach((step) -> assertThat(page().select(step.attr("href"))).hasSize(1));
		this.candidate.post(this.round + "/comments/" + comment + "/done", Map.of("done", "true"));
		assertThat(page().select(".steps").text()).doesNotContain("open.");
	}

	@Test
	void praiseAsksForNothing() {
		begin();
		UUID praise = this.review.comment("ACTION", 0, 16, "This is where I began to believe you.");
		this.review.praise(praise);
		UUID asking = this.review.comment("ACTION", 17, 33, "To what?");
		sendBack("ONE_MORE_ROUND");
		Document page = page();
		assertThat(page.getElementById("comment-" + praise).text()).contains("Strong as it is")
			.doesNotContain("Mark as done");
		assertThat(page.getElementById("comment-" + asking).text()).contains("Mark as done")
			.doesNotContain("Strong as it is");
		assertThat(page.select(".steps li").first().text()).startsWith("One comment is open.");
		assertThat(page.select(".steps a").first().attr("href")).isEqualTo("#comment-" + asking);
		assertThat(this.candidate.post(this.round + "/comments/" + praise + "/done", Map.of("done", "true")))
			.hasStatus(404);
	}

	@Test
	void tellsAReadyAnswerFromOneThatIsNot() {
		begin();
		this.review.summarise("Tell it.");
		sendBack("READY");
		assertThat(page().select(".verdict").text()).isEqualTo("Ready to tell");
		assertThat(page().select(".steps").text()).startsWith("Tell it aloud.").doesNotContain("next round");
		assertThat(page().select(".next .button").eachText()).containsExactly("Read it whole");
		assertThat(this.candidate.page("/drafts").select("a.label").text()).isEqualTo("Round 1: ready to tell");
	}

	@Test
	void showsBothSidesWhereTheyDisagree() {
		beginMeaning("Humility");
		this.review.rate("Humility", 3, "ACTION", 17, 33);
		this.review.summarise("Nearly.");
		sendBack("ONE_MORE_ROUND");
		assertThat(signal("Humility").select(".views li").eachText())
			.containsExactly("You meant this as Humility; your coach did not see it there: “I asked 💳 twice.”");
		assertThat(signal("Humility").select(".sentences-said li").eachText())
			.containsExactly("AAction: “Then I listened.”");
		assertThat(page().select("[aria-labelledby=signals]").text()).containsOnlyOnce("that you had not marked");
		signal("Humility").select(".views a")
			.forEach((link) -> assertThat(page().select(link.attr("href"))).hasSize(1));
		assertThat(page().select(".views")).hasSize(1);
	}

	@Test
	void saysWhereBothSeeTheSame() {
		beginMeaning("Humility");
		this.review.rate("Humility", 3, "ACTION", 0, 16);
		this.review.summarise("Yes.");
		sendBack("READY");
		assertThat(signal("Humility").select(".sentences-said li").eachText())
			.containsExactly("AAction: “I asked 💳 twice.” as you meant it");
		assertThat(page().text()).doesNotContain("you had not marked");
	}

	/** Hands it in with its first sentence marked. */
	private void beginMeaning(String signal) {
		Map<String, String> application = this.candidate.application(this.draft);
		application.put("gapsToo", "true");
		application.put("mark", "ACTION:0:16:" + signalId(signal));
		this.round = this.candidate.post(this.draft + "/submissions", application).getResponse().getRedirectedUrl();
		this.review = Coaching.of(this.coach, this.round, this.application);
	}

	@Test
	void namesACoachWhoIsGone() {
		begin();
		this.review.summarise("Bye.");
		sendBack("READY");
		this.jdbc.update("update review set coach_id = null where id = ?", this.review.id());
		assertThat(page().select("[aria-labelledby=verdict]").text()).contains("From a former coach");
	}

	@Test
	void aCommentThatWasBegunAndNeverWrittenIsNotShown() {
		begin();
		this.review.comment("ACTION", 0, 16, "");
		this.review.summarise("Fine.");
		sendBack("READY");
		assertThat(page().select(".part mark")).isEmpty();
		assertThat(page().select(".remark")).isEmpty();
	}

	@Test
	void showsEveryScriptAsItWasWritten() {
		this.candidate.save(this.draft, "task", 0, "<b>شكراً</b> é 👩‍👩‍👧 done");
		begin();
		this.review.comment("TASK", 3, 8, "<script>alert(1)</script>");
		sendBack("READY");
		assertThat(page().select("[aria-label=Task] mark").text()).isEqualTo("شكراً");
		assertThat(page().select("[aria-label=Task] .remark").text()).contains("<script>alert(1)</script>");
		assertThat(page().select("[aria-label=Task] script, [aria-label=Task] .said b")).isEmpty();
	}

	@Test
	void nothingOfItIsSeenBeforeItIsOut() {
		begin();
		UUID comment = this.review.comment("ACTION", 0, 16, "SECRET comment");
		this.review.summarise("SECRET summary");
		this.review.rate("Humility", 2, "ACTION", 17, 33);
		this.review.decide("READY");
		for (Runnable step : List.<Runnable>of(() -> {
		}, this.review::send)) {
			step.run();
			for (String address : List.of(this.round, this.draft, this.draft + "/rounds", this.draft + "/history",
					"/drafts", "/notices", "/")) {
				assertThat(Visitor.body(this.candidate.get(address))).as(address)
					.doesNotContain("SECRET", comment.toString(), "Ready to tell", "Claimed", "class=\"level\"");
			}
			for (String address : List.of(this.review.review(), this.review.review() + "/rounds", "/reviews")) {
				assertThat(this.candidate.get(address)).as(address).hasStatus(403);
			}
			Map<String, String> fields = Map.of("reply", UUID.randomUUID().toString(), "body", "I guess", "done",
					"true");
			for (String what : List.of("/replies", "/done")) {
				assertThat(this.candidate.post(this.round + "/comments/" + comment + what, fields)).as(what)
					.hasStatus(404);
			}
		}
		this.review.letOut();
		assertThat(page().text()).contains("SECRET comment", "SECRET summary", "Ready to tell", "2 · Claimed");
	}

	@Test
	void isNobodyElsesToRead() {
		begin();
		this.review.summarise("Fine.");
		sendBack("READY");
		for (Visitor stranger : List.of(this.door.candidate(), this.coach, this.door.coach(), this.door.administrator(),
				this.door.guest())) {
			assertThat(stranger.get(this.round)).hasStatus(404);
		}
		assertThat(this.door.nobody().get(this.round)).hasStatus(302);
	}

	@Test
	void outlivesTheDraft() {
		begin();
		this.review.summarise("Fine.");
		sendBack("READY");
		this.candidate.post(this.draft + "/shelf", Map.of("shelf", "deleted"));
		assertThat(page().text()).contains("Fine.");
	}

	private void begin() {
		this.round = this.candidate.submit(this.draft);
		this.review = Coaching.of(this.coach, this.round, this.application);
	}

	private void sendBack(String verdict) {
		this.review.decide(verdict);
		this.review.sendAndLetOut();
	}

	private Document page() {
		return this.candidate.page(this.round);
	}

	private Element signal(String name) {
		return page().select(".signal")
			.stream()
			.filter((signal) -> signal.select("h3").text().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private long signalId(String name) {
		return this.jdbc.queryForObject("select max(id) from signal where name = ?", Long.class, name);
	}

}
