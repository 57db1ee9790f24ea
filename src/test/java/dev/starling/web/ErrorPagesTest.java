package dev.starling.web;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.starling.testing.Json;
import dev.starling.testing.ServerTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever goes wrong, the answer is one of ours: what happened, what was kept, what to
 * do.
 */
@ServerTest
class ErrorPagesTest {

	@LocalServerPort
	private int port;

	private Web web;

	@BeforeEach
	void aBrowser() {
		this.web = new Web(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nonsense", "/questions/no-such-question", "/assets/css/none.css", "/.git/config" })
	void whatIsNotThereIsAPageWithAWayOn(String address) {
		HttpResponse<String> answer = this.web.get(address);
		assertThat(answer.statusCode()).isEqualTo(404);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select("h1").text()).isEqualTo("There is nothing here");
		assertThat(page.select("main a[href=/questions]")).isNotEmpty();
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/questions/failing-a-team, failing a team", "/competencies/Own-It%2C%20all, Own It all",
			"/questions/%C3%A9t%C3%A9, été" })
	void aQuestionThatIsNotThereIsLookedForByTheWordsOfItsAddress(String address, String words) {
		Document page = Jsoup.parse(this.web.get(address).body());
		String search = page.select("main a.button").first().attr("href");
		assertThat(URLDecoder.decode(search, StandardCharsets.UTF_8)).isEqualTo("/questions?q=" + words);
		assertThat(this.web.get(search).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "http://127.0.0.1:PORT/drafts/7?x=1, /drafts/7?x=1", "http://127.0.0.1:PORT/nonsense,",
			"http://elsewhere.example/drafts,", "http://127.0.0.1:PORT//elsewhere.example/,", "javascript:alert(1),",
			"http://[," })
	void leadsBackToThePageBeforeAndToNoOtherSite(String referer, @Nullable String back) {
		HttpResponse<String> answer = this.web.send(this.web.request("/nonsense")
			.header("Accept", "text/html")
			.header("Referer", referer.replace("PORT", Integer.toString(this.port))));
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(Jsoup.parse(answer.body()).select("main a:containsOwn(Back to where you were)").eachAttr("href"))
			.isEqualTo((back != null) ? List.of(back) : List.of());
	}

	@Test
	void whoseSessionHasEndedIsToldSoAndGoesOnWhereTheyWere() {
		assertThat(this.web.get("/login").body()).doesNotContain("that has ended");
		assertThat(Jsoup.parse(this.web.get("/login?next=/drafts").body()).select(".note").text())
			.contains("taken to the page that you asked for");
		HttpResponse<String> page = this.web.send(this.web.request("/login?next=/drafts/7")
			.header("Accept", "text/html")
			.header("Cookie", "SESSION=bm9uZQ=="));
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(Jsoup.parse(page.body()).select(".note").text()).contains("that has ended", "kept on this device");
		assertThat(Jsoup.parse(page.body()).select("[name=next]").val()).isEqualTo("/drafts/7");
	}

