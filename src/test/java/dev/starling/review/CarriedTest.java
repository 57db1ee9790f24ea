package dev.starling.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.practice.Margin;
import dev.starling.question.Part;
import dev.starling.testing.AppTest;
import dev.starling.testing.Json;
import dev.starling.testing.Statements;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Comments of earlier rounds in the editor, on the desk, and what a later review says of
 * them.
 */
@AppTest
class CarriedTest {

	private static final String ACTION = "I asked the 💳 team twice. Then I listened to what they had to say. I changed the plan.";

	private static final String EDITED = "First I slept. I asked the 💳 team twice. Then I listened for an hour to what they had to say.";

	@Autowired
	private Visitors.Door door;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Statements.Log log;

	@Autowired
	private Carried carried;

	@Autowired
	private People people;

	private Visitor candidate;

	private Visitor coach;

	private String draft;

	private Coaching first;

	private UUID unchanged;

	private UUID edited;

	private UUID removed;

	private UUID onPart;

	private UUID onWhole;

	@BeforeEach
	void aRoundThatIsBack() {
		this.candidate = this.door.candidate();
		this.coach = this.door.coach();
		this.draft = this.candidate.startDraft();
		this.candidate.save(this.draft, "action", 0, ACTION);
		this.candidate.save(this.draft, "result", 0, "It worked.");
		this.first = claim();
		this.unchanged = comment("I asked the 💳 team twice.", "Say whom.");
		this.edited = comment("Then I listened to what they had to say.", "For how long?");
		this.removed = comment("I changed the plan.", "Into what?");
		this.onPart = this.first.commentOnPart("RESULT", "Quantify this.");
		this.onWhole = this.first.commentOnWhole("A good story.");
		this.first.summarise("Nearly there.");
		sendBack(this.first);
	}

	@Test
	void theEditorTellsWhatBecameOfTheWords() {
		this.candidate.save(this.draft, "action", 1, EDITED);
		Document editor = editor();
		Element stands = editor.select("[data-margin=action]").select("#earlier-" + this.unchanged).first();
		assertThat(stands.text()).contains("Unchanged", "Round 1", "I asked the 💳 team twice.", "Say whom.");
		assertThat(stands.select("[data-show-in-text]").attr("data-start")).isEqualTo("15");
		assertThat(stands.select("[data-show-in-text]").attr("data-words")).isEqualTo("I asked the 💳 team twice.");
		Element changed = editor.getElementById("earlier-" + this.edited);
		assertThat(changed.text()).contains("Edited", "For how long?");
		assertThat(changed.select("dd").first().text()).contains("Then I listened to what they had to say.");
		assertThat(changed.select("dd").last().select("ins").text()).contains("for an hour");
		assertThat(changed.select("[data-show-in-text]").attr("data-words"))
			.isEqualTo("Then I listened for an hour to what they had to say.");
		Element gone = editor.getElementById("earlier-" + this.removed);
		assertThat(gone.text()).contains("Removed", "I changed the plan.", "Into what?");
		assertThat(gone.select("[data-show-in-text]")).isEmpty();
		assertThat(editor.select("[data-margin=action] .carried").eachAttr("id"))
			.containsExactly("earlier-" + this.unchanged, "earlier-" + this.edited, "earlier-" + this.removed);
		assertThat(editor.select(".asked a").eachText()).containsExactly("1 on the whole answer", "3 in Action",
				"1 in Result");
		assertThat(editor.select(".asked").text())
			.isEqualTo("Open comments: 1 on the whole answer, 3 in Action, 1 in Result.");
		assertThat(editor.select(".asked a").first().attr("href")).isEqualTo("#earlier-whole");
		assertThat(editor.select("#earlier-whole #earlier-" + this.onWhole)).hasSize(1);
	}

	@Test
	void commentsOnNoWordsInParticularAreThereWithoutAClaim() {
		this.candidate.save(this.draft, "result", 1, "Something else entirely now stands here.");
		Document editor = editor();
		Element part = editor.select("[data-margin=result] #earlier-" + this.onPart).first();
		assertThat(part.text()).contains("On the whole part", "Quantify this.")
			.doesNotContain("Unchanged", "Edited", "Removed");
		assertThat(part.select("[data-show-in-text], .quoted")).isEmpty();
		assertThat(editor.select("[data-margin=whole] .carried").text()).contains("On the whole answer",
				"A good story.");
		assertThat(editor.select(".carried").text()).doesNotContain("Nearly there.");
	}

