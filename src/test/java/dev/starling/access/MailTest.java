package dev.starling.access;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.starling.testing.AppTest;
import dev.starling.testing.LetterBox;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What goes by mail where a mail server is configured, to a real one.
 */
@AppTest
class MailTest {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final LetterBox LETTERS = new LetterBox();

	private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S+/[\\w-]{43})");

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	@DynamicPropertySource
	static void server(DynamicPropertyRegistry properties) {
		LETTERS.open(properties);
	}

	@AfterAll
	static void stop() {
		LETTERS.close();
	}

	@BeforeEach
	void emptyLetterBox() throws Exception {
		LETTERS.empty();
	}

	@Test
	void signingUpIsFinishedByWhoReadsTheLetterAndKnowsThePassword() throws Exception {
		Visitor guest = this.door.nobody();
		String draft = guest.startDraft();
		guest.save(draft, "task", 0, "before I signed up");
		signUp(guest, "letter@example.org");
		assertThat(accounts("letter@example.org")).as("not yet").isZero();
		MimeMessage letter = letter("letter@example.org");
		assertThat(letter.getSubject()).isEqualTo("Finish signing up to Starling");
		String link = link(letter);

		Visitor phone = this.door.nobody();
		assertThat(phone.page(link).getElementById("keep").hasAttr("checked")).isFalse();
		assertThat(guest.page(link).getElementById("keep").hasAttr("checked")).isTrue();
		assertThat(guest.page("/signup").getElementById("keep")).as("asked with the letter").isNull();
		assertThat(phone.get(link)).as("looking does not use it up").hasStatusOk();
		assertThat(phone.post(link, Map.of("password", "the reader's own idea"))).hasStatus(422);
		assertThat(phone.post(link, Map.of("password", Visitor.PASSWORD, "keep", "yes"))).hasRedirectedUrl("/");
		assertThat(phone.session().getMaxAge()).isPositive();
		assertThat(phone.page("/").text()).contains("Hello, Robin");
		assertThat(phone.field(draft, "task")).isEqualTo("before I signed up");
		assertThat(guest.get(draft)).as("the browser that was the guest's signs in from now on").hasStatus(302);
		assertThat(phone.get(link)).hasStatus(410);
		assertThat(phone.post(link, Map.of("password", Visitor.PASSWORD))).hasStatus(410);
		assertThat(accounts("letter@example.org")).isEqualTo(1);
	}

	@Test
	void theAnswerDoesNotTellWhetherAnAddressHasAnAccount() throws Exception {
		signUp(this.door.nobody(), "known@example.org");
		Visitor owner = this.door.nobody();
		owner.post(link(letter("known@example.org")), Map.of("password", Visitor.PASSWORD));
		LETTERS.empty();

		String known = Visitor.body(signUp(this.door.nobody(), "known@example.org"));
		assertThat(letter("known@example.org").getSubject()).isEqualTo("You have a Starling account already");
		LETTERS.empty();
		String unknown = Visitor.body(signUp(this.door.nobody(), "unknown@example.org"));
		letter("unknown@example.org");
		assertThat(unknown).isEqualTo(known).contains("Look at your mail");

		known = Visitor.body(this.door.nobody().post("/password", Map.of("email", "known@example.org")));
		unknown = Visitor.body(this.door.nobody().post("/password", Map.of("email", "nobody@example.org")));
		assertThat(unknown).isEqualTo(known).contains("Look at your mail");
	}

	@Test
	void aForgottenPasswordIsChosenAnewByALetter() throws Exception {
		signUp(this.door.nobody(), "forgetful@example.org");
		Visitor owner = this.door.nobody();
		owner.post(link(letter("forgetful@example.org")), Map.of("password", Visitor.PASSWORD));
		LETTERS.empty();
		assertThat(this.door.nobody().page("/login").select("a[href=/password]")).isNotEmpty();
		this.door.nobody().post("/password", Map.of("email", " Forgetful@Example.org "));
		String link = link(letter("forgetful@example.org"));
		assertThat(this.door.nobody().post(link, Map.of("password", "a brand new sentence")))
			.hasRedirectedUrl("/login?changed");
		assertThat(owner.get("/drafts")).as("signed out").hasStatus(302);
		assertThat(this.door.nobody().signIn("forgetful@example.org", "a brand new sentence")).hasRedirectedUrl("/");
	}

	@Test
	void nobodyElseIsWrittenTo() throws Exception {
		Visitor disabled = this.door.nobody();
		signUp(disabled, "disabled@example.org");
		disabled.post(link(letter("disabled@example.org")), Map.of("password", Visitor.PASSWORD));
		this.jdbc.update("update account set disabled_at = now() where email = 'disabled@example.org'");
		LETTERS.empty();
		this.door.nobody().post("/password", Map.of("email", "disabled@example.org"));
		this.door.nobody().post("/password", Map.of("email", "no-such@example.org"));
		signUp(this.door.nobody(), "last@example.org");
		letter("last@example.org");
		assertThat(LETTERS.to("disabled@example.org")).isEmpty();
		assertThat(LETTERS.to("no-such@example.org")).isEmpty();
	}

	@Test
	void anInvitationIsMailedAndShownToo() throws Exception {
		signUp(this.door.nobody(), "inviting@example.org");
		Visitor admin = this.door.nobody();
		admin.post(link(letter("inviting@example.org")), Map.of("password", Visitor.PASSWORD));
		this.jdbc
			.update("insert into account_role select id, 'ADMIN' from account where email = 'inviting@example.org'");
		admin.signIn("inviting@example.org", Visitor.PASSWORD);
		LETTERS.empty();
		String shown = Visitor
			.page(admin.post("/admin/invitations", Map.of("role", "COACH", "email", "coach@example.org")))
			.getElementById("link")
			.val();
		assertThat(shown).endsWith(link(letter("coach@example.org")));
	}

	private static MvcTestResult signUp(Visitor visitor, String email) {
		return visitor.post("/signup", Map.of("displayName", "Robin", "email", email, "password", Visitor.PASSWORD));
	}

	private long accounts(String email) {
		return this.jdbc.queryForObject("select count(*) from account where email = ?", Long.class, email);
	}

	/** Letters of other tests may still be on their way. */
	private static MimeMessage letter(String to) {
		return await().atMost(PATIENCE)
			.until(() -> LETTERS.to(to).stream().findFirst(), Optional::isPresent)
			.orElseThrow();
	}

	private static String link(MimeMessage letter) throws IOException, MessagingException {
		Matcher matcher = LINK.matcher(String.valueOf(letter.getContent()));
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

}
