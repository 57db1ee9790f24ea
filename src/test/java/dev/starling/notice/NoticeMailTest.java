package dev.starling.notice;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.starling.account.People;
import dev.starling.mail.Addresses;
import dev.starling.mail.Mail;
import dev.starling.testing.AppTest;
import dev.starling.testing.LetterBox;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What of the notices goes by mail, to a real mail server. Nothing is sent but when a
 * test says so.
 */
@AppTest
class NoticeMailTest {

	private static final String REVIEWED = "Your answer to Navigating Professional Failure and Growth was reviewed";

	private static final LetterBox LETTERS = new LetterBox();

	private static final AtomicInteger COUNT = new AtomicInteger();

	@Autowired
	private Visitors.Door door;

	@Autowired
	private Notices notices;

	@Autowired
	private Outbox outbox;

	@Autowired
	private People people;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Mail mail;

	@Autowired
	private Addresses addresses;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcTemplate jdbc;

	private String email;

	private long account;

	@DynamicPropertySource
	static void server(DynamicPropertyRegistry properties) {
		LETTERS.open(properties);
		properties.add("starling.notices.mail-round", () -> "1d");
	}

	@AfterAll
	static void stop() {
		LETTERS.close();
	}

	@BeforeEach
	void aCandidateAndNoLetter() throws Exception {
		this.jdbc.update("update notice set mail_due_at = null");
		LETTERS.empty();
		this.email = signUp();
		this.account = account(this.email);
	}

