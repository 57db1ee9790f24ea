package dev.starling.nodes;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.account.Role;
import dev.starling.notice.Notice;
import dev.starling.notice.Notices;
import dev.starling.testing.AtOnce;
import dev.starling.testing.Json;
import dev.starling.testing.Postgres;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody can tell which of two nodes answers them.
 */
@Tag("recorded")
class TwoNodesTest {

	private static Node one;

	private static Node other;

	private final String email = UUID.randomUUID() + "@example.org";

	private final Me member = one.get(People.class).signUp(this.email, Visitor.PASSWORD, "Robin", ZoneOffset.UTC);

	@BeforeAll
	static void start() throws Exception {
		DataSource database = Postgres.emptyDatabase();
		one = Node.on(database);
		other = Node.on(database);
	}

	@AfterAll
	static void stop() {
		one.close();
		other.close();
	}

	@Test
	void whoSignsInAtOneGoesOnAtTheOther() {
		Web there = signIn(one).at(other.port());
		assertThat(there.get("/account").body()).contains(this.email);
		String draft = there.post(Visitor.QUESTION + "/drafts", Map.of())
			.headers()
			.firstValue("Location")
			.orElseThrow();
		assertThat(there.at(one.port()).get(draft).statusCode()).isEqualTo(200);
	}

	@Test
	void whoSignsOutAtOneIsSignedOutAtTheOther() {
		Web here = signIn(one);
		Web there = here.at(other.port());
		assertThat(there.get("/account").statusCode()).isEqualTo(200);
		// A copy of the cookie that the browser is told to forget.
		String cookie = here.cookie("SESSION");
		there.post("/logout", Map.of("_csrf", token(there)));
		HttpRequest.Builder stolen = here.request("/account").header("Accept", "text/html").header("Cookie", cookie);
		assertThat(new Web(one.port()).send(stolen).statusCode()).isEqualTo(302);
	}

	@Test
	void aRoleThatAnAdministratorTakesAwayAtOneIsGoneAtTheOther() {
		one.get(People.class).appoint(this.member, Role.COACH);
		Web coach = signIn(other);
		assertThat(coach.get("/reviews").statusCode()).isEqualTo(200);
		Web administrator = administrator(one);
		String address = "/admin/people/" + this.member.id();
		HttpResponse<String> answer = administrator.post(address + "/roles", Map.of("_csrf", token(administrator)));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(coach.get("/reviews").statusCode()).isNotEqualTo(200);
	}

	@Test
	void signInsThatFailAreCountedTogether() {
		Web here = one.browser();
		Web there = other.browser();
		for (int i = 0; i < 5; i++) {
			assertThat(fail(here).statusCode()).isEqualTo(422);
			assertThat(fail(there).statusCode()).isEqualTo(422);
		}
		assertThat(fail(here).statusCode()).isEqualTo(429);
		assertThat(fail(there).statusCode()).isEqualTo(429);
	}

	@Test
	void aLinkThatWorksOnceDoesSoWhenItIsUsedAtBothInTheSameMoment() throws Exception {
		Web administrator = administrator(one);
		HttpResponse<String> made = administrator.post("/admin/invitations",
				Map.of("role", "COACH", "_csrf", token(administrator)));
		String link = Jsoup.parse(made.body()).getElementById("link").val().replaceFirst("^https?://[^/]+", "");
		List<Integer> answers = AtOnce.atOnce(2,
				(number) -> ((number == 0) ? one : other).browser()
					.post(link,
							Map.of("displayName", "Robin", "email", number + this.email, "password", Visitor.PASSWORD))
					.statusCode());
		assertThat(answers).containsExactlyInAnyOrder(302, 410);
	}

	@Test
	void aSaveThatStartedFromAnOlderTextIsRefusedAndOneThatWasTakenIsAnsweredAgain() {
		Web here = signIn(one);
		Web there = here.at(other.port());
		String draft = here.post(Visitor.QUESTION + "/drafts", Map.of()).headers().firstValue("Location").orElseThrow();
		UUID first = UUID.randomUUID();
		assertThat(save(here, draft, first, "written here").statusCode()).isEqualTo(200);
		HttpResponse<String> refused = save(there, draft, UUID.randomUUID(), "written there");
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(Json.read(refused.body()).get("current").asString()).isEqualTo("written here");
		assertThat(Json.read(refused.body()).get("yours").asString()).isEqualTo("written there");
		HttpResponse<String> again = save(there, draft, first, "written here");
		assertThat(again.statusCode()).isEqualTo(200);
		assertThat(Json.read(again.body()).get("version").asInt()).isEqualTo(1);
	}

	@Test
	void ofTwoSavesInTheSameMomentOneIsTaken() throws Exception {
		Web here = signIn(one);
		String draft = here.post(Visitor.QUESTION + "/drafts", Map.of()).headers().firstValue("Location").orElseThrow();
		List<Web> both = List.of(here, here.at(other.port()));
		List<Integer> answers = AtOnce.atOnce(2,
				(number) -> save(both.get(number), draft, UUID.randomUUID(), "written at " + number).statusCode());
		assertThat(answers).containsExactlyInAnyOrder(200, 409);
	}

	@Test
	void whatIsNewIsSeenAtBothAndSeenOnce() {
		Web there = signIn(other);
		one.get(Notices.class).tell(this.member.id(), Notice.Kind.RETURNED, "Your answer was reviewed", "/drafts");
		assertThat(there.get("/notices").body()).contains("Your answer was reviewed");
		assertThat(other.get(JdbcTemplate.class)
			.queryForObject("select count(*) from notice where account_id = ?", Long.class, this.member.id()))
			.isEqualTo(1);
	}

	private Web signIn(Node node) {
		Web web = node.browser();
		web.post("/login", Map.of("email", this.email, "password", Visitor.PASSWORD));
		return web;
	}

	private HttpResponse<String> fail(Web web) {
		return web.post("/login", Map.of("email", this.email, "password", "not the password"));
	}

	private static Web administrator(Node node) {
		String address = UUID.randomUUID() + "@example.org";
		People people = node.get(People.class);
		people.appoint(people.signUp(address, Visitor.PASSWORD, "Admin", ZoneOffset.UTC), Role.ADMIN);
		Web web = node.browser();
		web.post("/login", Map.of("email", address, "password", Visitor.PASSWORD));
		return web;
	}

	private static String token(Web web) {
		return Jsoup.parse(web.get("/account").body()).select("[name=_csrf]").val();
	}

	private static HttpResponse<String> save(Web web, String draft, UUID id, String body) {
		return web.send(web.request(draft + "/sections/task")
			.header("Accept", "application/json")
			.header("Content-Type", "application/json")
			.header("X-CSRF-TOKEN", token(web))
			.PUT(HttpRequest.BodyPublishers.ofString(Json.write(Map.of("body", body, "version", 0, "save", id)))));
	}

}
