package dev.starling.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.starling.account.Guests;
import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Drafting without an account, and what becomes of it.
 */
@AppTest
class GuestTest {

	private static final String TEXT = "It was a Monday, and nobody knew me.";

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Guests guests;

	@Test
	void draftsAndComesBack() {
		Visitor guest = this.door.nobody();
		String draft = guest.startDraft();
		guest.save(draft, "situation", 0, TEXT);
		assertThat(guest.field(draft, "situation")).isEqualTo(TEXT);
		assertThat(guest.page(draft).text())
			.contains("This draft is only in this browser. Sign up to keep it and to open it on any device.");
		assertThat(guest.page("/").text()).contains("Welcome back", "Written: Situation").doesNotContain("Hello");
		assertThat(guest.page("/").select("nav a").eachText()).contains("My drafts", "Sign in", "Sign up");
	}

	@Test
	void theCookieOutlivesTheBrowser() {
		Visitor guest = this.door.nobody();
		guest.startDraft();
		Cookie cookie = guest.session();
		assertThat(cookie.getMaxAge()).isGreaterThan((int) Duration.ofDays(30).toSeconds());
		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
	}

	@Test
	void isAStrangerToEverybodyElsesDrafts() {
		String draft = this.door.candidate().startDraft();
		Visitor guest = this.door.nobody();
		String own = guest.startDraft();
		assertThat(guest.get(draft)).hasStatus(404);
		assertThat(this.door.nobody().get(own)).hasStatus(302);
		assertThat(this.door.candidate().get(own)).hasStatus(404);
	}

	@Test
	void needsATokenAsAnybodyDoes() {
		Visitor guest = this.door.nobody();
		String draft = guest.startDraft();
		assertThat(guest.putWithoutToken(draft + "/sections/task", "{}")).hasStatus(403);
	}

	@Test
	void signingUpKeepsTheDraftUnderTheSameAccount() {
		Visitor guest = this.door.nobody();
		String draft = guest.startDraft();
		guest.save(draft, "situation", 0, TEXT);
		long candidate = candidate(draft);
		Cookie asGuest = guest.session();
		guest.signUp("grown-up@example.org");
		assertThat(guest.field(draft, "situation")).isEqualTo(TEXT);
		assertThat(candidate(draft)).isEqualTo(candidate);
		assertThat(guest.page(draft).text()).doesNotContain("only in this browser");
		Visitor thief = this.door.nobody();
		thief.useSession(asGuest);
		assertThat(thief.get(draft)).as("the guest's session").hasStatus(302);
	}

	@Test
	void whoSignsUpIsOfferedToBeKnownHereAsLongAsBefore() {
		Visitor guest = this.door.nobody();
		guest.startDraft();
		assertThat(guest.page("/signup").getElementById("keep").hasAttr("checked")).isTrue();
	}

	@Test
	void anAddressThatIsTakenLeavesTheGuestAGuest() {
		this.door.nobody().signUp("taken@example.org");
		Visitor guest = this.door.nobody();
		String draft = guest.startDraft();
		guest.save(draft, "situation", 0, TEXT);
		guest.signUp("taken@example.org");
		assertThat(guest.field(draft, "situation")).isEqualTo(TEXT);
		assertThat(guest.page(draft).text()).contains("only in this browser");
	}

	@Test
	void signingInHandsTheDraftsOver() {
		Visitor member = this.door.nobody().signUp("back@example.org");
		String first = member.startDraft();
		member.save(first, "task", 0, "from before");
		Visitor guest = this.door.nobody();
		String draft = guest.startDraft();
		guest.save(draft, "situation", 0, TEXT);
		long asGuest = candidate(draft);
		assertThat(signIn(guest, "back@example.org", Visitor.PASSWORD)).hasStatus(302);
		assertThat(guest.field(draft, "situation")).isEqualTo(TEXT);
		assertThat(guest.page("/drafts").select(".row-note").eachText()).containsExactlyInAnyOrder("Draft 1",
				"Draft 2");
		assertThat(member.field(draft, "situation")).as("on the other device").isEqualTo(TEXT);
		assertThat(accounts(asGuest)).isZero();
	}

	@Test
	void aNameThatWasChosenIsKeptWhereTheDraftIsHandedOver() {
		Visitor member = this.door.nobody().signUp("names@example.org");
		member.startDraft();
		Visitor guest = this.door.nobody();
		String draft = guest.startDraft();
		guest.save(draft, "situation", 0, TEXT);
		guest.post(draft + "/name", Map.of("name", "Train story"));
		guest.startDraft();
		signIn(guest, "names@example.org", Visitor.PASSWORD);
		assertThat(guest.page("/drafts").select(".row-note").eachText()).containsExactlyInAnyOrder("Draft 1",
				"Train story", "Draft 3");
	}

	@Test
	void aWrongPasswordHandsNothingOver() {
		this.door.nobody().signUp("not-me@example.org");
		Visitor guest = this.door.nobody();
		String draft = guest.startDraft();
		guest.save(draft, "situation", 0, TEXT);
		signIn(guest, "not-me@example.org", "not the password");
		assertThat(guest.field(draft, "situation")).isEqualTo(TEXT);
	}

	@Test
	void isRemovedOnceNobodyCanComeBackAnyMore() {
		String gone = writeAsGuest();
		String stillThere = writeAsGuest();
		String young = writeAsGuest();
		long account = candidate(gone);
		for (String draft : new String[] { gone, stillThere }) {
			this.jdbc.update("update account set created_at = ? where id = ?",
					Timestamp.from(Instant.now().minus(Duration.ofDays(31))), candidate(draft));
		}
		for (String draft : new String[] { gone, young }) {
			this.jdbc.update("delete from spring_session where principal_name = ?", Long.toString(candidate(draft)));
		}
		ReflectionTestUtils.invokeMethod(this.guests, "removeForsaken");
		assertThat(accounts(account)).isZero();
		assertThat(versions(gone)).isZero();
		assertThat(versions(stillThere)).isEqualTo(1);
		assertThat(versions(young)).isEqualTo(1);
	}

	@Test
	void theSessionOfAGuestLastsThirtyDays() {
		String draft = writeAsGuest();
		assertThat(this.jdbc.queryForObject("select max_inactive_interval from spring_session where principal_name = ?",
				Long.class, Long.toString(candidate(draft))))
			.isEqualTo(Duration.ofDays(30).toSeconds());
	}

	private String writeAsGuest() {
		Visitor guest = this.door.nobody();
		String draft = guest.startDraft();
		guest.save(draft, "situation", 0, TEXT);
		return draft;
	}

	private static MvcTestResult signIn(Visitor visitor, String email, String password) {
		return visitor.post("/login", Map.of("email", email, "password", password));
	}

	private long candidate(String draft) {
		return this.jdbc.queryForObject("select candidate_id from draft where id = ?", Long.class, number(draft));
	}

	private long versions(String draft) {
		return this.jdbc.queryForObject("select count(*) from section_version where draft_id = ?", Long.class,
				number(draft));
	}

	private long accounts(long id) {
		return this.jdbc.queryForObject("select count(*) from account where id = ?", Long.class, id);
	}

	private static long number(String draft) {
		return Long.parseLong(draft.substring("/drafts/".length()));
	}

}
