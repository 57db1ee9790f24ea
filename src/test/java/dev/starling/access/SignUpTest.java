package dev.starling.access;

import java.util.HashMap;
import java.util.Map;

import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class SignUpTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void makesAnAccountAndSignsIn() {
		Visitor visitor = this.door.nobody();
		MvcTestResult result = visitor.post("/signup", form(Map.of("email", " New@Example.org ", "next", "/drafts")));
		assertThat(result).hasStatus(303).hasRedirectedUrl("/drafts");
		assertThat(visitor.page("/").text()).contains("Hello, Robin");
		assertThat(
				this.jdbc.queryForObject("select time_zone from account where email = 'new@example.org'", String.class))
			.isEqualTo("Europe/Warsaw");
	}

	@Test
	void lastsAsLongAsIsAskedFor() {
		Visitor visitor = this.door.nobody();
		assertThat(visitor.page("/signup").getElementById("keep").hasAttr("checked")).isFalse();
		visitor.post("/signup", form(Map.of("email", "visit@example.org")));
		assertThat(visitor.session().getMaxAge()).isEqualTo(-1);
		Visitor kept = this.door.nobody();
		Map<String, String> form = form(Map.of("email", "", "keep", "yes"));
		assertThat(Visitor.page(kept.post("/signup", form)).getElementById("keep").hasAttr("checked")).isTrue();
		form.put("email", "kept@example.org");
		kept.post("/signup", form);
		assertThat(kept.session().getMaxAge()).isPositive();
	}

	@Test
	void keepsNoPassword() {
		this.door.nobody().post("/signup", form(Map.of("email", "hash@example.org")));
		assertThat(this.jdbc.queryForObject("select password_hash from account where email = 'hash@example.org'",
				String.class))
			.startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			displayName | ' '             | Tell us what to call you
			email       | nobody          | does not look like an e-mail address
			email       | ''              | so that you can sign in
			password    | elevenchars     | At least 12 characters
			""")
	void saysAtTheFieldWhatIsWrong(String field, String value, String message) {
		MvcTestResult result = this.door.nobody().post("/signup", form(Map.of(field, value)));
		Document page = Visitor.page(result);
		assertThat(page.getElementById(field + "-error").text()).contains(message);
		assertThat(page.getElementById(field).attr("aria-describedby")).isEqualTo(field + "-error");
		assertThat(page.getElementById("password").val()).as("passwords are not sent back").isEmpty();
	}

	@Test
	void aPasswordThatIsMissingIsAMessageAtTheField() {
		Map<String, String> form = form(Map.of("email", "nopassword@example.org"));
		form.remove("password");
		MvcTestResult result = this.door.nobody().post("/signup", form);
		assertThat(result).hasStatus(422);
		assertThat(Visitor.page(result).getElementById("password-error").text()).startsWith("A password");
	}

	@Test
	void anAddressThatIsTakenIsAMessageAtTheField() {
		Map<String, String> form = form(Map.of("email", "twice@example.org"));
		this.door.nobody().post("/signup", form);
		long before = accounts();
		Document page = Visitor.page(this.door.nobody().post("/signup", form));
		assertThat(page.getElementById("email-error").text()).contains("has an account already");
		assertThat(page.getElementById("displayName").val()).isEqualTo("Robin");
		assertThat(accounts()).isEqualTo(before);
	}

	@Test
	void takesAnyUnicodeInAPasswordAndBothWaysToWriteIt() {
		Visitor visitor = this.door.nobody();
		visitor.post("/signup", form(Map.of("email", "cafe@example.org", "password", "caf\u00e9 👩‍👩‍👧 на ужин")));
		MvcTestResult signIn = this.door.nobody()
			.post("/login", Map.of("email", "cafe@example.org", "password", "cafe\u0301 👩‍👩‍👧 на ужин"));
		assertThat(signIn).hasStatus(302).hasRedirectedUrl("/");
	}

	@Test
	void moreThan72BytesOfAPasswordCount() {
		String long128 = "a".repeat(127);
		this.door.nobody().post("/signup", form(Map.of("email", "long@example.org", "password", long128 + "b")));
		assertThat(this.door.nobody().post("/login", Map.of("email", "long@example.org", "password", long128 + "c")))
			.hasForwardedUrl(Routes.REFUSED_SIGN_IN);
	}

	@Test
	void nothingButItsFieldsIsTaken() {
		this.door.nobody()
			.post("/signup", form(Map.of("email", "extra@example.org", "roles", "ADMIN", "id", "1", "role", "ADMIN")));
		assertThat(this.jdbc.queryForObject("""
				select count(*) from account_role
				where account_id = (select id from account where email = 'extra@example.org')""", Long.class)).isZero();
	}

	@Test
	void aStrangeTimeZoneIsUtc() {
		this.door.nobody().post("/signup", form(Map.of("email", "mars@example.org", "timeZone", "Mars/Olympus")));
		assertThat(this.jdbc.queryForObject("select time_zone from account where email = 'mars@example.org'",
				String.class))
			.isEqualTo("UTC");
	}

	private long accounts() {
		return this.jdbc.queryForObject("select count(*) from account", Long.class);
	}

	private static Map<String, String> form(Map<String, String> changes) {
		Map<String, String> form = new HashMap<>(Map.of("displayName", "Robin", "email", "robin@example.org",
				"password", Visitor.PASSWORD, "timeZone", "Europe/Warsaw"));
		form.putAll(changes);
		return form;
	}

}
