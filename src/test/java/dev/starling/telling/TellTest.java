package dev.starling.telling;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.account.Role;
import dev.starling.review.Corrected;
import dev.starling.review.Replied;
import dev.starling.review.Coaching;
import dev.starling.review.Reviewing;
import dev.starling.review.Verdict;
import dev.starling.testing.AppTest;
import dev.starling.testing.LetterBox;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/**
 * Who is told what of a submission on its way, on the page and by mail.
 */
@AppTest
class TellTest {

	private static final String TITLE = "“Navigating Professional Failure and Growth”";

	private static final String SECRET = "I hid the broken vase behind the piano.";

	private static final LetterBox LETTERS = new LetterBox();

	private static final AtomicInteger COUNT = new AtomicInteger();

	@Autowired
	private Visitors.Door door;

	@Autowired
	private People people;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcTemplate jdbc;

	private Reviewing reviewing;

	private Visitor candidate;

	private Visitor coach;

	@DynamicPropertySource
	static void server(DynamicPropertyRegistry properties) {
		LETTERS.open(properties);
		properties.add("starling.notices.mail-round", () -> "100ms");
	}

	@AfterAll
	static void stop() {
		LETTERS.close();
	}

	@BeforeEach
	void aCandidateAndACoach() {
		this.reviewing = new Reviewing(this.application);
		this.candidate = somebody(null);
		this.coach = somebody(Role.COACH);
	}

	@Test
	void coachesAreToldOfWhatIsHandedInButNotTheOneWhoHandsItIn() {
		Visitor administrator = somebody(Role.ADMIN);
		Visitor other = somebody(null);
		submit(this.coach);
		assertThat(badge(administrator)).isEqualTo("1");
		assertThat(news(administrator)).containsExactly("An answer to " + TITLE + " waits for review /reviews");
		assertThat(badge(this.coach)).isEmpty();
		submit(this.candidate);
		assertThat(badge(this.coach)).isEqualTo("1");
		assertThat(badge(administrator)).as("one for the queue, however much waits").isEqualTo("1");
		assertThat(badge(this.candidate)).isEmpty();
		assertThat(badge(other)).isEmpty();
	}

	@Test
	void theCandidateIsToldOfTheClaimAndOfTheReviewOnceItIsOut() {
		String round = submit(this.candidate);
		long review = this.reviewing.claim(round, this.coach);
		assertThat(news(this.candidate))
			.containsExactly("A coach began to review round 1 of your answer to " + TITLE + " " + round);
		this.reviewing.summarise(review, SECRET, this.coach);
		this.reviewing.send(review, Verdict.READY, this.coach);
		assertThat(badge(this.candidate)).as("while it is held").isEqualTo("1");
		this.reviewing.letOut(review);
		assertThat(badge(this.candidate)).as("that it was begun is no news any more").isEqualTo("1");
		assertThat(news(this.candidate)).first()
			.isEqualTo("Round 1 of your answer to " + TITLE + " was reviewed: Ready to tell " + round);
	}

	@Test
	void whatLedToAPageIsSeenByWhoeverIsThere() {
		String round = submit(this.candidate);
		String other = submit(somebody(null));
		assertThat(badge(this.coach)).isEqualTo("1");
		this.coach.page("/reviews");
		assertThat(badge(this.coach)).isEmpty();
		this.reviewing.reviewAndReturn(round, SECRET, this.coach);
		assertThat(badge(this.candidate)).isEqualTo("1");
		assertThat(this.candidate.get(other)).hasStatus(404);
		this.candidate.page("/drafts");
		assertThat(badge(this.candidate)).isEqualTo("1");
		this.candidate.page(round);
		assertThat(badge(this.candidate)).isEmpty();
	}

	@Test
	void aClaimThatFailsTellsNobody() {
		String round = submit(this.candidate);
		this.reviewing.claim(round, this.coach);
		this.candidate.post("/notices/seen", Map.of());
		Visitor late = somebody(Role.COACH);
		assertThat(catchThrowable(() -> this.reviewing.claim(round, late)))
			.hasMessageContaining("Another coach was faster");
		this.reviewing.claim(round, this.coach);
		assertThat(badge(this.candidate)).isEmpty();
	}

	@Test
	void aReplyIsToldToTheOtherSide() {
		String round = submit(this.candidate);
		long review = this.reviewing.reviewAndReturn(round, SECRET, this.coach);
		allSeen();
		publish(new Replied(review, Reviewing.submission(round), false));
		assertThat(news(this.coach)).first()
			.isEqualTo("A candidate answered your review of an answer to " + TITLE + " /reviews/" + review);
		assertThat(badge(this.coach)).isEqualTo("1");
		assertThat(badge(this.candidate)).isEmpty();
		publish(new Replied(review, Reviewing.submission(round), true));
		assertThat(news(this.candidate)).first()
			.isEqualTo("Your coach replied about round 1 of your answer to " + TITLE + " " + round);
		assertThat(badge(this.candidate)).isEqualTo("1");
		assertThat(badge(this.coach)).isEqualTo("1");
	}

