package dev.starling.web;

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
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class TraceTest {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	/** What a candidate wrote, and nobody who reads the log may. */
	private static final String PRIVATE = "Nobody else reads this sentence";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	private Web web;

	@BeforeEach
	void arrive() {
		this.web = new Web(this.port);
	}

	private HttpResponse<String> ask(String address, String name, String value) {
		return this.web.send(this.web.request(address).header("Accept", "text/html").header(name, value));
	}

	private static String number(HttpResponse<String> answer) {
		return answer.headers().firstValue("X-Request-Id").orElseThrow();
	}

	@Test
	void aRequestKeepsTheNumberThatAProxyGaveIt() {
		assertThat(number(ask("/", "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"))).isEqualTo(TRACE);
		assertThat(number(ask("/", "X-Request-Id", "edge-7.42_abc"))).isEqualTo("edge-7.42_abc");
	}

	@Test
	void oneWithoutOrWithSomethingElseGetsItsOwn() {
		String first = number(this.web.get("/"));
		assertThat(first).matches("[0-9a-f]{32}").isNotEqualTo(number(this.web.get("/")));
		assertThat(number(ask("/", "traceparent", "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01")))
			.matches("[0-9a-f]{32}")
			.isNotEqualTo("0".repeat(32));
		assertThat(number(ask("/", "X-Request-Id", "<b>forged</b> line"))).matches("[0-9a-f]{32}");
		assertThat(number(ask("/", "X-Request-Id", "x".repeat(65)))).matches("[0-9a-f]{32}");
	}

	@Test
	void anErrorPageTellsIt() {
		HttpResponse<String> missing = ask("/nothing", "X-Request-Id", "edge-7.42_abc");
		assertThat(Jsoup.parse(missing.body()).text())
			.contains("Quote this number if you ask us about it: edge-7.42_abc");
	}

	@Test
	void theLogTellsItWhereSomethingBreaksAndNothingThatSomebodyWrote(CapturedOutput log) {
		String draft = this.web.post(Visitor.QUESTION + "/drafts", Map.of())
			.headers()
			.firstValue("Location")
			.orElseThrow();
		String token = Jsoup.parse(this.web.get(draft).body()).select("[name=_csrf]").val();
		UUID id = UUID.randomUUID();
		assertThat(save(draft, token, json(PRIVATE, 0, id)).statusCode()).isEqualTo(200);
		assertThat(save(draft, token, json(PRIVATE + " twice", 0, UUID.randomUUID())).statusCode()).isEqualTo(409);
		assertThat(save(draft, token, json(PRIVATE + " again", 1, id)).statusCode()).isBetween(400, 499);
		assertThat(save(draft, token, "{\"body\": \"" + PRIVATE).statusCode()).isEqualTo(400);
		assertThat(save(draft, token, json(PRIVATE.repeat(1000), 1, UUID.randomUUID())).statusCode()).isBetween(400,
				499);
		this.jdbc.execute("alter table section_version rename to section_version_away");
		try {
			HttpResponse<String> broken = save(draft, token, json(PRIVATE + " lost", 1, UUID.randomUUID()));
			assertThat(broken.statusCode()).isEqualTo(500);
			assertThat(Json.read(broken.body()).get("trace").asString()).isEqualTo(number(broken));
			assertThat(log).contains("[" + number(broken) + "]");
		}
		finally {
			this.jdbc.execute("alter table section_version_away rename to section_version");
		}
		assertThat(log).doesNotContain(PRIVATE);
	}

	private static String json(String body, int version, UUID id) {
		return Json.write(Map.of("body", body, "version", version, "save", id));
	}

	private HttpResponse<String> save(String draft, String token, String json) {
		return this.web.send(this.web.request(draft + "/sections/task")
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.header("X-CSRF-TOKEN", token)
			.PUT(HttpRequest.BodyPublishers.ofString(json)));
	}

}