	@Test
	void notOneOfThemVanishesWhateverIsWritten() {
		this.candidate.save(this.draft, "action", 1, "");
		assertThat(editor().select(".carried")).hasSize(5);
	}

	@Test
	void theEditorLeadsToTheReview() {
		assertThat(editor().select("#earlier-" + this.edited + " a").attr("href"))
			.isEqualTo("/submissions/" + this.first.submission() + "#comment-" + this.edited);
	}

	@Test
	void anOpenEditorAsksForThemAgain() {
		this.candidate.save(this.draft, "action", 1, EDITED);
		Document margin = this.candidate.page(this.draft + "/margin");
		assertThat(margin.select("[data-margin]").eachAttr("data-margin")).containsExactly("asked", "whole",
				"situation", "task", "action", "result", "learning");
		assertThat(margin.getElementById("earlier-" + this.edited).outerHtml())
			.isEqualTo(editor().getElementById("earlier-" + this.edited).outerHtml());
		assertThat(this.door.candidate().get(this.draft + "/margin")).hasStatus(404);
		assertThat(this.coach.get(this.draft + "/margin")).hasStatus(404);
	}

	@Test
	void whatWasTypedAndNotSavedIsWhatTheFormIsToldOf() {
		Map<String, String> form = Map.of("situation", "", "situationVersion", "0", "task", "", "taskVersion", "0",
				"action", EDITED, "actionVersion", "7", "result", "It worked.", "resultVersion", "1", "learning", "",
				"learningVersion", "0");
		Document page = Visitor.page(this.candidate.post(this.draft, form));
		assertThat(page.getElementById("earlier-" + this.removed).text()).startsWith("Removed");
	}

	@Test
	void theDeskTellsTheSame() {
		Coaching second = secondRound();
		List<CarriedRemark> carried = desk(second).all();
		assertThat(carried).extracting((one) -> one.remark().id())
			.containsExactly(this.onWhole, this.unchanged, this.edited, this.removed, this.onPart);
		assertThat(desk(second).on(Part.ACTION))
			.extracting((one) -> one.words().isUnchanged(), (one) -> one.words().isEdited(),
					(one) -> one.words().isRemoved())
			.containsExactly(tuple(true, false, false), tuple(false, true, false), tuple(false, false, true));
		assertThat(desk(second).on(null)).hasSize(1);
		this.candidate.save(this.draft, "action", 2, "Written after it was handed in.");
		assertThat(desk(second).on(Part.ACTION).get(0).words().isUnchanged()).as("the round is what is reviewed")
			.isTrue();
	}

	@Test
	void aResolvedCommentIsFoldedAwayOnceThatReviewIsOut() {
		Coaching second = secondRound();
		assertThat(resolve(second, this.unchanged, true)).hasStatus(204);
		assertThat(resolve(second, this.edited, false)).hasStatus(204);
		String before = this.candidate.page(this.draft).select("[data-margin]").outerHtml();
		assertThat(before).doesNotContain("Settled", "Still open");
		second.summarise("Better.");
		second.decide("READY");
		second.send();
		assertThat(this.candidate.page(this.draft).select("[data-margin]").outerHtml()).as("sent, and not out")
			.isEqualTo(before);
		second.letOut();
		Document editor = editor();
		assertThat(editor.select("[data-margin=action] details details #earlier-" + this.unchanged)).hasSize(1);
		assertThat(editor.select("[data-margin=action] details details [data-done]")).isEmpty();
		assertThat(editor.select("[data-margin=action] details details > summary").text()).isEqualTo("Settled (1)");
		assertThat(editor.getElementById("earlier-" + this.edited).text()).contains("Still open");
		assertThat(editor.select("[data-margin=action] > details > summary").text())
			.isEqualTo("2 comments on earlier rounds");
	}

	@Test
	void aLaterCoachMayTakeUpWhatWasResolved() {
		Coaching second = secondRound();
		resolve(second, this.unchanged, true);
		second.summarise("Better.");
		sendBack(second);
		Coaching third = claim();
		assertThat(desk(third, this.unchanged).isSettled()).isTrue();
		resolve(third, this.unchanged, false);
		assertThat(desk(third, this.unchanged).isSettled()).isFalse();
		assertThat(desk(third, this.unchanged).isKeptHere()).isTrue();
		assertThat(desk(second, this.unchanged).isResolvedHere()).as("as it was then").isTrue();
		third.summarise("Not yet.");
		sendBack(third);
		assertThat(editor().getElementById("earlier-" + this.unchanged).text()).contains("Still open");
	}

