package dev.starling.feedback;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.starling.review.Coaching;
import dev.starling.review.Corrected;
import dev.starling.review.Replied;
import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /submissions/{id}/comments/{comment}/replies}, {@code …/done}, {@code POST
 * /reviews/{id}/comments/{comment}/replies} and {@code POST /reviews/{id}/corrections}.
 */
@AppTest
@RecordApplicationEvents
class ThreadTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ApplicationEvents events;

	private Visitor candidate;

	private Visitor coach;

	private String round;

	private Coaching review;

	private UUID comment;

	@BeforeEach
	void aReviewThatIsWritten() {
		this.candidate = this.door.candidate();
		this.coach = this.door.coach();
		String draft = this.candidate.startDraft();
		this.candidate.save(draft, "action", 0, "I asked twice.");
		this.round = this.candidate.submit(draft);
		this.review = Coaching.of(this.coach, this.round, this.application);
		this.comment = this.review.comment("ACTION", 0, 7, "Say whom.");
		this.review.decide("READY");
	}

	@Test
	void bothSidesTalkBeneathTheComment() {
		this.review.sendAndLetOut();
		assertThat(reply("My manager.\r\nAnd hers 💳")).hasRedirectedUrl(this.round + "#comment-" + this.comment);
		assertThat(answer("Then <b>say</b> so.")).hasRedirectedUrl(this.review.review() + "#comment-" + this.comment);
		List<Element> replies = comment().select(".replies li");
		assertThat(replies).hasSize(2);
		assertThat(replies.get(0).text()).startsWith("You");
		assertThat(replies.get(0).select(".kept-lines").first().wholeText()).isEqualTo("My manager.\nAnd hers 💳");
		assertThat(replies.get(1).text()).startsWith("Your coach").endsWith("Then <b>say</b> so.");
		assertThat(this.events.stream(Replied.class)).extracting(Replied::byCoach).containsExactly(false, true);
		assertThat(this.events.stream(Replied.class)).extracting(Replied::review).containsOnly(this.review.id());
		assertThat(this.events.stream(Replied.class)).extracting((event) -> "/submissions/" + event.submission())
			.containsOnly(this.round);
	}

	@Test
	void theFormOnThePageSendsWhatIsNeeded() {
		this.review.sendAndLetOut();
		Element form = comment().select("form[action$=replies]").first();
		assertThat(form.select("textarea[name=body]")).hasSize(1);
		assertThat(this.candidate.post(form.attr("action"),
				Map.of("reply", form.select("[name=reply]").val(), "body", "My manager.")))
			.hasStatus(302);
		assertThat(comment().select(".replies").text()).contains("My manager.");
		assertThat(comment().select("[name=reply]").val()).isNotEqualTo(form.select("[name=reply]").val());
	}

	@Test
	void theSummaryCanBeAnsweredToo() {
		this.review.summarise("Nearly.");
		this.review.sendAndLetOut();
		Element form = this.candidate.page(this.round).select("[aria-labelledby=verdict] form").first();
		this.candidate.post(form.attr("action"), Map.of("reply", UUID.randomUUID().toString(), "body", "Thank you."));
		assertThat(this.candidate.page(this.round).select("[aria-labelledby=verdict] .replies").text())
			.contains("Thank you.");
	}

	@Test
	void twiceMakesOne() {
		this.review.sendAndLetOut();
		UUID id = UUID.randomUUID();
		for (int i = 0; i < 2; i++) {
			assertThat(reply(id, "My manager.")).hasStatus(302);
		}
		assertThat(comment().select(".replies li")).hasSize(1);
		assertThat(this.events.stream(Replied.class)).hasSize(1);
	}

	@Test
	void whatWasSaidLastIsNotSaidAgainByWhoWentBackToTheForm() {
		this.review.sendAndLetOut();
		reply("My manager.");
		assertThat(reply("My manager.")).hasRedirectedUrl(this.round + "#comment-" + this.comment);
		assertThat(comment().select(".replies li")).hasSize(1);
		assertThat(this.events.stream(Replied.class)).hasSize(1);
		answer("My manager.");
		reply("My manager.");
		assertThat(comment().select(".replies li")).hasSize(3);
	}

	@Test
	void twiceAtOnceMakesOne() {
		this.review.sendAndLetOut();
		Visitor elsewhere = this.door.nobody();
		elsewhere.signIn(this.candidate.email(), Visitor.PASSWORD);
		Map<String, String> fields = Map.of("reply", UUID.randomUUID().toString(), "body", "My manager.");
		List<CompletableFuture<MvcTestResult>> both = Stream.of(this.candidate, elsewhere)
			.map((browser) -> CompletableFuture.supplyAsync(() -> browser.post(address("replies"), fields)))
			.toList();
		both.forEach((one) -> assertThat(one.join()).hasStatus(302));
		assertThat(comment().select(".replies li")).hasSize(1);
	}

	@Test
	void somethingElseUnderTheSameIdIsGivenBack() {
		this.review.sendAndLetOut();
		UUID id = UUID.randomUUID();
		reply(id, "My manager.");
		MvcTestResult other = reply(id, "My team.");
		assertThat(other).hasStatus(400);
		assertThat(comment().select(".replies li")).hasSize(1);
	}

	@Test
	void takesTwoThousandCharactersAndNoMore() {
		this.review.sendAndLetOut();
		assertThat(reply("💳".repeat(2_000))).hasStatus(302);
		MvcTestResult refused = reply("💳".repeat(2_001));
		assertThat(refused).hasStatus(422);
		assertThat(refused.getResponse().getErrorMessage()).isEqualTo(
				"This has 2,001 characters and can have 2,000. Nothing of it was sent: shorten it, then send it again.");
		assertThat(reply("x".repeat(20_000))).hasStatus(422);
		assertThat(answer("x".repeat(2_001))).hasStatus(422);
		assertThat(reply(" \n ")).hasStatus(422);
		assertThat(comment().select(".replies li")).hasSize(1);
	}

	@Test
	void ticksOffAndBackOn() {
		this.review.sendAndLetOut();
		for (boolean done : new boolean[] { true, false, true }) {
			Element button = comment().select("button[name=done]").first();
			assertThat(button.val()).isEqualTo(Boolean.toString(done));
			assertThat(this.candidate.post(button.parent().attr("action"), Map.of("done", button.val())))
				.hasRedirectedUrl(this.round + "#comment-" + this.comment);
			assertThat(comment().select(".is-done")).hasSize(done ? 1 : 0);
		}
		assertThat(this.candidate.post(address("done"), Map.of())).hasStatus(400);
	}

	@Test
	void theSummaryIsNothingToTickOff() {
		this.review.summarise("Nearly.");
		this.review.sendAndLetOut();
		UUID summary = this.jdbc.queryForObject("select summary_id from review where id = ?", UUID.class,
				this.review.id());
		assertThat(this.candidate.post(this.round + "/comments/" + summary + "/done", Map.of("done", "true")))
			.hasStatus(404);
	}

	@Test
	void addsACorrectionOnceItIsOut() {
		UUID id = UUID.randomUUID();
		assertThat(correct(id, "I misread.")).hasStatus(409);
		this.review.send();
		assertThat(correct(id, "I misread.")).hasStatus(409);
		this.review.letOut();
		for (int i = 0; i < 2; i++) {
			assertThat(correct(id, "I misread your result.")).hasRedirectedUrl(this.review.review() + "#comment-" + id);
		}
		Element added = this.candidate.page(this.round).getElementById("comment-" + id);
		assertThat(added.text()).contains("I misread your result.");
		assertThat(this.candidate.page(this.round).select("[aria-label=Correction]")).hasSize(1);
		assertThat(this.candidate.page(this.round).select("#added").text()).isEqualTo("Added later");
		assertThat(this.events.stream(Corrected.class)).singleElement()
			.isEqualTo(new Corrected(this.review.id(), Long.parseLong(this.round.replaceAll("\\D", ""))));
		assertThat(correct(id, "Something else.")).hasStatus(400);
		assertThat(correct(this.comment, "Under a comment's id.")).hasStatus(400);
		assertThat(correct(UUID.randomUUID(), "  ")).hasStatus(422);
		assertThat(correct(UUID.randomUUID(), "x".repeat(2_001))).hasStatus(422);
		this.candidate.post(this.round + "/comments/" + id + "/replies",
				Map.of("reply", UUID.randomUUID().toString(), "body", "No matter."));
		assertThat(this.candidate.page(this.round).getElementById("comment-" + id).text()).contains("No matter.");
	}

	@Test
	void nobodyElseSaysAnything() {
		this.review.sendAndLetOut();
		Map<String, String> fields = Map.of("reply", UUID.randomUUID().toString(), "body", "Let me in", "done", "true",
				"id", UUID.randomUUID().toString());
		String coachs = this.review.review() + "/comments/" + this.comment + "/replies";
		String corrections = this.review.review() + "/corrections";
		for (Visitor stranger : List.of(this.door.candidate(), this.door.coach(), this.coach,
				this.door.administrator())) {
			assertThat(stranger.post(address("replies"), fields)).hasStatus(404);
			assertThat(stranger.post(address("done"), fields)).hasStatus(404);
		}
		for (Visitor reviewer : List.of(this.door.coach(), this.door.administrator())) {
			assertThat(reviewer.post(coachs, fields)).hasStatus(404);
			assertThat(reviewer.post(corrections, fields)).hasStatus(404);
		}
		for (Visitor member : List.of(this.door.candidate(), this.candidate)) {
			assertThat(member.post(coachs, fields)).hasStatus(403);
			assertThat(member.post(corrections, fields)).hasStatus(403);
		}
		assertThat(comment().select(".replies")).isEmpty();
		assertThat(this.candidate.page(this.round).text()).doesNotContain("Let me in");
	}

	@Test
	void nobodySaysAnythingBeforeItIsOut() {
		Map<String, String> fields = Map.of("reply", UUID.randomUUID().toString(), "body", "Early", "done", "true");
		this.review.send();
		assertThat(this.candidate.post(address("replies"), fields)).hasStatus(404);
		assertThat(this.candidate.post(address("done"), fields)).hasStatus(404);
		assertThat(this.coach.post(this.review.review() + "/comments/" + this.comment + "/replies", fields))
			.hasStatus(404);
		this.review.letOut();
		assertThat(comment().select(".replies, .is-done")).isEmpty();
	}

	@Test
	void isA404WhereThereIsNoSuchComment() {
		this.review.sendAndLetOut();
		Map<String, String> fields = Map.of("reply", UUID.randomUUID().toString(), "body", "Hello", "done", "true");
		String none = "/comments/" + UUID.randomUUID();
		assertThat(this.candidate.post(this.round + none + "/replies", fields)).hasStatus(404);
		assertThat(this.candidate.post(this.round + none + "/done", fields)).hasStatus(404);
		assertThat(this.coach.post(this.review.review() + none + "/replies", fields)).hasStatus(404);
		assertThat(this.candidate.post(this.round + "/comments/x/replies", fields)).hasStatus(400);
		assertThat(this.candidate.post("/submissions/999999999/comments/" + this.comment + "/replies", fields))
			.hasStatus(404);
	}

	private MvcTestResult reply(String body) {
		return reply(UUID.randomUUID(), body);
	}

	private MvcTestResult reply(UUID id, String body) {
		return this.candidate.post(address("replies"), Map.of("reply", id.toString(), "body", body));
	}

	private MvcTestResult answer(String body) {
		return this.coach.post(this.review.review() + "/comments/" + this.comment + "/replies",
				Map.of("reply", UUID.randomUUID().toString(), "body", body));
	}

	private MvcTestResult correct(UUID id, String body) {
		return this.coach.post(this.review.review() + "/corrections", Map.of("id", id.toString(), "body", body));
	}

	private String address(String what) {
		return this.round + "/comments/" + this.comment + "/" + what;
	}

	private Element comment() {
		return this.candidate.page(this.round).getElementById("comment-" + this.comment);
	}

}
