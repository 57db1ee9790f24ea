package dev.starling.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.starling.question.Part;
import dev.starling.review.Reviewing;
import dev.starling.review.Verdict;
import dev.starling.testing.AppTest;
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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /admin/reviews}.
 */
@AppTest
class FiguresTest {

	private static final String TITLE = "Navigating Professional Failure and Growth";

	private static final String OWNED = "I owned the plan.";

	private static final String ASKED = "I asked, and then I listened.";

	@Autowired
	private Visitors.Door door;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Statements.Log log;

	@Autowired
	private JdbcTemplate jdbc;

	private Reviewing reviewing;

	private Visitor admin;

	private Visitor coach;

	private List<Map<String, Object>> signals;

	@BeforeEach
	void nothingYet() {
		this.jdbc.update("delete from submission");
		this.reviewing = new Reviewing(this.application);
		this.admin = this.door.administrator();
		this.coach = coach("Sam");
		this.signals = this.jdbc.queryForList("""
				select signal.id, signal.name from signal join question on published_edition_id = edition_id
				where slug = ? order by position""", Visitor.QUESTION.substring("/questions/".length()));
	}

	@Test
	void saysWhereThereIsNothingToTell() {
		assertThat(page().text()).contains("Nothing does.", "Nobody has, and nothing is claimed", "None so far.",
				"None was, in the last 90 days");
		assertThat(page().select("table")).isEmpty();
	}

	@Test
	void isInTheNavigationOfAdministratorsAndForNobodyElse() {
		assertThat(this.admin.page("/admin/people").select(".tabs a[href=/admin/reviews]").text())
			.isEqualTo("Reviewing");
		assertThat(this.coach.get("/admin/reviews")).hasStatus(403);
		assertThat(this.door.candidate().get("/admin/reviews")).hasStatus(403);
	}

	@Test
	void tellsHowManyReviewsEachCoachReturnedHowFastAndWhatTheyHold() {
		for (int hours : new int[] { 2, 4, 300 }) {
			took(returned(this.coach), hours);
		}
		this.reviewing.claim(submit(), this.coach);
		Visitor other = coach("Toni");
		took(returned(other), 72);
		assertThat(rows("coaches")).containsExactly("Sam 3 4 hours 1", "Toni 1 3 days 0");
	}

	@Test
	void whatIsHeldOrOlderThanNinetyDaysDoesNotCount() {
		long old = returned(this.coach);
		this.jdbc.update("update review set returned_at = returned_at - interval '91' day where id = ?", old);
		long held = this.reviewing.claim(submit(), this.coach);
		this.reviewing.summarise(held, "Nearly there.", this.coach);
		this.reviewing.send(held, Verdict.READY, this.coach);
		assertThat(rows("coaches")).isEmpty();
	}

	@Test
	void whoIsGoneIsCountedWithoutAName() {
		took(returned(this.coach), 1);
		took(returned(coach("Toni")), 1);
		this.coach.post("/account/deletion", Map.of("confirmation", Visitor.PASSWORD));
		assertThat(rows("coaches")).containsExactlyInAnyOrder("Former coaches 1 1 hour 0", "Toni 1 1 hour 0");
	}

	@Test
	void tellsWhatHasWaitedForTooLong() {
		submit();
		assertThat(page().text()).contains("Nothing does.");
		waited(submit(), 4);
		assertThat(page().text()).contains("1 answer, the oldest since ");
		waited(submit(), 10);
		assertThat(page().text()).contains("2 answers, the oldest since ");
		this.reviewing.claim(oldest(), this.coach);
		assertThat(page().text()).contains("1 answer, the oldest since ");
	}

	@Test
	void countsWhatWaitsNoFurtherThanAThousand() {
		String round = submit();
		this.jdbc
			.update("""
					insert into submission (draft_id, candidate_id, question_id, edition_id, round, request_id, state, note,
						submitted_at, queue_day, level, words)
					select draft_id, candidate_id, question_id, edition_id, 1 + number, cast('00000000-0000-0000-0000-0000' || cast(10000000 + number as varchar(8)) as uuid), 'WAITING', '',
						submitted_at - interval '5' day, queue_day, level, words
					from submission, (%s) as numbers where submission.id = ?"""
				.formatted(numbers()), Reviewing.submission(round));
		assertThat(page().text()).contains("1,000+ answers, the oldest since ");
	}

	/** The databases have no such function in common. */
	private String numbers() {
		return "select row_number() over (order by a.id) as number from (" + hundred() + ") as a, (" + hundred()
				+ ") as b fetch first 1100 rows only";
	}

	private static String hundred() {
		String ten = "(select 0 as id union all select 1 union all select 2 union all select 3 union all select 4 "
				+ "union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
		return "select 10 * tens.id + ones.id as id from " + ten + " as tens, " + ten + " as ones";
	}

	@Test
	void tellsWhichSignalsAreRatedLowFromThreeReviewsOn() {
		for (int level : new int[] { 1, 2 }) {
			rated(submit(), 0, level);
		}
		assertThat(rows("low")).as("of two reviews nothing is told").isEmpty();
		rated(submit(), 0, 3);
		for (int level : new int[] { 1, 3, 4, 5 }) {
			rated(submit(), 1, level);
		}
		for (int level : new int[] { 3, 4, 5 }) {
			rated(submit(), 2, level);
		}
		assertThat(rows("low")).containsExactly(name(0) + " " + TITLE + " 2 of 3 67 %",
				name(1) + " " + TITLE + " 1 of 4 25 %");
	}