	@Test
	void whatWasTypedElsewhereOnTheDeskIsSavedWithADecision() {
		Coaching second = secondRound();
		String summary = this.coach.page(second.review()).getElementById("summary").attr("name");
		assertThat(this.coach.post(second.review(),
				Map.of(summary, "Better.", summary.replace("body.", "version."), "0", "settle",
						this.first.id() + ":" + this.edited + ":true")))
			.hasRedirectedUrl(second.review() + "#carried-" + this.edited);
		assertThat(desk(second, this.edited).isResolvedHere()).isTrue();
		assertThat(this.coach.page(second.review()).getElementById("summary").text()).isEqualTo("Better.");
		assertThat(
				this.coach.post(second.review(), Map.of("settle", this.first.id() + ":" + UUID.randomUUID() + ":true")))
			.hasStatus(404);
		assertThat(this.coach.post(second.review(), Map.of("settle", "this one"))).hasStatus(400);
	}

	@Test
	void theDeskTellsTheLevelsOfTheRoundBefore() {
		Coaching second = secondRound();
		second.rate("Humility", 4, "ACTION", 0, 14);
		second.summarise("Better.");
		sendBack(second);
		Coaching third = claim();
		assertThat(this.coach.page(third.review()).select(".signal:has(h3:contains(Humility))").text())
			.contains("Round 2: 4 Shown, and it mattered");
		assertThat(this.coach.page(second.review()).select(".signal:has(h3:contains(Humility))").text())
			.doesNotContain("Round 1:");
	}

	@Test
	void isAskedBeforeCommentsAreLeftUndecided() {
		Coaching second = secondRound();
		resolve(second, this.unchanged, true);
		resolve(second, this.edited, false);
		second.summarise("Better.");
		second.decide("READY");
		String asked = Visitor.body(this.coach.post(second.review() + "/return", Map.of("then", "send")));
		assertThat(asked).contains("Of 3 comments of earlier rounds");
		second.send();
	}

	@Test
	void praiseIsCarriedAndAsksForNothing() {
		Coaching second = secondRound();
		UUID praise = second.comment("ACTION", 0, 14, "I see you there.");
		second.praise(praise);
		second.commentOnPart("ACTION", "And then?");
		sendBack(second);
		Document editor = editor();
		Element carried = editor.getElementById("earlier-" + praise);
		assertThat(carried.text()).contains("Unchanged", "Strong as it was", "I see you there.");
		assertThat(carried.select("[data-done]")).isEmpty();
		assertThat(editor.select(".asked").text()).contains("4 in Action");
		Coaching third = claim();
		Element atDesk = this.coach.page(third.review()).getElementById("carried-" + praise);
		assertThat(atDesk.text()).contains("Strong as it was").doesNotContain("Is it settled?");
		assertThat(resolve(third, second, praise)).hasStatus(404);
	}

	@Test
	void handingInTellsWhatIsNotMarkedDone() {
		String page = this.draft + "/submissions/new";
		assertThat(this.candidate.page(page).select("header").text()).contains(
				"5 comments of earlier rounds are not marked done: 1 on the whole answer, 3 in Action, 1 in Result.");
		assertThat(this.candidate.page(page).select("a[href=" + this.draft + "#earlier-result]")).hasSize(1);
		for (UUID comment : List.of(this.onWhole, this.unchanged, this.edited, this.removed)) {
			markDone(comment);
		}
		assertThat(this.candidate.page(page).select("header").text())
			.contains("1 comment of an earlier round is not marked done: 1 in Result.");
		markDone(this.onPart);
		assertThat(this.candidate.page(page).text()).contains("Submit for review").doesNotContain("marked done");
	}

	private void markDone(UUID comment) {
		String address = editor().select("#earlier-" + comment + " [data-done]").attr("data-address");
		assertThat(this.candidate.post(address, Map.of("done", "true"))).hasStatus(302);
	}

	@Test
	void nobodyElseDecides() {
		Coaching second = secondRound();
		String address = address(second, this.first, this.edited);
		Visitor other = this.door.coach();
		other.get("/drafts");
		assertThat(other.put(address, "{\"resolved\": true}")).hasStatus(404);
		assertThat(this.candidate.put(address, "{\"resolved\": true}")).hasStatus(403);
		assertThat(this.door.nobody().put(address, "{\"resolved\": true}")).hasStatus(401);
		assertThat(desk(second, this.edited).decidedHere()).isFalse();
	}

