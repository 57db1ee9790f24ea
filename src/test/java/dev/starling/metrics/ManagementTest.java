package dev.starling.metrics;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import dev.starling.StarlingForTests;
import dev.starling.testing.Json;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The port that operators use, beside a server with the demo's people.
 */
class ManagementTest {

	@TempDir
	private static Path folder;

	private static ConfigurableApplicationContext server;

	private static Web operator;

	private static Web people;

	@BeforeAll
	static void start() {
		server = StarlingForTests.application()
			.run("--spring.profiles.active=demo,management", "--server.port=0", "--management.server.port=0",
					"--spring.datasource.url=jdbc:h2:file:" + folder.resolve("starling").toAbsolutePath(),
					"--starling.backup.directory=" + folder.resolve("backups"));
		people = new Web(port("local.server.port"));
		operator = new Web(port("local.management.port"));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	private static int port(String name) {
		return server.getEnvironment().getRequiredProperty(name, Integer.class);
	}

	@Test
	void savesAreCountedByWhatBecameOfThem() {
		Web candidate = new Web(port("local.server.port"));
		String draft = candidate.post(Visitor.QUESTION + "/drafts", Map.of())
			.headers()
			.firstValue("Location")
			.orElseThrow();
		double saved = metric("starling_save_seconds_count{outcome=\"saved\"}");
		double conflicts = metric("starling_save_seconds_count{outcome=\"conflict\"}");
		double refused = metric("starling_save_seconds_count{outcome=\"refused\"}");
		assertThat(save(candidate, draft, "task", "4000000").statusCode()).isEqualTo(200);
		assertThat(save(candidate, draft, "task", "a day").statusCode()).isEqualTo(409);
		assertThat(save(candidate, draft, "nothing", "1").statusCode()).isEqualTo(404);
		assertThat(metric("starling_save_seconds_count{outcome=\"saved\"}")).isEqualTo(saved + 1);
		assertThat(metric("starling_save_seconds_count{outcome=\"conflict\"}")).isEqualTo(conflicts + 1);
		assertThat(metric("starling_save_seconds_count{outcome=\"refused\"}")).isEqualTo(refused + 1);
		assertThat(metric("starling_save_seconds_count{outcome=\"failed\"}")).isZero();
		assertThat(metric("starling_save_seconds_bucket{outcome=\"saved\",le=\"10.0\"}")).isEqualTo(saved + 1);
		assertThat(metric("starling_save_unsaved_seconds_max")).isEqualTo(4_000_000);
	}

	private static HttpResponse<String> save(Web web, String draft, String part, String unsavedFor) {
		String token = Jsoup.parse(web.get(draft).body()).select("[name=_csrf]").val();
		return web.send(web.request(draft + "/sections/" + part)
			.header("Content-Type", "application/json")
			.header("X-CSRF-TOKEN", token)
			.header(Saves.UNSAVED_FOR, unsavedFor)
			.PUT(HttpRequest.BodyPublishers.ofString(Json
				.write(Map.of("body", "Saved. " + UUID.randomUUID(), "version", 0, "save", UUID.randomUUID())))));
	}

	@Test
	void theQueueSaysForHowLongTheOldestHasWaited() {
		assertThat(metric("starling_queue_age_seconds")).isGreaterThan(3600);
	}

	private static double metric(String name) {
		return operator.get("/actuator/prometheus", "*/*")
			.body()
			.lines()
			.filter((line) -> line.startsWith(name + " "))
			.mapToDouble((line) -> Double.parseDouble(line.substring(name.length() + 1)))
			.findFirst()
			.orElseThrow(() -> new AssertionError("There is no " + name));
	}

	@Test
	void aBackupIsMadeWhenAnOperatorAsks() {
		HttpResponse<String> made = ask("/actuator/backup", "none");
		assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
		assertThat(Files.exists(Path.of(Json.read(made.body()).get("file").asString()))).isTrue();
	}

	@Test
	void anotherSiteCannotMakeABrowserAskForOne() {
		assertThat(ask("/actuator/backup", "cross-site").statusCode()).isEqualTo(403);
	}

	@Test
	void nothingOfItIsOnThePortThatPeopleUse() {
		assertThat(people.get("/actuator/prometheus").statusCode()).isIn(403, 404);
		assertThat(people.get("/actuator").statusCode()).isIn(403, 404);
		assertThat(people.post("/actuator/backup", Map.of()).statusCode()).isIn(403, 404);
	}

	@Test
	void nothingElseOfTheActuatorIsThere() {
		assertThat(operator.get("/actuator/env", "*/*").statusCode()).isEqualTo(404);
		assertThat(operator.get("/actuator/heapdump", "*/*").statusCode()).isEqualTo(404);
		assertThat(ask("/actuator/shutdown", "none").statusCode()).isEqualTo(404);
	}

	private static HttpResponse<String> ask(String address, String site) {
		return operator.send(operator.request(address)
			.header("Accept", "*/*")
			.header("Sec-Fetch-Site", site)
			.POST(HttpRequest.BodyPublishers.noBody()));
	}

}