	@Test
	void twoNoticesAreOneLetterWithWholeLinksAndAWayToSwitchThemOff() throws Exception {
		tell(Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
		minutesPass(1);
		tell(Notice.Kind.CORRECTION, "A coach added a correction", "/drafts/1#action");
		this.outbox.send();
		assertThat(letters(this.email)).as("held for a while").isEmpty();
		minutesPass(1);
		this.outbox.send();
		MimeMessage letter = onlyLetter(this.email);
		assertThat(letter.getSubject()).isEqualTo("2 new notices (Starling)");
		assertThat(text(letter)).isEqualTo("""
				Your answer to Navigating Professional Failure and Growth was reviewed
				http://localhost:8080/drafts/1

				A coach added a correction
				http://localhost:8080/drafts/1#action

				What comes by mail is for you to choose, none of it too: http://localhost:8080/notices#by-mail""");
		minutesPass(10_000);
		this.outbox.send();
		assertThat(letters(this.email)).as("once").hasSize(1);
	}

	@Test
	void oneNoticeIsInTheSubjectWhateverIsInATitle() throws Exception {
		tell(Notice.Kind.RETURNED, "Your answer to “Déjà vu 💳”\r\nBcc: everybody@example.org was reviewed",
				"/drafts/1");
		minutesPass(2);
		this.outbox.send();
		MimeMessage letter = onlyLetter(this.email);
		assertThat(letter.getSubject())
			.isEqualTo("Your answer to “Déjà vu 💳” Bcc: everybody@example.org was reviewed (Starling)");
		assertThat(letter.getAllRecipients()).hasSize(1);
	}

	@Test
	void whatWasSeenMeanwhileIsNotMailed() {
		Visitor reader = this.door.nobody();
		reader.signIn(this.email, Visitor.PASSWORD);
		tell(Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
		tell(Notice.Kind.CORRECTION, "A coach added a correction", "/drafts/2");
		tell(Notice.Kind.REPLY, "Somebody answered a comment", "/drafts/3");
		Document page = reader.page("/notices");
		reader.post(page.select("main form:contains(answered)").attr("action"), Map.of());
		minutesPass(2);
		reader.post(page.select("main form:contains(correction)").attr("action"), Map.of());
		this.outbox.send();
		assertThat(letters(this.email)).hasSize(1)
			.allSatisfy(
					(letter) -> assertThat(text(letter)).contains(REVIEWED).doesNotContain("correction", "answered"));
		tell(Notice.Kind.CORRECTION, "A coach added a correction", "/drafts/2");
		minutesPass(2);
		reader.post("/notices/seen", Map.of());
		this.outbox.send();
		assertThat(letters(this.email)).hasSize(1);
	}

	@Test
	void whatLiesThereUnreadIsNotMailedAgain() {
		tell(Notice.Kind.REPLY, "Somebody answered a comment", "/drafts/1");
		minutesPass(2);
		this.outbox.send();
		tell(Notice.Kind.REPLY, "Somebody answered a comment", "/drafts/1");
		minutesPass(2);
		this.outbox.send();
		assertThat(letters(this.email)).hasSize(1);
	}

	@Test
	void everybodyChoosesWhatComesByMail() {
		Visitor reader = this.door.nobody();
		reader.signIn(this.email, Visitor.PASSWORD);
		assertThat(switches(reader)).containsExactly("Your answer was reviewed: true",
				"A coach began to review your answer: false", "Somebody answered a comment: true",
				"A coach added a correction: true");
		tell(Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
		assertThat(reader.post("/notices/mail", Map.of("kind", "CLAIMED"))).hasRedirectedUrl("/notices?done=mail");
		assertThat(reader.page("/notices?done=mail").select("[role=status]").text()).startsWith("Saved.");
		tell(Notice.Kind.REPLY, "Somebody answered a comment", "/drafts/1");
		tell(Notice.Kind.CLAIMED, "A coach began to review your answer", "/drafts/1");
		minutesPass(2);
		this.outbox.send();
		assertThat(letters(this.email)).hasSize(1)
			.allSatisfy((letter) -> assertThat(text(letter)).contains("began")
				.doesNotContain("reviewed\n", "answered a comment"));
		reader.post("/notices/mail", Map.of());
		assertThat(switches(reader)).hasSize(4).noneMatch((one) -> one.endsWith("true"));
		assertThat(reader.post("/notices/mail", Map.of("kind", "NONSENSE"))).hasStatus(400);
	}

	@Test
	void onlyCoachesChooseAboutTheQueueAndGetNoMailOfItUnlessTheyWantIt() {
		this.jdbc.update("insert into account_role (account_id, role) values (?, 'COACH')", this.account);
		Visitor coach = this.door.nobody();
		coach.signIn(this.email, Visitor.PASSWORD);
		assertThat(switches(coach)).contains("New answers wait for review: false");
		this.notices.tellCoaches(Notice.Kind.QUEUE, "New answers wait for review", "/questions", 0);
		minutesPass(2);
		this.outbox.send();
		assertThat(letters(this.email)).isEmpty();
		coach.post("/notices/mail", Map.of("kind", "QUEUE"));
		this.notices.tellCoaches(Notice.Kind.QUEUE, "New answers wait for review", "/drafts", 0);
		minutesPass(2);
		this.outbox.send();
		assertThat(letters(this.email)).hasSize(1);
	}

	@Test
	void whoIsDisabledIsNotWrittenTo() {
		tell(Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
		this.jdbc.update("update account set disabled_at = now() where id = ?", this.account);
		minutesPass(2);
		this.outbox.send();
		this.jdbc.update("update account set disabled_at = null where id = ?", this.account);
		minutesPass(10_000);
		this.outbox.send();
		assertThat(letters(this.email)).isEmpty();
	}

	@Test
	void goesToTheAddressThatTheyHaveThen() {
		tell(Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
		this.jdbc.update("update account set email = 'moved-' || email where id = ?", this.account);
		minutesPass(2);
		this.outbox.send();
		assertThat(letters(this.email)).isEmpty();
		assertThat(letters("moved-" + this.email)).hasSize(1);
	}

	@Test
	void isTriedAgainLaterAndLaterWhereTheServerRefuses() {
		tell(Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
		minutesPass(2);
		LETTERS.refusing(this.outbox::send);
		this.outbox.send();
		assertThat(letters(this.email)).as("not at once").isEmpty();
		minutesPass(5);
		LETTERS.refusing(this.outbox::send);
		minutesPass(5);
		this.outbox.send();
		assertThat(letters(this.email)).as("not so soon").isEmpty();
		minutesPass(25);
		this.outbox.send();
		assertThat(letters(this.email)).hasSize(1);
	}

	@Test
	void isGivenUpAfterFiveAttempts() {
		tell(Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
		minutesPass(2);
		LETTERS.refusing(() -> {
			this.outbox.send();
			for (Duration pause : Outbox.PAUSES) {
				minutesPass(pause.toMinutes());
				this.outbox.send();
			}
		});
		assertThat(this.jdbc.queryForMap("select mail_attempts, mail_due_at from notice where account_id = ?",
				this.account))
			.containsEntry("mail_attempts", 5)
			.containsEntry("mail_due_at", null);
		minutesPass(10_000);
		this.outbox.send();
		assertThat(letters(this.email)).isEmpty();
	}

	@Test
	void aServerThatRefusesIsLeftAloneUntilTheNextRound() {
		for (int i = 0; i < 3; i++) {
			this.notices.tell(account(signUp()), Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
		}
		minutesPass(2);
		LETTERS.refusing(this.outbox::send);
		assertThat(this.jdbc.queryForObject("select sum(mail_attempts) from notice where mail_due_at is not null",
				Integer.class))
			.isEqualTo(1);
	}

	@Test
	void severalNodesSendEachLetterOnce() {
		List<String> readers = IntStream.range(0, 25).mapToObj((number) -> signUp()).toList();
		for (String reader : readers) {
			this.notices.tell(account(reader), Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
			this.notices.tell(account(reader), Notice.Kind.CORRECTION, "A coach added a correction", "/drafts/1");
		}
		minutesPass(2);
		IntStream.range(0, 3).parallel().forEach((number) -> node().send());
		assertThat(readers).allSatisfy((reader) -> assertThat(letters(reader)).hasSize(1)
			.allSatisfy((letter) -> assertThat(text(letter)).contains(REVIEWED, "correction")));
	}

	@Test
	void goesOutByItselfInTheBackground() {
		tell(Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
		minutesPass(2);
		this.outbox.sendInTheBackground();
		await().atMost(Duration.ofSeconds(20)).until(() -> !letters(this.email).isEmpty());
	}

	private Outbox node() {
		return new Outbox(JdbcClient.create(this.jdbc), this.transaction, this.people, this.mail, this.addresses,
				this.clock);
	}

	private void tell(Notice.Kind kind, String text, String link) {
		this.notices.tell(this.account, kind, text, link);
	}

	private String signUp() {
		String address = "reader-" + COUNT.incrementAndGet() + "-" + System.nanoTime() + "@example.org";
		this.people.signUp(address, Visitor.PASSWORD, "Robin", ZoneId.of("UTC"));
		return address;
	}

	private long account(String address) {
		return this.people.find(address).orElseThrow();
	}

	private void minutesPass(long minutes) {
		this.jdbc.update("update notice set mail_due_at = mail_due_at - interval '" + minutes + "' minute");
	}

	private static List<String> switches(Visitor visitor) {
		return visitor.page("/notices")
			.select("#by-mail .check")
			.stream()
			.map((one) -> one.select("label").text() + ": " + one.select("input").hasAttr("checked"))
			.toList();
	}

	private static MimeMessage onlyLetter(String to) {
		List<MimeMessage> letters = letters(to);
		assertThat(letters).hasSize(1);
		return letters.get(0);
	}

	private static List<MimeMessage> letters(String to) {
		return LETTERS.to(to);
	}

	private static String text(MimeMessage letter) {
		try {
			return String.valueOf(letter.getContent()).replace("\r\n", "\n").stripTrailing();
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
