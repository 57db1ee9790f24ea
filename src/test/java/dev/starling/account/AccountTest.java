package dev.starling.account;

import java.util.Map;

import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import jakarta.servlet.http.Cookie;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people do about their own account.
 */
@AppTest
class AccountTest {

	private static final String NEW_PASSWORD = "a brand new sentence";

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	private Visitor me;

	@BeforeEach
	void somebody() {
		this.me = this.door.candidate();
	}

	@Test
	void isForMembersAlone() {
		assertThat(this.door.nobody().get("/account")).hasRedirectedUrl("/login?next=/account");
		assertThat(this.door.guest().get("/account")).hasRedirectedUrl("/login?next=/account");
		assertThat(this.me.page("/account").text()).contains(this.me.email());
	}

	@Test
	void aNameAndATimeZoneChangeEverywhereAtOnce() {
		Visitor phone = elsewhere();
		assertThat(this.me.post("/account/profile", Map.of("displayName", " Ines ", "timeZone", "Asia/Tokyo")))
			.hasRedirectedUrl("/account?done=profile");
		assertThat(phone.page("/").text()).contains("Hello, Ines");
		assertThat(phone.page("/account").getElementById("timeZone").val()).isEqualTo("Asia/Tokyo");
		assertThat(this.me.post("/account/profile", Map.of("displayName", " "))).hasStatus(422);
	}

	@Test
	void aTimeZoneThatThereIsNotIsAMessageAtTheField() {
		this.me.post("/account/profile", Map.of("displayName", "Ines", "timeZone", " Asia/Tokyo "));
		MvcTestResult refused = this.me.post("/account/profile", Map.of("displayName", "Inez", "timeZone", "Berlin"));
		assertThat(refused).hasStatus(422);
		Document page = Visitor.page(refused);
		assertThat(page.getElementById("timeZone-error").text()).startsWith("There is no time zone of that name.");
		assertThat(page.getElementById("timeZone").val()).as("what was typed").isEqualTo("Berlin");
		assertThat(page.select("#zones option").eachAttr("value")).contains("Europe/Berlin");
		page = this.me.page("/account");
		assertThat(page.getElementById("timeZone").val()).isEqualTo("Asia/Tokyo");
		assertThat(page.getElementById("displayName").val()).isEqualTo("Ines");
	}

	@Test
	void aNewPasswordEndsTheOtherSessionsAndChangesTheIdOfThisOne() {
		Visitor phone = elsewhere();
		Cookie before = this.me.session();
		assertThat(change(Visitor.PASSWORD, NEW_PASSWORD)).hasRedirectedUrl("/account?done=password");
		assertThat(phone.get("/account")).hasRedirectedUrl("/login?next=/account");
		assertThat(this.me.get("/account")).hasStatusOk();
		assertThat(this.me.session().getValue()).isNotEqualTo(before.getValue());
		assertThat(this.door.nobody().signIn(this.me.email(), Visitor.PASSWORD)).hasForwardedUrl("/login/refused");
		assertThat(this.door.nobody().signIn(this.me.email(), NEW_PASSWORD)).hasRedirectedUrl("/");
	}

	@Test
	void theOldPasswordIsNeededAndCannotBeGuessedHere() {
		for (int i = 0; i < 10; i++) {
			MvcTestResult refused = change("not my password", NEW_PASSWORD);
			assertThat(refused).hasStatus(422);
			assertThat(Visitor.page(refused).getElementById("current-error").text()).contains("not your password");
		}
		assertThat(change(Visitor.PASSWORD, NEW_PASSWORD)).hasStatus(429);
	}

	@ParameterizedTest
	@ValueSource(strings = { "password1234", "passwordpassword", "P@ssw0rd1234", "qwertyuiop123", "1q2w3e4r5t6y",
			"123456789012", "iloveyou12345", "zzzzzzzzzzzzzzzzzz", "administrator" })
	void aPasswordThatIsGuessedFirstIsRefused(String password) {
		MvcTestResult refused = change(Visitor.PASSWORD, password);
		assertThat(refused).hasStatus(422);
		assertThat(Visitor.page(refused).getElementById("password-error").text()).contains("first that somebody");
		Document signUp = Visitor.page(this.door.nobody()
			.post("/signup", Map.of("displayName", "X", "email", "weak-" + password.hashCode() + "@example.org",
					"password", password)));
		assertThat(signUp.getElementById("password-error").text()).contains("first that somebody");
	}

	@Test
	void aPasswordMadeOfTheAddressIsRefused() {
		Document signUp = Visitor.page(this.door.nobody()
			.post("/signup",
					Map.of("displayName", "X", "email", "bartholomew@example.org", "password", "bartholomew1")));
		assertThat(signUp.getElementById("password-error").text()).contains("first that somebody");
	}