	@Test
	void aScriptGetsTheSameWordsAsJson() {
		HttpResponse<String> answer = this.web.send(this.web.request("/drafts/1/sections/task")
			.header("Accept", "application/json")
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString("{}")));
		assertThat(answer.statusCode()).isEqualTo(401);
		JsonNode json = Json.read(answer.body());
		assertThat(json.propertyNames()).containsExactlyInAnyOrder("status", "title", "message", "sent", "trace");
		assertThat(json.get("message").asString()).contains("Nothing was changed");
	}

	@Test
	void aWrongPasswordIsThePageAgainWithTheSameAnswerForUnknownAddresses() {
		signUp();
		this.web = new Web(this.port);
		HttpResponse<String> wrong = this.web.post("/login",
				Map.of("email", "errors@example.org", "password", "not the password", "next", "/drafts"));
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
		Document page = Jsoup.parse(wrong.body());
		assertThat(page.select("[role=alert]").text()).contains("do not belong together");
		assertThat(page.getElementById("email").val()).isEqualTo("errors@example.org");
		assertThat(page.select("input[name=next]").val()).isEqualTo("/drafts");
		assertThat(page.select(".note").text()).contains("you are taken to the page that you asked for");
		HttpResponse<String> unknown = this.web.post("/login",
				Map.of("email", "nobody@example.org", "password", "not the password", "next", "/drafts"));
		assertThat(unknown.statusCode()).isEqualTo(422);
		assertThat(unknown.body()).isEqualTo(wrong.body().replace("errors@", "nobody@"));
	}

	@Test
	void whoWasAGuestBeforeTheirSignInWasRefusedIsOneStill() {
		this.web.post(Visitor.QUESTION + "/drafts", Map.of());
		HttpResponse<String> wrong = this.web.post("/login",
				Map.of("email", "errors@example.org", "password", "not the password"));
		assertThat(wrong.statusCode()).isEqualTo(422);
		Document page = Jsoup.parse(wrong.body());
		assertThat(page.select("nav a").eachText()).contains("My drafts", "Sign in");
		assertThat(page.select(".note").text()).contains("What you wrote in this browser comes along");
	}

	@Test
	void whoOnlyLooksAtAPageOfOthersIsNotToldOfSending() {
		signUp();
		HttpResponse<String> answer = this.web.get("/reviews");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("This page is for others");
	}

	@Test
	void aStaleFormOfSomebodySignedInIsAPage() {
		signUp();
		HttpResponse<String> answer = this.web.post("/drafts/1", Map.of("task", "x", "_csrf", "stale"));
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("This was not let through");
	}

	@Test
	void aFormOfSomebodyWhoWasSignedOutGivesBackWhatTheyTyped() {
		HttpResponse<String> answer = this.web.post("/drafts/1", Map.of("task", "\ntyped <b>by hand</b>", "result", "",
				"giveBack", "task result", "password", "secret"));
		assertThat(answer.statusCode()).isEqualTo(401);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select("textarea")).hasSize(1);
		assertThat(page.getElementById("sent-task").wholeText()).endsWith("\ntyped <b>by hand</b>");
		assertThat(page.select("main a[href=/login]")).isNotEmpty();
		assertThat(answer.body()).doesNotContain("secret");
	}

	@Test
	void twoPagesAtOnceRightAfterSigningInAreBothPages() {
		for (int round = 0; round < 5; round++) {
			Web somebody = new Web(this.port);
			somebody.post("/signup", Map.of("displayName", "Two", "email", "two-" + round + "@example.org", "password",
					Visitor.PASSWORD));
			List<Integer> answers = IntStream.range(0, 4)
				.parallel()
				.mapToObj((tab) -> somebody.get("/drafts").statusCode())
				.toList();
			assertThat(answers).containsOnly(200);
		}
	}

	@Test
	void aTextThatIsTooLongSaysHowLongToAScript() {
		String token = Jsoup.parse(signUp().get("/drafts").body()).select("[name=_csrf]").val();
		String draft = this.web.post(Visitor.QUESTION + "/drafts", Map.of())
			.headers()
			.firstValue("Location")
			.orElseThrow();
		HttpResponse<String> answer = this.web
			.send(HttpRequest.newBuilder(this.web.request("/").build().uri().resolve(draft + "/sections/task"))
				.header("Accept", "application/json")
				.header("Content-Type", "application/json")
				.header("X-CSRF-TOKEN", token)
				.PUT(HttpRequest.BodyPublishers.ofString(Json.write(Map.of("body", "a".repeat(10_001), "version", 0,
						"save", "6f1c1c1e-3a54-4c4f-9d0b-8f4f4a5d2f11")))));
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(Json.read(answer.body()).get("message").asString()).contains("10,001 characters", "at most 10,000");
	}

	@Test
	void fiftyMegabytesAreRefusedWithoutReadingThem() throws IOException {
		String answer = Web.raw(this.port, """
				POST /login HTTP/1.1\r
				Host: localhost\r
				Accept: text/html\r
				Content-Type: application/x-www-form-urlencoded\r
				Content-Length: 52428800\r
				\r
				""");
		assertThat(answer).startsWith("HTTP/1.1 413").contains("That is more than we take at once");
	}

	@Test
	void filesOfWhoMayNotImportAreRefusedWithoutReadingThem() throws IOException {
		assertThat(postFiles("", 9_000_000)).startsWith("HTTP/1.1 401").contains("You are signed out");
		signUp();
		String signedIn = this.web.cookies();
		assertThat(postFiles("Cookie: " + signedIn + "\r\n", 9_000_000)).startsWith("HTTP/1.1 403");
		assertThat(postFiles("Cookie: " + signedIn + "\r\n", 12_000_000)).startsWith("HTTP/1.1 413")
			.contains("An import takes 10 MB at once");
	}

	private String postFiles(String headers, int bytes) throws IOException {
		return Web.raw(this.port, """
				POST /admin/questions/import HTTP/1.1\r
				Host: localhost\r
				Accept: text/html\r
				Content-Type: multipart/form-data; boundary=x\r
				Content-Length: %d\r
				%s\r
				""".formatted(bytes, headers));
	}

	@Test
	void aBodyThatDoesNotSayHowLongItIsIsRefused() throws IOException {
		String answer = Web.raw(this.port, """
				PUT /drafts/1/sections/task HTTP/1.1\r
				Host: localhost\r
				Accept: text/html\r
				Content-Type: application/json\r
				Transfer-Encoding: chunked\r
				\r
				""");
		assertThat(answer).startsWith("HTTP/1.1 411")
			.contains("did not say how long it is")
			.contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff",
					"Permissions-Policy: camera=()");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /[x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "NONSENSE\r\n\r\n",
			"GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
			"GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n" })
	void whatTomcatRefusesItselfIsOurPageToo(String request) throws IOException {
		assertThat(Web.raw(this.port, request)).startsWith("HTTP/1.1 400")
			.contains("Nothing was changed", "Starling")
			.contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff",
					"Permissions-Policy: camera=()")
			.doesNotContain("Apache", "Tomcat");
	}

	private Web signUp() {
		this.web.post("/signup",
				Map.of("displayName", "Errors", "email", "errors@example.org", "password", Visitor.PASSWORD));
		this.web.post("/login", Map.of("email", "errors@example.org", "password", Visitor.PASSWORD));
		return this.web;
	}

}