	@Test
	void onlyCommentsOfEarlierRoundsOfTheSameDraftAreDecided() {
		Coaching second = secondRound();
		UUID own = second.commentOnWhole("Of this round.");
		assertThat(resolve(second, second, own)).hasStatus(404);
		assertThat(resolve(second, UUID.randomUUID(), true)).hasStatus(404);
		UUID summary = this.jdbc.queryForObject("select summary_id from review where id = ?", UUID.class,
				this.first.id());
		assertThat(resolve(second, summary, true)).hasStatus(404);
		assertThat(resolve(this.first, this.edited, true)).as("nor in its own review").hasStatus(404);

		Visitor somebody = this.door.candidate();
		String theirs = somebody.startDraft();
		somebody.save(theirs, "action", 0, ACTION);
		Coaching another = Coaching.of(this.coach, somebody.submit(theirs), this.application);
		UUID elsewhere = another.commentOnWhole("To somebody else.");
		sendBack(another);
		assertThat(resolve(second, another, elsewhere)).hasStatus(404);
		assertThat(desk(second).all()).hasSize(5);
		assertThat(somebody.page(theirs).select(".carried")).hasSize(1);
	}

	@Test
	void nothingIsDecidedOnceTheReviewIsSent() {
		Coaching second = secondRound();
		second.summarise("Better.");
		second.decide("READY");
		second.send();
		assertThat(resolve(second, this.edited, true)).hasStatus(409);
		second.letOut();
		assertThat(resolve(second, this.edited, true)).hasStatus(409);
		assertThat(editor().getElementById("earlier-" + this.edited).text()).doesNotContain("Settled");
	}

	@Test
	void whatAGivenUpReviewSaidIsNotHeard() {
		Coaching second = secondRound();
		resolve(second, this.edited, true);
		second.commentOnWhole("SECRET of a coach who gave up");
		this.coach.post(second.review() + "/release", Map.of());
		assertThat(resolve(second, this.edited, true)).hasStatus(404);
		Visitor other = this.door.coach();
		Coaching taken = Coaching.of(other, "/submissions/" + second.submission(), this.application);
		assertThat(this.carried.forReview(taken.id(), me(other)).orElseThrow().all()).hasSize(5)
			.noneMatch(CarriedRemark::isResolved);
		assertThat(Visitor.body(this.candidate.get(this.draft))).doesNotContain("SECRET");
	}

	@Test
	void nothingOfAReviewThatIsNotOutIsInTheEditor() {
		Coaching second = secondRound();
		second.comment("ACTION", 0, 14, "SECRET words");
		second.commentOnPart("TASK", "SECRET part");
		second.summarise("SECRET summary");
		resolve(second, this.edited, true);
		for (Runnable step : List.<Runnable>of(() -> {
		}, () -> second.decide("READY"), second::send)) {
			step.run();
			for (String address : List.of(this.draft, this.draft + "/margin", this.draft + "/sections")) {
				assertThat(Visitor.body(this.candidate.get(address))).doesNotContain("SECRET", "Settled");
			}
		}
		second.letOut();
		assertThat(editor().select(".carried").text()).contains("SECRET words", "SECRET part");
	}

	@Test
	void withdrawnRoundsInBetweenChangeNothing() {
		String withdrawn = this.candidate.submit(this.draft);
		this.candidate.post(withdrawn + "/withdrawal", Map.of());
		assertThat(editor().select(".carried")).hasSize(5);
		Coaching third = secondRound();
		assertThat(desk(third).all()).hasSize(5).extracting(CarriedRemark::round).containsOnly(1);
		resolve(third, this.onPart, true);
		UUID fresh = third.commentOnPart("RESULT", "Name the figure.");
		sendBack(third);
		assertThat(editor().getElementById("earlier-" + fresh).text()).contains("Round 3");
		assertThat(editor().select("[data-margin=result] details details .carried")).hasSize(1);
	}

	@Test
	void tellsWhatTheCandidateTickedOffAndWhatWasSaidSince() {
		this.jdbc.update("update review_comment set done_at = created_at where id = ?", this.edited);
		this.jdbc.update("""
				insert into reply (review_id, comment_id, by_coach, request_id, body, written_at)
				values (?, ?, false, ?, 'An hour, I think.', current_timestamp)""", this.first.id(), this.edited,
				UUID.randomUUID());
		assertThat(editor().getElementById("earlier-" + this.edited).text()).contains("You marked it done",
				"You An hour, I think.");
		Coaching second = secondRound();
		assertThat(desk(second, this.edited).remark().done()).isTrue();
		assertThat(desk(second, this.edited).remark().replies()).hasSize(1);
		assertThat(desk(second, this.edited).standing()).as("that is the coach's to say")
			.isEqualTo(Margin.Standing.OPEN);
	}

