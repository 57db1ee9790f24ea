package dev.starling.queue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.starling.review.Reviewing;
import dev.starling.review.Verdict;
import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /reviews}, {@code /reviews/returned} and {@code /reviews/waiting/{id}}.
 */
@AppTest
class QueueTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ApplicationContext application;

	private Visitor candidate;

	private Visitor coach;

	private Reviewing reviewing;

	@BeforeEach
	void anEmptyQueue() {
		this.jdbc.update("delete from submission");
		this.candidate = this.door.candidate();
		this.coach = this.door.coach();
		this.reviewing = new Reviewing(this.application);
	}

	@Test
	void saysWhatToDoWhereNothingWaits() {
		assertThat(queue().text()).contains("0 answers wait", "Nothing waits.").doesNotContain("needed soonest");
		assertThat(this.coach.page("/reviews/returned").text()).contains("Nothing yet.");
		assertThat(this.coach.page("/").select("nav a[href=/reviews]").text()).isEqualTo("Reviews");
		assertThat(this.door.administrator().page("/").select("nav a[href=/reviews]")).hasSize(1);
		assertThat(this.candidate.page("/").select("nav a[href=/reviews]")).isEmpty();
	}

	@Test
	void whatIsNeededSoonestIsInFrontThenWhatHasWaitedLongest() {
		String young = handIn("Young.", null);
		String old = handIn("Old.", null);
		String nextWeek = handIn("Next week.", LocalDate.now().plusDays(7));
		String tomorrow = handIn("Tomorrow.", LocalDate.now().plusDays(1));
		waited(old, 30);
		assertThat(waiting()).containsExactly(tomorrow, nextWeek, old, young);
	}

	@Test
	void itsAgeShowsAndPastThreeDaysItStandsOut() {
		String young = handIn("Young.", null);
		String old = handIn("Old.", null);
		waited(young, 71);
		waited(old, 73);
		assertThat(queue().select("ol.queue li").eachText()).satisfiesExactly(
				(line) -> assertThat(line).contains("waiting 3 days", "Round 1", "1 word"),
				(line) -> assertThat(line).contains("waiting 2 days"));
		assertThat(queue().select("li.late a").eachAttr("href")).containsExactly(reading(old));
	}

	@Test
	void aLineTellsHowTheAnswerBegins() {
		handInWithSituation("Last spring our search went down. It took two days to mend.");
		handInWithSituation("word ".repeat(60));
		assertThat(queue().select("ol.queue .opening").eachText())
			.containsExactly("“Last spring our search went down.”", "“" + "word ".repeat(40).strip() + "…”");
		handIn("No Situation.", null);
		assertThat(queue().select("ol.queue .opening")).hasSize(2);
	}

	@Test
	void soDoLinesOfMyOwn() {
		long first = this.reviewing.claim(handInWithSituation("Last spring our search went down. It took two days."),
				this.coach);
		this.reviewing.claim(handIn("No Situation.", null), this.coach);
		assertThat(queue().select("section[aria-labelledby=mine] .opening").eachText())
			.containsExactly("“Last spring our search went down.”");
		this.reviewing.summarise(first, "Good.", this.coach);
		this.reviewing.send(first, Verdict.READY, this.coach);
		this.reviewing.letOut(first);
		assertThat(this.coach.page("/reviews/returned").select(".opening").text())
			.isEqualTo("“Last spring our search went down.”");
	}

	@Test
	void canBeFilteredOnceItIsMoreThanOneTakesInAtAGlance() {
		String round = handIn("Something.", null);
		copies(round, 4);
		assertThat(queue().select("form.filters")).isEmpty();
		copies(round, 1);
		assertThat(queue().select("form.filters")).hasSize(1);
		assertThat(this.coach.page("/reviews?round=LATER").select("form.filters")).hasSize(1);
	}

	@Test
	void myOwnAnswersAreNotShownToMe() {
		String own = handIn(this.coach, "My own.", null);
		assertThat(waiting()).isEmpty();
		assertThat(queue().text()).contains("0 answers wait");
		assertThat(this.coach.get(reading(own))).hasStatus(404);
		assertThat(this.door.coach().get(reading(own))).hasStatusOk();
	}

	@Test
	void filtersByQuestionLevelCompetencyAndRound() {
		String round = handIn("Something.", null);
		Document page = this.coach.page("/reviews?round=FIRST");
		Map<String, List<String>> choices = Map.of("question",
				List.of("Navigating Professional Failure and Growth", "Hearing Hard Feedback"), "level",
				List.of("Senior Level", "Mid Level"), "competency", List.of("Ownership", "Coaching"));
		choices.forEach((field, names) -> {
			String address = "/reviews?" + field + "=" + choice(page, field, names.get(0));
			assertThat(waiting(address)).as(field).containsExactly(round);
			assertThat(this.coach.page(address).select("#" + field + " option[selected]").text())
				.isEqualTo(names.get(0));
			assertThat(waiting("/reviews?" + field + "=" + choice(page, field, names.get(1)))).as(names.get(1))
				.isEmpty();
		});
		assertThat(waiting("/reviews?question=&level=&competency=&round=")).containsExactly(round);
		assertThat(waiting("/reviews?round=FIRST")).containsExactly(round);
		for (String other : List.of("round=LATER", "question=999", "level=None", "competency=999")) {
			assertThat(waiting("/reviews?" + other)).as(other).isEmpty();
			assertThat(this.coach.page("/reviews?" + other).text()).contains("Nothing waits here.", "0 answers wait");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "question=x", "round=9", "competency=-", "after=first" })
	void anAddressThatIsNotOursIsA400(String query) {
		assertThat(this.coach.get("/reviews?" + query)).hasStatus(400);
	}

	@Test
	void goesOnWhereAPageEnds() {
		String first = handIn("First of many.", null);
		copies(first, 59);
		List<String> all = new ArrayList<>();
		String address = "/reviews?round=FIRST";
		for (int page = 0; page < 3; page++) {
			all.addAll(waiting(address));
			address = this.coach.page(address).select("a:contains(More that wait)").attr("href");
		}
		assertThat(address).as("there are three pages").isEmpty();
		assertThat(all).hasSize(60).doesNotHaveDuplicates();
		assertThat(queue().text()).contains("60 answers wait");
	}

	@Test
	void countsNoFurtherThanAThousand() {
		copies(handIn("One of many.", null), 1_000);
		assertThat(queue().text()).contains("1,000+ answers wait");
	}

	@Test
	void aPageGoesOnAfterAnAnswerThatNoLongerWaits() {
		String first = handIn("First.", null);
		String second = handIn("Second.", null);
		waited(first, 5);
		this.reviewing.claim(first, this.coach);
		assertThat(waiting("/reviews?after=" + Reviewing.submission(first))).containsExactly(second);
		assertThat(waiting("/reviews?after=999999999")).as("from the front").containsExactly(second);
	}

	@Test
	void mineAreThoseThatIReviewAndThoseThatAreNotOutYet() {
		String open = handIn("Open.", null);
		String sent = handIn("Sent.", null);
		long first = this.reviewing.claim(open, this.coach);
		long second = this.reviewing.claim(sent, this.coach);
		this.reviewing.summarise(second, "Good.", this.coach);
		this.reviewing.send(second, Verdict.READY, this.coach);
		assertThat(queue().select("section[aria-labelledby=mine] li a").eachAttr("href"))
			.containsExactlyInAnyOrder("/reviews/" + first, "/reviews/" + second);
		assertThat(queue().select("li:has(a[href=/reviews/" + second + "])").text())
			.contains("Sent: the candidate reads it from");
		assertThat(queue().select("li:has(a[href=/reviews/" + first + "])").text()).contains("goes back to the queue");
		assertThat(this.door.coach().page("/reviews").select("section[aria-labelledby=mine]")).isEmpty();
	}

	@Test
	void returnedAreMyLatestInFront() {
		long first = this.reviewing.reviewAndReturn(handIn("First.", null), "Good.", this.coach);
		long second = this.reviewing.reviewAndReturn(handIn("Second.", null), "Good.", this.coach);
		this.jdbc.update("update review set worked_at = worked_at - interval '1' hour where id = ?", first);
		assertThat(returned("")).containsExactly("/reviews/" + second, "/reviews/" + first);
		assertThat(returned("?before=" + second)).containsExactly("/reviews/" + first);
		assertThat(this.coach.page("/reviews/returned").text()).contains("One more round");
		assertThat(this.door.coach().page("/reviews/returned").text()).contains("Nothing yet.");
	}

	@Test
	void readsTheAnswerBeforeClaimingItWithoutItsCandidatesName() {
		String round = handIn("I asked, and then I listened.", LocalDate.now().plusDays(1));
		this.jdbc.update("update submission set note = 'Is it clear?'");
		this.jdbc.update("update account set display_name = 'Wilhelmina' where email = ?", this.candidate.email());
		Document page = this.coach.page(reading(round));
		assertThat(page.text()).contains("I asked, and then I listened.", "Is it clear?", "Cheat code", "Signals",
				"needed by");
		assertThat(page.select("main form button").eachText()).containsExactly("Claim");
		assertThat(page.html()).doesNotContain("Wilhelmina", this.candidate.email());
	}

	@Test
	void whatNoLongerWaitsSaysSo() {
		String round = handIn("Soon gone.", null);
		Visitor other = this.door.coach();
		long review = this.reviewing.claim(round, other);
		assertThat(this.coach.get(reading(round))).hasStatus(410);
		assertThat(this.coach.page(reading(round)).select("main").text()).contains("Another coach reviews this answer",
				"To the queue");
		assertThat(other.get(reading(round))).hasRedirectedUrl("/reviews/" + review);
		this.reviewing.release(review, "", other);
		this.candidate.post(round + "/withdrawal", Map.of());
		assertThat(this.coach.get(reading(round))).hasStatus(410);
		assertThat(this.coach.get("/reviews/waiting/999999999")).hasStatus(404);
	}

	@Test
	void aLaterRoundIsKeptForADayForTheCoachWhoKnowsIt() {
		String draft = draft(this.candidate, "The first telling.");
		this.reviewing.reviewAndReturn(handIn(this.candidate, draft, null), "Once more.", this.coach);
		String second = handIn(this.candidate, draft, null);
		Visitor other = this.door.coach();
		assertThat(queue().select("ol.queue li").text()).contains("you know this one", "kept for you until");
		assertThat(this.coach.page(reading(second)).select("main form button").text()).isEqualTo("Claim");
		assertThat(other.page("/reviews").select("ol.queue li").text())
			.contains("kept for the coach who knows it until");
		assertThat(other.page(reading(second)).select("main form")).isEmpty();
		assertThat(other.post(second + "/review", Map.of())).hasStatus(409);
		this.jdbc
			.update("update submission set kept_until = kept_until - interval '25' hour where kept_for is not null");
		assertThat(queue().select("ol.queue li").text()).contains("you know this one").doesNotContain("kept for you");
		assertThat(other.page("/reviews").select("ol.queue li").text()).doesNotContain("kept for");
		assertThat(other.post(second + "/review", Map.of())).hasStatus(302);
	}

	@Test
	void isNotKeptWhereItIsNeededSooner() {
		String draft = draft(this.candidate, "The first telling.");
		this.reviewing.reviewAndReturn(handIn(this.candidate, draft, null), "Once more.", this.coach);
		handIn(this.candidate, draft, LocalDate.now().plusDays(1));
		assertThat(this.door.coach().page("/reviews").select("ol.queue li").text()).doesNotContain("kept for");
	}

	@Test
	void isNotKeptForACoachWhoNoLongerReviews() {
		String draft = draft(this.candidate, "The first telling.");
		this.reviewing.reviewAndReturn(handIn(this.candidate, draft, null), "Once more.", this.coach);
		this.jdbc.update("delete from account_role where account_id = (select id from account where email = ?)",
				this.coach.email());
		handIn(this.candidate, draft, null);
		assertThat(this.door.coach().page("/reviews").select("ol.queue li").text()).doesNotContain("kept for");
	}

	/** What a field sends for one of its choices. */
	private static String choice(Document page, String field, String name) {
		return page.select("#" + field + " option")
			.stream()
			.filter((option) -> option.text().equals(name))
			.map((option) -> option.val().replace(" ", "%20"))
			.findFirst()
			.orElseThrow();
	}

	private Document queue() {
		return this.coach.page("/reviews");
	}

	private List<String> waiting() {
		return waiting("/reviews");
	}

	/** The rounds that this coach is shown, as their candidates address them. */
	private List<String> waiting(String address) {
		return this.coach.page(address)
			.select("ol.queue a.row-link")
			.eachAttr("href")
			.stream()
			.map((link) -> link.replace("/reviews/waiting/", "/submissions/"))
			.toList();
	}

	private List<String> returned(String query) {
		return this.coach.page("/reviews/returned" + query).select("ol.rows a").eachAttr("href");
	}

	private static String reading(String round) {
		return round.replace("/submissions/", "/reviews/waiting/");
	}

	private String handInWithSituation(String text) {
		String draft = draft(this.candidate, "Something.");
		this.candidate.save(draft, "situation", 0, text);
		return handIn(draft, null);
	}

	private String handIn(String text, LocalDate neededBy) {
		return handIn(this.candidate, text, neededBy);
	}

	private static String handIn(Visitor who, String text, LocalDate neededBy) {
		return text.startsWith("/drafts/") ? submit(who, text, neededBy) : submit(who, draft(who, text), neededBy);
	}

	private static String draft(Visitor who, String text) {
		String draft = who.startDraft();
		who.save(draft, "action", 0, text);
		return draft;
	}

	private static String submit(Visitor who, String draft, LocalDate neededBy) {
		Map<String, String> fields = new HashMap<>(who.application(draft));
		fields.put("gapsToo", "true");
		if (neededBy != null) {
			fields.put("neededBy", neededBy.toString());
		}
		return who.post(draft + "/submissions", fields).getResponse().getRedirectedUrl();
	}

	private void waited(String round, int hours) {
		this.jdbc.update(
				"update submission set submitted_at = submitted_at - interval '" + hours + "' hour where id = ?",
				Reviewing.submission(round));
	}

	/** Rows that differ from it in their draft alone. */
	private void copies(String round, int number) {
		for (int i = 0; i < number; i++) {
			this.jdbc
				.update("""
						insert into draft (candidate_id, question_id, edition_id, name, created_at, saved_at)
						select candidate_id, question_id, edition_id, 'Copy', submitted_at, submitted_at from submission where id = ?""",
						Reviewing.submission(round));
			this.jdbc.update("""
					insert into submission (draft_id, candidate_id, question_id, edition_id, round, request_id, state,
						open_draft_id, note, words, submitted_at, queue_day, level)
					select (select max(id) from draft), candidate_id, question_id, edition_id, 1, request_id, 'WAITING',
						(select max(id) from draft), '', words, submitted_at, queue_day, level
					from submission where id = ?""", Reviewing.submission(round));
		}
	}

}
