package dev.starling.nodes;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.starling.account.People;
import dev.starling.testing.Json;
import dev.starling.testing.Postgres;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node of the next release changes the tables while one of the last release serves, and
 * somebody else (a backup, say) holds them for a long time.
 */
class MigrationUnderLoadTest {

	private static final String NEXT_RELEASE = "--spring.flyway.locations=classpath:db/migration,classpath:release/expanding";

	private final DataSource database = Postgres.emptyDatabase();

	private final JdbcTemplate jdbc = new JdbcTemplate(this.database);

	@Test
	void noSaveFailsAndNoneIsLost() throws Exception {
		try (Node last = Node.on(this.database)) {
			List<Candidate> candidates = Stream.generate(() -> new Candidate(last)).limit(4).toList();
			AtomicBoolean over = new AtomicBoolean();
			List<CompletableFuture<Void>> typing = candidates.stream()
				.map((candidate) -> CompletableFuture.runAsync(() -> candidate.saveUntil(over)))
				.toList();
			try (Connection backup = hold("draft in access share");
					Connection writer = hold("section_version in row exclusive")) {
				CompletableFuture<Node> starting = CompletableFuture.supplyAsync(this::next);
				awaitSecondTry("alter table draft %");
				backup.rollback();
				awaitSecondTry("% index concurrently %");
				writer.rollback();
				try (Node next = starting.get()) {
					candidates.forEach(Candidate::awaitAnotherSave);
					over.set(true);
					typing.forEach(CompletableFuture::join);
					assertThat(candidates).allSatisfy((candidate) -> {
						assertThat(candidate.refused).isNull();
						assertThat(candidate.stored(this.jdbc)).isEqualTo(candidate.saves.get());
						assertThat(candidate.at(last)).isEqualTo(candidate.at(next)).contains(candidate.latest());
					});
				}
			}
			assertThat(this.jdbc.queryForObject(
					"select indisvalid from pg_index where indexrelid = 'section_version_words'::regclass",
					Boolean.class))
				.isTrue();
		}
		try (Node lastAgain = Node.on(this.database)) {
			assertThat(lastAgain.browser().get(Visitor.QUESTION).statusCode()).isEqualTo(200);
		}
	}

	private Node next() {
		try {
			return Node.on(this.database, NEXT_RELEASE);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Connection hold(String table) throws Exception {
		Connection holder = this.database.getConnection();
		holder.setAutoCommit(false);
		try (Statement statement = holder.createStatement()) {
			statement.execute("lock table " + table + " mode");
		}
		return holder;
	}

	/** It waited, gave up so that others could go on, and waits again. */
	private void awaitSecondTry(String statement) {
		Set<Timestamp> tries = new HashSet<>();
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
			tries.addAll(this.jdbc.queryForList("""
					select query_start from pg_stat_activity
					where datname = current_database() and wait_event_type = 'Lock' and query like ?""",
					Timestamp.class, statement));
			return tries.size() > 1;
		});
	}

	/**
	 * Somebody who saves without a pause.
	 */
	private static final class Candidate {

		private final AtomicInteger saves = new AtomicInteger();

		private final Web web;

		private final String draft;

		private final String token;

		private volatile String refused;

		Candidate(Node node) {
			String email = UUID.randomUUID() + "@example.org";
			node.get(People.class).signUp(email, Visitor.PASSWORD, "Robin", ZoneOffset.UTC);
			this.web = node.browser();
			this.web.post("/login", Map.of("email", email, "password", Visitor.PASSWORD));
			this.draft = this.web.post(Visitor.QUESTION + "/drafts", Map.of())
				.headers()
				.firstValue("Location")
				.orElseThrow();
			this.token = Jsoup.parse(this.web.get("/account").body()).select("[name=_csrf]").val();
		}

		void saveUntil(AtomicBoolean over) {
			while (!over.get() && this.refused == null) {
				int version = this.saves.get();
				HttpResponse<String> answer = save(version);
				if (answer.statusCode() == 200) {
					this.saves.incrementAndGet();
				}
				else {
					this.refused = answer.statusCode() + " " + answer.body();
				}
			}
		}

		private HttpResponse<String> save(int version) {
			String json = Json.write(Map.of("body", text(version), "version", version, "save", UUID.randomUUID()));
			return this.web.send(this.web.request(this.draft + "/sections/task")
				.header("Accept", "application/json")
				.header("Content-Type", "application/json")
				.header("X-CSRF-TOKEN", this.token)
				.PUT(HttpRequest.BodyPublishers.ofString(json)));
		}

		private static String text(int version) {
			return "What I wrote at " + version + ".";
		}

		String latest() {
			return text(this.saves.get() - 1);
		}

		void awaitAnotherSave() {
			int before = this.saves.get();
			Awaitility.await().until(() -> this.saves.get() > before || this.refused != null);
		}

		int stored(JdbcTemplate jdbc) {
			return jdbc.queryForObject("select count(*) from section_version where draft_id = ? and version > 0",
					Integer.class, Long.parseLong(this.draft.substring(this.draft.lastIndexOf('/') + 1)));
		}

		String at(Node node) {
			return Jsoup.parse(this.web.at(node.port()).get(this.draft).body()).getElementById("task").wholeText();
		}

	}

}
