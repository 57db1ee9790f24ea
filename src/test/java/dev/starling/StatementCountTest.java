package dev.starling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.starling.notice.Notice;
import dev.starling.notice.Notices;
import dev.starling.review.Coaching;
import dev.starling.testing.AppTest;
import dev.starling.testing.Json;
import dev.starling.testing.Statements;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many statements each page runs, sessions included. A change here is a decision.
 */
@AppTest
@TestPropertySource(properties = { "starling.bank-known-for=1h", "starling.figures-known-for=1h" })
class StatementCountTest {

	/** It is loaded; once a minute it is also noted that it was used. */
	private static final int SESSION = 1;

	/** What it says is known to this node, once somebody has asked. */
	private static final int EDITION = 0;

	/** How many notices are new, in the navigation of every page of a member. */
	private static final int BADGE = 1;

	/** Notices that led to the page are no news any more. */
	private static final int SEEN = 1;

	@Autowired
	private Visitors.Door door;

	@Autowired
	private Statements.Log log;

	@Autowired
	private Notices notices;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ApplicationContext application;

	@Test
	void theQuestionPage() {
		Visitor nobody = this.door.nobody();
		nobody.get(Visitor.QUESTION);
		assertThat(this.log.during(() -> nobody.get(Visitor.QUESTION))).as("it is written already").isEmpty();
		Visitor candidate = this.door.candidate();
		candidate.get(Visitor.QUESTION);
		assertThat(this.log.during(() -> candidate.get(Visitor.QUESTION))).as("the draft to go on with")
			.hasSize(SESSION + EDITION + 1 + BADGE);
	}

	@Test
	void theBankWhateverIsSearched() {
		Visitor nobody = this.door.nobody();
		nobody.get("/questions");
		for (String address : new String[] { "/questions", "/questions?q=failure&level=senior-level&sort=newest",
				"/competencies", "/competencies/ownership", "/api/questions", "/help", "/help/shortcuts" }) {
			assertThat(this.log.during(() -> nobody.get(address))).as(address).isEmpty();
		}
	}