	@Test
	void aCommentThatWasDeletedOrNeverWrittenIsNotCarried() {
		Coaching second = secondRound();
		second.comment("ACTION", 0, 14, "");
		UUID deleted = second.commentOnWhole("Not after all.");
		this.jdbc.update("update review_comment set deleted_at = created_at where id = ?", deleted);
		second.summarise("Better.");
		sendBack(second);
		assertThat(editor().select(".carried")).hasSize(5);
		assertThat(resolve(claim(), second, deleted)).hasStatus(404);
	}

	@Test
	void whatIsSaidIsShownAsItWasWritten() {
		Coaching second = secondRound();
		second.commentOnPart("ACTION", "<script>alert(1)</script>");
		sendBack(second);
		assertThat(editor().select("[data-margin=action]").text()).contains("<script>alert(1)</script>");
		assertThat(editor().select("[data-margin] script")).isEmpty();
	}

	@Test
	void costsTheSameHoweverManyRoundsAndCommentsThereAre() {
		int one = this.log.during(() -> this.candidate.get(this.draft)).size();
		int margin = this.log.during(() -> this.candidate.get(this.draft + "/margin")).size();
		Coaching second = secondRound();
		int desk = this.log.during(() -> desk(second)).size();
		for (int i = 0; i < 20; i++) {
			second.comment("ACTION", i, i + 20, "Comment " + i);
		}
		resolve(second, this.unchanged, true);
		sendBack(second);
		Coaching third = claim();
		for (int i = 0; i < 15; i++) {
			third.comment("ACTION", i, i + 30, "Comment " + i);
			resolve(third, this.edited, false);
		}
		sendBack(third);
		assertThat(editor().select(".carried")).hasSize(40);
		assertThat(this.log.during(() -> this.candidate.get(this.draft))).hasSize(one)
			.filteredOn((statement) -> statement.contains("review") || statement.contains("carried")
					|| statement.contains("reply"))
			.as("the reviews, their comments, what was said to them, what was decided")
			.hasSize(4);
		assertThat(this.log.during(() -> this.candidate.get(this.draft + "/margin"))).hasSize(margin)
			.as("the session, the texts, the rounds, and those four")
			.hasSize(7);
		Coaching fourth = claim();
		assertThat(this.log.during(() -> desk(fourth))).hasSize(desk);
		String untouched = this.candidate.startDraft();
		assertThat(this.log.during(() -> this.candidate.get(untouched)))
			.noneMatch((statement) -> statement.contains("review_comment"));
	}

	private Document editor() {
		return this.candidate.page(this.draft);
	}

	private UUID comment(String words, String body) {
		int start = ACTION.codePointCount(0, ACTION.indexOf(words));
		return this.first.comment("ACTION", start, start + words.codePointCount(0, words.length()), body);
	}

	private Coaching claim() {
		return Coaching.of(this.coach, this.candidate.submit(this.draft), this.application);
	}

	private Coaching secondRound() {
		this.candidate.save(this.draft, "action", 1, EDITED);
		return claim();
	}

	private static void sendBack(Coaching review) {
		review.decide("ONE_MORE_ROUND");
		review.sendAndLetOut();
	}

	private MvcTestResult resolve(Coaching review, UUID comment, boolean resolved) {
		return this.coach.put(address(review, this.first, comment), Json.write(Map.of("resolved", resolved)));
	}

	private MvcTestResult resolve(Coaching review, Coaching of, UUID comment) {
		return this.coach.put(address(review, of, comment), Json.write(Map.of("resolved", true)));
	}

	private static String address(Coaching review, Coaching of, UUID comment) {
		return review.review() + "/carried/" + of.id() + "/" + comment;
	}

	private CarriedRemarks desk(Coaching review) {
		return this.carried.forReview(review.id(), me(this.coach)).orElseThrow();
	}

	private CarriedRemark desk(Coaching review, UUID comment) {
		return desk(review).all().stream().filter((one) -> one.remark().id().equals(comment)).findFirst().orElseThrow();
	}

	private Me me(Visitor visitor) {
		return this.people.findEnabled(visitor.email()).orElseThrow();
	}

}
