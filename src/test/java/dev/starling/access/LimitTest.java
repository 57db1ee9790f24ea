package dev.starling.access;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import dev.starling.testing.Json;
import dev.starling.testing.ServerTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever does often what people do seldom is slowed down, and nobody else is. Proxies
 * are believed here, so that each test has network addresses of its own.
 */
@ServerTest
@TestPropertySource(properties = { "starling.proxies=127.0.0.1", "starling.limits.sign-in-per-address=6/5m",
		"starling.limits.sign-in-per-account=3/15m", "starling.limits.sign-up-per-address=2/1h",
		"starling.limits.sign-up-per-account=1/1h", "starling.limits.guest-per-address=2/1h",
		"starling.limits.reset-per-address=3/1h", "starling.limits.save-per-account=5/1m" })
class LimitTest {

	private static int network;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	private String here;

	@BeforeEach
	void anAddressOfItsOwn() {
		this.here = "198.51.100." + ++network;
	}

	@Test
	void guessesFromOneAddressAreRefusedAfterAWhile() {
		for (int i = 0; i < 6; i++) {
			assertThat(signIn(browser(), "nobody-" + i + "@example.org", "guess", this.here).statusCode())
				.isEqualTo(422);
		}
		HttpResponse<String> refused = signIn(browser(), "nobody-7@example.org", "guess", this.here);
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1L, 300L);
		assertThat(Jsoup.parse(refused.body()).select("main").text()).contains("That was often in a short time",
				"Nothing was changed", "minute");
		assertThat(signIn(browser(), "nobody-7@example.org", "guess", "203.0.113.1").statusCode()).as("from elsewhere")
			.isEqualTo(422);
	}

	@Test
	void guessesAtOneAccountAreRefusedFromWhereverTheyComeButTheOwnerGetsIn() {
		Web owner = browser();
		signUp(owner, "owner@example.org", this.here);
		signIn(owner, "owner@example.org", Visitor.PASSWORD, this.here);
		for (int i = 0; i < 3; i++) {
			assertThat(signIn(browser(), " Owner@Example.ORG", "guess", "203.0.113." + (10 + i)).statusCode())
				.isEqualTo(422);
		}
		assertThat(signIn(browser(), "owner@example.org", Visitor.PASSWORD, "203.0.113.20").statusCode())
			.as("a stranger's browser, even with the password")
			.isEqualTo(429);
		assertThat(signIn(owner, "owner@example.org", Visitor.PASSWORD, "203.0.113.21").statusCode())
			.as("a browser in which they have signed in before, wherever it is")
			.isEqualTo(302);
		for (int i = 0; i < 3; i++) {
			signIn(owner, "owner@example.org", "mistyped", "203.0.113.2" + i);
		}
		assertThat(signIn(owner, "owner@example.org", "mistyped", "203.0.113.29").statusCode())
			.as("which may not guess for ever either")
			.isEqualTo(429);
	}

	@Test
	void aBrowserThatIsKnownForOneAccountIsAStrangersForAnother() {
		signUp(browser(), "target@example.org", this.here);
		Web attacker = browser();
		signUp(attacker, "attacker@example.org", this.here);
		signIn(attacker, "attacker@example.org", Visitor.PASSWORD, this.here);
		for (int i = 0; i < 3; i++) {
			signIn(attacker, "target@example.org", "guess", "203.0.113." + (30 + i));
		}
		assertThat(signIn(attacker, "target@example.org", "guess", "203.0.113.39").statusCode()).isEqualTo(429);
	}

	@Test
	void signingInOftenIsNoGuessing() {
		signUp(browser(), "often@example.org", this.here);
		for (int i = 0; i < 10; i++) {
			assertThat(signIn(browser(), "often@example.org", Visitor.PASSWORD, this.here).statusCode()).isEqualTo(302);
		}
	}

	@Test
	void unknownAddressesAreLimitedLikeKnownOnes() {
		for (int i = 0; i < 3; i++) {
			signIn(browser(), "no-such@example.org", "guess", "203.0.113." + (40 + i));
		}
		assertThat(signIn(browser(), "no-such@example.org", "guess", "203.0.113.49").statusCode()).isEqualTo(429);
	}

	@Test
	void signUpsAndGuestsAreLimitedPerAddress() {
		assertThat(signUp(browser(), "one-of@example.org", this.here).statusCode()).isEqualTo(303);
		assertThat(signUp(browser(), "two-of@example.org", this.here).statusCode()).isEqualTo(303);
		assertThat(signUp(browser(), "three-of@example.org", this.here).statusCode()).isEqualTo(429);
		assertThat(signUp(browser(), "one-of@example.org", "203.0.113.50").statusCode()).as("the same address typed")
			.isEqualTo(429);
		Web guest = browser();
		assertThat(draft(guest).statusCode()).isEqualTo(302);
		assertThat(draft(browser()).statusCode()).isEqualTo(302);
		long accounts = accounts();
		assertThat(draft(browser()).statusCode()).isEqualTo(429);
		assertThat(accounts()).isEqualTo(accounts);
		assertThat(draft(guest).statusCode()).as("who is a guest already").isEqualTo(302);
	}

	@Test
	void savesAreLimitedPerAccount() {
		Web guest = browser();
		String draft = draft(guest).headers().firstValue("Location").orElseThrow();
		String token = Jsoup.parse(guest.get(draft).body()).select("[name=_csrf]").val();
		for (int i = 0; i < 5; i++) {
			assertThat(save(guest, draft, token, i).statusCode()).isEqualTo(200);
		}
		HttpResponse<String> refused = save(guest, draft, token, 5);
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(Json.read(refused.body()).get("message").asString()).contains("Nothing was changed");
	}

	@Test
	void aFormThatIsRefusedForATimeGivesItsTextsBack() {
		Web guest = browser();
		String draft = draft(guest).headers().firstValue("Location").orElseThrow();
		String token = Jsoup.parse(guest.get(draft).body()).select("[name=_csrf]").val();
		Map<String, String> form = Map.of("_csrf", token, "giveBack", "task", "task", "typed by hand");
		for (int i = 0; i < 5; i++) {
			guest.post(draft, form);
		}
		HttpResponse<String> refused = guest.post(draft, form);
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(Jsoup.parse(refused.body()).getElementById("sent-task").wholeText()).contains("typed by hand");
	}

	@Test
	void oneTimeLinksCannotBeGuessed() {
		for (String path : new String[] { "/invitations/a", "/setup/b", "/password/c" }) {
			assertThat(post(browser(), path, Map.of("password", "a long enough guess"), this.here).statusCode())
				.isEqualTo(410);
		}
		assertThat(post(browser(), "/setup/d", Map.of(), this.here).statusCode()).isEqualTo(429);
	}

	@Test
	void oneNetworkOfIpV6CountsAsOneAddress() {
		for (int i = 0; i < 6; i++) {
			signIn(browser(), "v6-" + i + "@example.org", "guess", "2001:db8:1:2::" + i);
		}
		assertThat(signIn(browser(), "v6@example.org", "guess", "2001:db8:1:2:ffff::1").statusCode()).isEqualTo(429);
		assertThat(signIn(browser(), "v6@example.org", "guess", "2001:db8:1:3::1").statusCode()).isEqualTo(422);
	}

	@Test
	void theTrailSaysOnceThatSomebodyWasSlowedDown() {
		long before = slowedDown();
		for (int i = 0; i < 12; i++) {
			signIn(browser(), "loud-" + i + "@example.org", "guess", this.here);
		}
		assertThat(slowedDown()).isEqualTo(before + 1);
	}

	private long slowedDown() {
		return this.jdbc.queryForObject("select count(*) from audit_event where act = 'LIMITED'", Long.class);
	}

	private long accounts() {
		return this.jdbc.queryForObject("select count(*) from account", Long.class);
	}

	private Web browser() {
		return new Web(this.port);
	}

	private HttpResponse<String> draft(Web web) {
		return post(web, Visitor.QUESTION + "/drafts", Map.of(), this.here);
	}

	private static HttpResponse<String> save(Web web, String draft, String token, int version) {
		String json = Json.write(Map.of("body", "text " + version, "version", version, "save", UUID.randomUUID()));
		return web.send(web.request(draft + "/sections/task")
			.header("Accept", "application/json")
			.header("Content-Type", "application/json")
			.header("X-CSRF-TOKEN", token)
			.PUT(HttpRequest.BodyPublishers.ofString(json)));
	}

	private static HttpResponse<String> signUp(Web web, String email, String from) {
		return post(web, "/signup", Map.of("displayName", "X", "email", email, "password", Visitor.PASSWORD), from);
	}

	private static HttpResponse<String> signIn(Web web, String email, String password, String from) {
		return post(web, "/login", Map.of("email", email, "password", password), from);
	}

	private static HttpResponse<String> post(Web web, String address, Map<String, String> fields, String from) {
		return web.post(address, fields, Map.of("X-Forwarded-For", from));
	}

}