	@Test
	void home() {
		Visitor nobody = this.door.nobody();
		nobody.get("/");
		assertThat(this.log.during(() -> nobody.get("/"))).as("it is written already").isEmpty();
		Visitor candidate = this.door.candidate();
		Visitor coach = this.door.coach();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "I owned the plan. I broke it.");
		candidate.get("/");
		int one = this.log.during(() -> candidate.get("/")).size();
		for (int i = 0; i < 3; i++) {
			back(candidate, draft, coach);
			candidate.save(candidate.startDraft(), "task", 0, "text");
		}
		int own = 1 + 4 + 1;
		assertThat(this.log.during(() -> candidate.get("/"))).hasSize(one)
			.as("what came back, the drafts with titles, parts and rounds, what they practised; the notices")
			.hasSize(SESSION + own + 1 + BADGE);
		assertThat(this.log.during(() -> candidate.get("/progress"))).as("the same without the notices")
			.hasSize(SESSION + own + BADGE);
		Visitor guest = this.door.guest();
		guest.get("/");
		assertThat(this.log.during(() -> guest.get("/"))).as("nothing is practised yet").hasSize(SESSION + own - 1);
		assertThat(this.log.during(() -> coach.get("/")))
			.as("how much waits, what waits with its titles and what of it I had before, my reviews with rounds and titles; of their own drafts no more than that there is none")
			.hasSize(SESSION + 3 + 1 + 6 + BADGE);
		Visitor admin = this.door.administrator();
		assertThat(this.log.during(() -> admin.get("/")))
			.as("and what is in the making, the upload, the invitations, what waits for long")
			.hasSize(SESSION + 3 + 1 + 6 + 4 + BADGE);
	}

	@Test
	void theEditor() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "text");
		List<String> statements = this.log.during(() -> candidate.get(draft));
		assertThat(statements).as("the draft with its texts, its latest round, the device's keys")
			.hasSize(SESSION + 1 + EDITION + 2 + BADGE);
	}

	@Test
	void handingIn() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "I owned the plan. I broke it.");
		candidate.get(draft);
		assertThat(this.log.during(() -> candidate.get(draft + "/submissions/new")))
			.as("the draft, its texts and title, what they said when seen, its rounds, those that are back, the edition, who reviews, how long it takes, the device's keys")
			.hasSize(SESSION + 3 + EDITION + 5 + BADGE);
		Map<String, String> application = new HashMap<>(candidate.application(draft));
		application.put("gapsToo", "true");
		assertThat(this.log.during(() -> candidate.post(draft + "/submissions", application)))
			.as("the draft, its parts locked one by one, its texts and title, its rounds, what is named, the round and its parts, its places in the queue, the coaches told")
			.hasSize(SESSION + 1 + 5 + 2 + 1 + 1 + 2 + 1 + 1);
	}

	@Test
	void aRoundHoweverMuchIsMarked() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "I owned the plan. I broke it.");
		Map<String, String> application = new HashMap<>(candidate.application(draft));
		application.put("gapsToo", "true");
		application.put("mark", candidate.page(draft + "/submissions/new").select("option[value]").get(1).val());
		String round = candidate.post(draft + "/submissions", application).getResponse().getRedirectedUrl();
		assertThat(this.log.during(() -> candidate.get(round)))
			.as("the round, its parts and marks, the edition, who reviews, how long it takes")
			.hasSize(SESSION + 3 + EDITION + 2 + SEEN + BADGE);
	}

	@Test
	void theDeskHoweverMuchIsSaid() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "I owned the plan. I broke it.");
		Visitor coach = this.door.coach();
		Coaching review = Coaching.of(coach, candidate.submit(draft), this.application);
		UUID comment = review.comment("TASK", 0, 6, "Say how.");
		review.rate("Humility", 3, "TASK", 0, 6);
		coach.page(review.review());
		int one = this.log.during(() -> coach.get(review.review())).size();
		for (int i = 0; i < 10; i++) {
			review.commentOnPart("TASK", "Comment " + i);
		}
		review.rate("Growth Mindset", 3, "TASK", 0, 6);
		assertThat(this.log.during(() -> coach.get(review.review()))).hasSize(one)
			.as("the review, the round, its parts and marks, the edition, comments, replies, ratings and evidence, earlier rounds, phrases, the device's keys")
			.hasSize(SESSION + 1 + 3 + EDITION + 3 + 1 + 2 + SEEN + BADGE);
		assertThat(this.log.during(() -> coach.put(review.review() + "/comments/" + comment,
				Json.write(Map.of("body", "Say how, in a word.", "version", 1, "save", UUID.randomUUID())))))
			.as("the review, the comment, no such save yet, that somebody works on it, the comment's number, its text")
			.hasSize(SESSION + 6);
	}

	@Test
	void aReturnedReviewHoweverMuchItSays() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "I owned the plan. I broke it.");
		String round = candidate.submit(draft);
		Visitor coach = this.door.coach();
		Coaching review = Coaching.of(coach, round, this.application);
		UUID comment = review.comment("TASK", 0, 6, "Say how.");
		review.decide("READY");
		review.sendAndLetOut();
		candidate.get(draft);
		int one = this.log.during(() -> candidate.get(round)).size();
		Coaching second = back(candidate, draft, coach);
		String address = "/submissions/" + second.submission();
		assertThat(this.log.during(() -> candidate.get(address))).hasSize(one)
			.as("the round, its parts and marks, the edition, the review, comments, replies and ratings, the coach, the device's keys")
			.hasSize(SESSION + 3 + EDITION + 4 + 1 + 1 + SEEN + BADGE);
		assertThat(this.log.during(() -> candidate.post(round + "/comments/" + comment + "/replies",
				Map.of("reply", UUID.randomUUID().toString(), "body", "Like this."))))
			.as("the round, its parts and marks, the review, the comment, no such reply yet, nor the same before it, the reply; and what tells the coach")
			.hasSize(SESSION + 3 + 5 + 4);
		assertThat(
				this.log.during(() -> candidate.post(round + "/comments/" + comment + "/done", Map.of("done", "true"))))
			.as("the round, its parts and marks, the review, the comment, once more to change it")
			.hasSize(SESSION + 3 + 3);
	}

	@Test
	void roundsHoweverManyThereAre() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "I owned the plan. I broke it.");
		Visitor coach = this.door.coach();
		back(candidate, draft, coach);
		back(candidate, draft, coach);
		int two = this.log.during(() -> candidate.get(draft + "/rounds")).size();
		back(candidate, draft, coach);
		assertThat(this.log.during(() -> candidate.get(draft + "/rounds"))).hasSize(two)
			.as("the draft, its title, the rounds, their parts and marks, the edition, the reviews, comments, replies and ratings")
			.hasSize(SESSION + 2 + 3 + EDITION + 4 + BADGE);
	}

	/** A round that says more, and its review. */
	private Coaching back(Visitor candidate, String draft, Visitor coach) {
		Coaching review = Coaching.of(coach, candidate.submit(draft), this.application);
		for (int i = 0; i < 4; i++) {
			UUID comment = review.comment("TASK", i, 6 + i, "Say how.");
			review.rate("Humility", 1 + i, "TASK", i, 6);
			review.rate("Growth Mindset", 1 + i, "TASK", i, 6);
			if (i == 3) {
				review.decide("READY");
				review.sendAndLetOut();
				coach.post(review.review() + "/comments/" + comment + "/replies",
						Map.of("reply", UUID.randomUUID().toString(), "body", "Or like that."));
			}
		}
		return review;
	}

	@Test
	void theHistoryHoweverLongItIs() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "text");
		int one = this.log.during(() -> candidate.get(draft + "/history")).size();
		for (int version = 1; version < 20; version++) {
			candidate.save(draft, "task", version, "text " + version);
		}
		assertThat(this.log.during(() -> candidate.get(draft + "/history"))).hasSize(one)
			.as("the draft, its title, the log, its rounds, where the parts stood and stand, the texts")
			.hasSize(SESSION + 4 + 3 + 1 + BADGE);
	}

	@Test
	void whatAnOpenPageAsksFor() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		assertThat(this.log.during(() -> candidate.get(draft + "/sections"))).as("the texts").hasSize(SESSION + 1);
	}

	@Test
	void aSave() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		List<String> statements = this.log.during(() -> candidate.save(draft, "task", 0, "text"));
		assertThat(statements).as("move the part on, add the version, touch the draft").hasSize(SESSION + 3);
	}

	@Test
	void signingIn() {
		String email = this.door.candidate().email();
		Visitor visitor = this.door.nobody();
		assertThat(this.log.during(() -> visitor.post("/login", Map.of("email", email, "password", Visitor.PASSWORD))))
			.as("who it is, no earlier session, the known browser, the trail, the session and its attributes")
			.hasSize(4 + 2);
	}

	@Test
	void myAccount() {
		Visitor candidate = this.door.candidate();
		assertThat(this.log.during(() -> candidate.get("/account"))).as("the person, their sessions and passkeys")
			.hasSize(SESSION + 3 + BADGE);
	}

	@Test
	void theNoticesHoweverManyThereAre() {
		Visitor candidate = this.door.candidate();
		assertThat(this.log.during(() -> candidate.get("/notices"))).as("the notices").hasSize(SESSION + 1 + BADGE);
		long account = this.jdbc.queryForObject("select id from account where email = ?", Long.class,
				candidate.email());
		for (int i = 0; i < 60; i++) {
			this.notices.tell(account, Notice.Kind.REPLY, "Somebody answered a comment", "/drafts/" + i);
		}
		assertThat(this.log.during(() -> candidate.get("/notices"))).hasSize(SESSION + 1 + BADGE);
	}

	@Test
	void aGuestAndWhatIsNoPageCountNoNotices() {
		Visitor guest = this.door.guest();
		assertThat(this.log.during(() -> guest.get("/drafts"))).hasSize(SESSION + 4)
			.noneMatch((statement) -> statement.contains("notice"));
		Visitor candidate = this.door.candidate();
		assertThat(this.log.during(() -> candidate.get("/drafts/latest")))
			.noneMatch((statement) -> statement.contains("notice"));
		assertThat(this.log.during(() -> candidate.post("/notices/seen", Map.of())))
			.noneMatch((statement) -> statement.contains("count(*)"));
	}

	@Test
	void peopleAndTheTrailCostTheSameHoweverManyThereAre() {
		Visitor admin = this.door.administrator();
		int people = this.log.during(() -> admin.get("/admin/people")).size();
		int trail = this.log.during(() -> admin.get("/admin/audit")).size();
		for (int i = 0; i < 5; i++) {
			this.door.coach();
		}
		assertThat(this.log.during(() -> admin.get("/admin/people"))).hasSize(people)
			.as("whether passkeys are needed (twice), sign-up is open, people, their roles")
			.hasSize(SESSION + 5 + BADGE);
		assertThat(this.log.during(() -> admin.get("/admin/audit"))).hasSize(trail)
			.as("whether passkeys are needed, the lines, the people in them, their roles")
			.hasSize(SESSION + 4 + BADGE);
	}

	@Test
	void howReviewingGoesWhichIsCountedNowAndThen() {
		Visitor admin = this.door.administrator();
		admin.get("/admin/reviews");
		assertThat(this.log.during(() -> admin.get("/admin/reviews"))).as("whether passkeys are needed")
			.hasSize(SESSION + 1 + BADGE);
	}

	@Test
	void theWordsOfTheBankHoweverManyThereAre() {
		Visitor admin = this.door.administrator();
		int one = this.log.during(() -> admin.get("/admin/competencies")).size();
		for (int i = 0; i < 5; i++) {
			admin.post("/admin/competencies", Map.of("name", "Competency " + i));
		}
		for (String page : List.of("/admin/competencies", "/admin/levels", "/admin/categories",
				"/admin/levels/1/merger")) {
			admin.get(page);
			assertThat(this.log.during(() -> admin.get(page)))
				.as("whether passkeys are needed, the words; what uses them is counted once for each bank")
				.hasSizeLessThanOrEqualTo(one)
				.hasSize(SESSION + 2 + BADGE);
		}
		this.jdbc.update("delete from competency where name like 'Competency _'");
		this.jdbc.update("update bank_revision set revision = revision + 1");
	}

	@Test
	void listsCostTheSameHoweverLongTheyAre() {
		Visitor candidate = this.door.candidate();
		candidate.save(candidate.startDraft(), "task", 0, "text");
		int one = this.log.during(() -> candidate.get("/drafts")).size();
		for (int i = 0; i < 5; i++) {
			candidate.save(candidate.startDraft(), "task", 0, "text");
		}
		assertThat(this.log.during(() -> candidate.get("/drafts"))).hasSize(one)
			.as("the drafts, their titles, their parts, their latest rounds")
			.hasSize(SESSION + 4 + BADGE);
	}

	@Test
	void theQueueHoweverMuchWaits() {
		Visitor coach = this.door.coach();
		Visitor candidate = this.door.candidate();
		String round = handIn(candidate);
		coach.get("/reviews");
		int one = this.log.during(() -> coach.get("/reviews")).size();
		for (int i = 0; i < 5; i++) {
			handIn(candidate);
		}
		assertThat(this.log.during(() -> coach.get("/reviews"))).hasSize(one)
			.as("what waits, its titles, what of it I had before, how much waits, my reviews, their rounds and titles")
			.hasSize(SESSION + 7 + SEEN + BADGE);
		assertThat(this.log.during(() -> coach.get(round.replace("/submissions/", "/reviews/waiting/"))))
			.as("whether it waits, whether I had it before, the round, its parts and marks, the edition")
			.hasSize(SESSION + 5 + EDITION + BADGE);
		assertThat(this.log.during(() -> coach.get("/reviews/returned"))).as("my reviews, their rounds and titles")
			.hasSize(SESSION + 3 + BADGE);
	}

	private static String handIn(Visitor candidate) {
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "text");
		return candidate.submit(draft);
	}

}