	@Test
	void aReplyToAFormerCoachIsToldToNobody() {
		String round = submit(this.candidate);
		long review = this.reviewing.reviewAndReturn(round, SECRET, this.coach);
		allSeen();
		this.jdbc.update("delete from account_role where account_id = ?", this.reviewing.me(this.coach).id());
		publish(new Replied(review, Reviewing.submission(round), false));
		assertThat(badge(this.coach)).isEmpty();
		this.jdbc.update("update review set coach_id = null where id = ?", review);
		publish(new Replied(review, Reviewing.submission(round), false));
		assertThat(badge(this.coach)).isEmpty();
	}

	@Test
	void aCorrectionIsToldToTheCandidate() {
		String round = submit(this.candidate);
		long review = this.reviewing.reviewAndReturn(round, SECRET, this.coach);
		allSeen();
		publish(new Corrected(review, Reviewing.submission(round)));
		assertThat(news(this.candidate)).first()
			.isEqualTo(
					"Your coach added a correction to the review of round 1 of your answer to " + TITLE + " " + round);
		assertThat(badge(this.candidate)).isEqualTo("1");
		assertThat(badge(this.coach)).isEmpty();
	}

	@Test
	void nothingIsToldOfWhatDoesNotHappen() {
		String round = submit(this.candidate);
		this.transaction.executeWithoutResult((work) -> {
			this.application.publishEvent(new Corrected(0, Reviewing.submission(round)));
			work.setRollbackOnly();
		});
		assertThat(badge(this.candidate)).isEmpty();
	}

	@Test
	void aLetterNamesTheQuestionAndNothingThatAnybodyWrote() {
		String round = submit(this.candidate);
		this.reviewing.reviewAndReturn(round, "You mean the vase: say so.", this.coach);
		this.jdbc.update("update notice set mail_due_at = mail_due_at - interval '2' minute");
		await().atMost(Duration.ofSeconds(20)).until(() -> !letters(this.candidate).isEmpty());
		assertThat(letters(this.candidate)).singleElement()
			.satisfies((letter) -> assertThat(text(letter))
				.contains("Round 1 of your answer to " + TITLE + " was reviewed: One more round", round)
				.doesNotContain("vase"));
		assertThat(letters(this.coach)).as("coaches look at the queue by themselves").isEmpty();
	}

	@Test
	void whatIsSaidOnThePagesReachesTheOther() {
		String round = submit(this.candidate);
		Coaching review = Coaching.of(this.coach, round, this.application);
		UUID comment = review.commentOnWhole("Who was that?");
		review.decide("READY");
		review.sendAndLetOut();
		allSeen();
		say(this.candidate, round + "/comments/" + comment + "/replies");
		assertThat(news(this.coach))
			.containsExactly("A candidate answered your review of an answer to " + TITLE + " " + review.review());
		say(this.coach, review.review() + "/comments/" + comment + "/replies");
		say(this.coach, review.review() + "/corrections");
		assertThat(news(this.candidate)).containsExactlyInAnyOrder(
				"Your coach replied about round 1 of your answer to " + TITLE + " " + round,
				"Your coach added a correction to the review of round 1 of your answer to " + TITLE + " " + round);
	}

	private static void say(Visitor visitor, String address) {
		String id = UUID.randomUUID().toString();
		assertThat(visitor.post(address, Map.of("reply", id, "id", id, "body", SECRET))).hasStatus(302);
	}

	/**
	 * Where letters are sent, signing up begins with one; that is not what this is about.
	 */
	private Visitor somebody(Role role) {
		Me me = this.people.signUp("told-" + COUNT.incrementAndGet() + "@example.org", Visitor.PASSWORD, "Robin",
				ZoneId.of("UTC"));
		if (role != null) {
			this.people.appoint(me, role);
		}
		Visitor visitor = this.door.nobody();
		visitor.signIn("told-" + COUNT.get() + "@example.org", Visitor.PASSWORD);
		return visitor;
	}

	private String submit(Visitor visitor) {
		String draft = visitor.startDraft();
		visitor.save(draft, "action", 0, SECRET);
		return visitor.submit(draft);
	}

	private void publish(Object event) {
		this.transaction.executeWithoutResult((work) -> this.application.publishEvent(event));
	}

	private void allSeen() {
		this.candidate.post("/notices/seen", Map.of());
		this.coach.post("/notices/seen", Map.of());
	}

	private static String badge(Visitor visitor) {
		return visitor.page("/questions").select("nav a[href=/notices] .badge [aria-hidden]").text();
	}

	/** What is new: what it says and where it leads. */
	private List<String> news(Visitor visitor) {
		return visitor.page("/notices")
			.select("main form .notice-link")
			.stream()
			.map((link) -> link.text() + " " + follow(visitor, link))
			.toList();
	}

	private String follow(Visitor visitor, Element link) {
		String notice = link.closest("form").attr("action");
		return this.jdbc.queryForObject("select link from notice where id = ?", String.class,
				Long.valueOf(notice.substring(notice.lastIndexOf('/') + 1)));
	}

	private static List<MimeMessage> letters(Visitor to) {
		return LETTERS.to(to.email());
	}

	private static String text(MimeMessage letter) {
		try {
			return letter.getSubject() + "\n" + letter.getContent();
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