	@Test
	void howOneSignsInIsChangedOnlyAfterThePasswordWasGivenLately() {
		assertThat(this.me.page("/account").select("[data-passkey-add]")).hasSize(1);
		this.jdbc.update(
				"update spring_session set creation_time = creation_time - 1000 * 60 * 16 where session_id = ?",
				this.me.sessionId());
		assertThat(this.me.page("/account").select("[data-passkey-add]")).isEmpty();
		assertThat(this.me.post("/account/passkeys/x/removal", Map.of())).hasRedirectedUrl("/account?done=confirm");
		assertThat(this.me.post("/webauthn/register", Map.of())).hasStatus(403);
		MvcTestResult refused = this.me.post("/account/confirmation", Map.of("confirmation", "not my password"));
		assertThat(Visitor.page(refused).getElementById("confirming-error").text()).contains("not your password");
		assertThat(this.me.post("/account/confirmation", Map.of("confirmation", Visitor.PASSWORD)))
			.hasRedirectedUrl("/account?done=confirmed");
		assertThat(this.me.page("/account").select("[data-passkey-add]")).hasSize(1);
	}

	@Test
	void saysWhereOneIsSignedInAndEndsIt() {
		Visitor phone = this.door.nobody();
		phone.comesWith("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1");
		phone.signIn(this.me.email(), Visitor.PASSWORD);
		Document page = this.me.page("/account");
		assertThat(page.select("#sessions ~ ul > li").eachText()).hasSize(2)
			.first()
			.asString()
			.startsWith("A browser on some device here");
		assertThat(page.select("#sessions ~ ul > li").eachText().get(1)).startsWith("Safari on iPhone End");
		this.me.post(page.select("form[action$=/end]").attr("action"), Map.of());
		assertThat(phone.get("/account")).hasRedirectedUrl("/login?next=/account");
		assertThat(this.me.get("/account")).hasStatusOk();
		Visitor tablet = elsewhere();
		this.me.post("/account/sessions/end-others", Map.of());
		assertThat(tablet.get("/account")).hasRedirectedUrl("/login?next=/account");
		assertThat(this.me.page("/account").select("#sessions ~ ul > li")).hasSize(1);
	}

	@Test
	void somebodyElsesSessionIsNotMineToEnd() {
		Visitor other = this.door.candidate();
		String end = this.me.page("/account").select("form[action$=/end]").attr("action");
		assertThat(end).as("there is no button for the session at hand").isEmpty();
		elsewhere();
		String mine = this.me.page("/account").select("form[action$=/end]").attr("action");
		assertThat(other.post(mine, Map.of())).hasStatus(302);
		assertThat(this.me.page("/account").select("#sessions ~ ul > li")).hasSize(2);
	}

	@Test
	void deletingNeedsThePasswordAndLeavesNothing() {
		String draft = this.me.startDraft();
		this.me.save(draft, "task", 0, "something of mine");
		Visitor phone = elsewhere();
		long id = this.jdbc.queryForObject("select id from account where email = ?", Long.class, this.me.email());
		MvcTestResult refused = this.me.post("/account/deletion", Map.of("confirmation", "not my password"));
		assertThat(refused).hasStatus(422);
		assertThat(Visitor.page(refused).getElementById("confirmation-error").text()).contains("Nothing was deleted");
		assertThat(this.me.field(draft, "task")).isEqualTo("something of mine");

		assertThat(this.me.post("/account/deletion", Map.of("confirmation", Visitor.PASSWORD))).hasRedirectedUrl("/");
		assertThat(this.me.get("/drafts")).hasRedirectedUrl("/login?next=/drafts");
		assertThat(phone.get("/drafts")).hasRedirectedUrl("/login?next=/drafts");
		for (String rest : new String[] { "account where id", "draft where candidate_id",
				"account_role where account_id", "known_browser where account_id",
				"one_time_link where coalesce(account_id, made_by)" }) {
			assertThat(this.jdbc.queryForObject("select count(*) from " + rest + " = ?", Long.class, id)).as(rest)
				.isZero();
		}
		assertThat(this.jdbc.queryForObject("select count(*) from section_version where draft_id = ?", Long.class,
				Long.parseLong(draft.substring("/drafts/".length()))))
			.isZero();
		assertThat(this.door.nobody().signIn(this.me.email(), Visitor.PASSWORD)).hasForwardedUrl("/login/refused");
	}

	@Test
	void theTrailKeepsTheNumberOfWhoLeftAndNothingElseOfThem() {
		this.me.post("/account/deletion", Map.of("confirmation", Visitor.PASSWORD));
		assertThat(this.door.administrator().page("/admin/audit").select(".trail > li").eachText())
			.anyMatch((line) -> line.matches("somebody who left \\(\\d+\\) deleted their account .*"));
	}

	@Test
	void theLastAdministratorCannotLeave() {
		this.jdbc.update("delete from account_role");
		Visitor admin = this.door.administrator();
		assertThat(admin.post("/account/deletion", Map.of("confirmation", Visitor.PASSWORD))).hasStatus(409);
		assertThat(admin.get("/admin/people")).hasStatusOk();
	}

	private MvcTestResult change(String current, String password) {
		return this.me.post("/account/password", Map.of("current", current, "password", password));
	}

	private Visitor elsewhere() {
		Visitor elsewhere = this.door.nobody();
		elsewhere.signIn(this.me.email(), Visitor.PASSWORD);
		return elsewhere;
	}

}