	@Test
	void tellsWhichSignalsAreDisputedWhereTheCandidateSaidWhatTheyMean() {
		for (int time = 0; time < 3; time++) {
			rated(submit(), 0, 4);
		}
		assertThat(rows("disputed")).as("nobody said what they mean").isEmpty();
		evidence(marked(OWNED, 0), 0, OWNED);
		evidence(marked(OWNED, 0), 0, "owned");
		assertThat(rows("disputed")).as("of two reviews nothing is told").isEmpty();
		evidence(marked(OWNED, 0), 0, ASKED);
		assertThat(rows("disputed")).containsExactly(name(0) + " " + TITLE + " 1 of 3 33 %");
		evidence(marked(OWNED, 0), 0, null);
		assertThat(rows("disputed")).as("the candidate's mark alone")
			.containsExactly(name(0) + " " + TITLE + " 2 of 4 50 %");
		evidence(marked(OWNED, 1), 0, OWNED);
		assertThat(rows("disputed")).as("the coach's evidence alone")
			.containsExactly(name(0) + " " + TITLE + " 3 of 5 60 %");
	}

	@Test
	void wordsThatShowTheOppositeAreADispute() {
		for (int time = 0; time < 3; time++) {
			long review = evidence(marked(OWNED, 0), 0, OWNED);
			this.jdbc.update("update rating set level = 1, opposite = true where review_id = ?", review);
		}
		assertThat(rows("disputed")).containsExactly(name(0) + " " + TITLE + " 3 of 3 100 %");
	}

	@Test
	void tellsWhyAnswersWereGivenBack() {
		for (int time = 0; time < 2; time++) {
			this.reviewing.release(this.reviewing.claim(submit(), this.coach), "It is in Dutch.", this.coach);
		}
		this.reviewing.release(this.reviewing.claim(submit(), this.coach), "", this.coach);
		assertThat(page().select("[aria-labelledby=given-back] li").eachText()).singleElement()
			.asString()
			.startsWith("It is in Dutch. 2 times " + TITLE);
	}

	@Test
	void namesNoCandidateAndQuotesNoText() {
		rated(submit(), 0, 2);
		long review = this.reviewing.claim(submit(), this.coach);
		this.reviewing.summarise(review, "A secret of the coach.", this.coach);
		this.reviewing.release(review, "It is in Dutch.", this.coach);
		waited(submit(), 5);
		assertThat(page().select("main").text()).doesNotContain("Candidate", "secret", ASKED, OWNED);
	}

	@Test
	void costsTheSameHoweverMuchThereIs() {
		int nothing = this.log.during(this::page).size();
		for (int level : new int[] { 1, 2, 3 }) {
			rated(submit(), 0, level);
			evidence(marked(OWNED, 1), 1, ASKED);
			this.reviewing.release(this.reviewing.claim(submit(), this.coach), "It is in Dutch.", this.coach);
			waited(submit(), 5);
		}
		returned(coach("Toni"));
		assertThat(this.log.during(this::page)).hasSize(nothing)
			.as("the session, whether passkeys are needed, coaches, what waits, low, disputed, reasons, names, titles, the badge")
			.hasSize(10);
	}

	private Document page() {
		return this.admin.page("/admin/reviews");
	}

	private List<String> rows(String section) {
		return page().select("section[aria-labelledby=" + section + "] tbody tr").stream().map(Element::text).toList();
	}

	private String name(int signal) {
		return String.valueOf(this.signals.get(signal).get("name"));
	}

	private long signal(int signal) {
		return ((Number) this.signals.get(signal).get("id")).longValue();
	}

	private Visitor coach(String name) {
		Visitor coach = this.door.coach();
		this.jdbc.update("update account set display_name = ? where email = ?", name, coach.email());
		return coach;
	}

	private String submit() {
		return hand(Map.of());
	}

	/** With some sentence marked as what is meant to show a signal. */
	private String marked(String sentence, int signal) {
		int start = (OWNED + " " + ASKED).indexOf(sentence);
		return hand(Map.of("mark", "ACTION:" + start + ":" + (start + sentence.length()) + ":" + signal(signal)));
	}

	private String hand(Map<String, String> more) {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "action", 0, OWNED + " " + ASKED);
		Map<String, String> application = new LinkedHashMap<>(candidate.application(draft));
		application.put("gapsToo", "true");
		application.putAll(more);
		return candidate.post(draft + "/submissions", application).getResponse().getRedirectedUrl();
	}

	private long returned(Visitor coach) {
		return this.reviewing.reviewAndReturn(submit(), "Say whom you asked.", coach);
	}

	private long rated(String round, int signal, int level) {
		return rate(round, signal, level, (level > 1) ? OWNED : null);
	}

	private long evidence(String round, int signal, String words) {
		return rate(round, signal, (words != null) ? 3 : 1, words);
	}

	private long rate(String round, int signal, int level, String words) {
		long review = this.reviewing.claim(round, this.coach);
		this.reviewing.summarise(review, "Say whom you asked.", this.coach);
		this.reviewing.rate(review, signal(signal), level, Part.ACTION, words, this.coach);
		this.reviewing.send(review, Verdict.ONE_MORE_ROUND, this.coach);
		this.reviewing.letOut(review);
		return review;
	}

	private void took(long review, int hours) {
		this.jdbc.update("update review set claimed_at = returned_at - interval '" + hours + "' hour where id = ?",
				review);
	}

	private void waited(String round, int days) {
		this.jdbc.update("update submission set submitted_at = submitted_at - interval '" + days + "' day where id = ?",
				Reviewing.submission(round));
	}

	private String oldest() {
		return "/submissions/" + this.jdbc
			.queryForObject("select id from submission order by submitted_at fetch first 1 rows only", Long.class);
	}

}
