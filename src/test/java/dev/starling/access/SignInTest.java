package dev.starling.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.starling.account.People;
import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class SignInTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private People people;

	@BeforeEach
	void somebody() {
		if (!this.people.hasAccount("somebody@example.org")) {
			this.door.nobody().signUp("somebody@example.org");
		}
	}

	@ParameterizedTest
	@CsvSource({ "/drafts?after=3, /drafts?after=3", "//evil.example, /", "/\\evil.example, /",
			"https://evil.example, /", "/a b, /", "javascript:alert(1), /" })
	void goesOnToWhereTheyWereAndNowhereElse(String next, String to) {
		assertThat(signIn(this.door.nobody(), Visitor.PASSWORD, next)).hasStatus(302).hasRedirectedUrl(to);
	}

	@Test
	void letterCaseAndBlanksInAnAddressDoNotMatter() {
		assertThat(this.door.nobody()
			.post("/login", Map.of("email", " Somebody@EXAMPLE.org", "password", Visitor.PASSWORD))).hasStatus(302);
	}

	@Test
	void changesTheSessionId() {
		Visitor visitor = this.door.nobody();
		signIn(visitor, Visitor.PASSWORD, "/");
		Cookie first = visitor.session();
		visitor.page("/");
		signIn(visitor, Visitor.PASSWORD, "/");
		assertThat(visitor.session().getValue()).isNotEqualTo(first.getValue());
		Visitor thief = this.door.nobody();
		thief.useSession(first);
		assertThat(thief.get("/drafts").getResponse().getRedirectedUrl()).startsWith("/login");
	}

	@Test
	void lastsTwelveHoursIdleOrThirtyDaysForWhoAsksForIt() {
		Visitor visitor = this.door.nobody();
		signIn(visitor, Visitor.PASSWORD, "/");
		assertThat(visitor.session().getMaxAge()).isEqualTo(-1);
		assertThat(idle(visitor)).isEqualTo(Duration.ofHours(12));
		Visitor kept = this.door.nobody();
		kept.post("/login", Map.of("email", "somebody@example.org", "password", Visitor.PASSWORD, "keep", "yes"));
		assertThat(kept.session().getMaxAge()).isPositive();
		assertThat(idle(kept)).isEqualTo(Duration.ofDays(30));
	}

	@Test
	void endsNinetyDaysAfterItHoweverOftenItWasUsed() {
		Visitor visitor = this.door.nobody();
		signIn(visitor, Visitor.PASSWORD, "/");
		begin(visitor, Duration.ofDays(89));
		assertThat(visitor.get("/drafts")).hasStatus(200);
		begin(visitor, Duration.ofDays(91));
		String id = visitor.sessionId();
		assertThat(visitor.get("/drafts")).hasStatus(302);
		assertThat(this.jdbc.queryForObject("select count(*) from spring_session where session_id = ?", Long.class, id))
			.isZero();
	}

	private Duration idle(Visitor visitor) {
		return Duration
			.ofSeconds(this.jdbc.queryForObject("select max_inactive_interval from spring_session where session_id = ?",
					Long.class, visitor.sessionId()));
	}

	private void begin(Visitor visitor, Duration ago) {
		this.jdbc.update("update spring_session set creation_time = ? where session_id = ?",
				Instant.now().minus(ago).toEpochMilli(), visitor.sessionId());
	}

	@Test
	void theSessionIsInTheDatabaseWithoutAddressOrPassword() {
		Visitor visitor = this.door.nobody();
		signIn(visitor, Visitor.PASSWORD, "/");
		byte[] context = this.jdbc.queryForObject("""
				select attribute_bytes from spring_session_attributes
				where attribute_name = 'SPRING_SECURITY_CONTEXT' order by session_primary_id limit 1""", byte[].class);
		assertThat(new String(context, StandardCharsets.ISO_8859_1)).contains("dev.starling.account.Me")
			.doesNotContain("argon2")
			.doesNotContain("@example.org")
			.doesNotContain(Visitor.PASSWORD);
	}

	@Test
	void anIdThatSomebodyElseChoseIsNotTakenUp() {
		Visitor victim = this.door.nobody();
		Cookie chosen = new Cookie("SESSION", "Y2hvc2VuLWJ5LWFuLWF0dGFja2Vy");
		victim.useSession(chosen);
		signIn(victim, Visitor.PASSWORD, "/");
		assertThat(victim.session().getValue()).isNotEqualTo(chosen.getValue());
		Visitor attacker = this.door.nobody();
		attacker.useSession(chosen);
		assertThat(attacker.get("/drafts").getResponse().getRedirectedUrl()).startsWith("/login");
	}

	@Test
	void signingOutEndsTheSession() {
		Visitor visitor = this.door.candidate();
		Cookie session = visitor.session();
		assertThat(visitor.post("/logout", Map.of())).hasStatus(302).hasRedirectedUrl("/");
		Visitor thief = this.door.nobody();
		thief.useSession(session);
		assertThat(thief.get("/drafts").getResponse().getRedirectedUrl()).startsWith("/login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/drafts", "/drafts/1" })
	void nobodyIsSentToTheSignInPageAndBack(String address) {
		assertThat(this.door.nobody().get(address)).hasStatus(302).hasRedirectedUrl("/login?next=" + address);
	}

	private static MvcTestResult signIn(Visitor visitor, String password, String next) {
		return visitor.post("/login", Map.of("email", "somebody@example.org", "password", password, "next", next));
	}

}
