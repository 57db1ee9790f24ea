package dev.starling.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.starling.testing.PostgresTest;
import dev.starling.testing.StarterBank;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who publishes an edition while somebody else writes all of it waits for them, and they
 * never for each other: PostgreSQL would end one of the two.
 */
@PostgresTest
class PublishAmongWritersOnPostgresTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate holding;

	private Visitor writer;

	private Visitor publisher;

	@BeforeEach
	void twoAdministrators() {
		this.writer = this.door.administrator();
		this.publisher = this.door.administrator();
	}

	@Test
	void whoImportsOverItMeanwhileBeginsTheNextEdition() throws Exception {
		Map<String, String> page = page("Importing Among Publishers");
		assertThat(this.writer.post("/admin/questions/import", page)).hasStatus(302);
		page.computeIfPresent("text",
				(name, text) -> text.replace("What is the hardest", "Please say: what is the hardest"));
		String question = "/admin/questions/importing-among-publishers";
		bothAreDone(question, () -> this.publisher.post(question + "/publication", Map.of()),
				() -> this.writer.post("/admin/questions/import", page));
		assertThat(published(question)).startsWith("What is the hardest");
		assertThat(this.writer.page(question + "/edit").select("#prompt").val()).startsWith("Please say");
	}

	@Test
	void whoSavedAllOfItFirstHasItPublished() throws Exception {
		assertThat(this.writer.post("/admin/questions/import", page("Saving Among Publishers"))).hasStatus(302);
		String question = "/admin/questions/saving-among-publishers";
		Map<String, String> form = new HashMap<>();
		this.writer.page(question + "/edit")
			.select("#edition textarea[name], #edition input[name]:not([name=_csrf])")
			.forEach((field) -> form.put(field.attr("name"), field.val()));
		form.replaceAll((name, text) -> name.matches("category|prompt|assumptions") ? "Please " + text : text);
		bothAreDone(question, () -> this.writer.post(question + "/edit", form),
				() -> this.publisher.post(question + "/publication", Map.of()));
		assertThat(published(question)).startsWith("Please ");
	}

	/** The second comes while the first waits for a field that somebody just saves. */
	private void bothAreDone(String question, Callable<MvcTestResult> first, Callable<MvcTestResult> second)
			throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(2);
		try {
			List<Future<MvcTestResult>> answers = new ArrayList<>();
			this.holding.executeWithoutResult((transaction) -> {
				this.jdbc.update("""
						update edition_field set version = version where field = 'PROMPT' and edition_id =
							(select draft_edition_id from question where slug = ?)""", question.replaceAll(".*/", ""));
				answers.add(people.submit(first));
				awaitWaiting(1);
				answers.add(people.submit(second));
				awaitWaiting(2);
			});
			for (Future<MvcTestResult> answer : answers) {
				assertThat(answer.get()).hasStatus(302);
			}
		}
		finally {
			people.shutdownNow();
		}
	}

	/** Awaitility asks on a thread, and so a connection, of its own. */
	private void awaitWaiting(int people) {
		Awaitility.await().until(() -> this.jdbc.queryForObject("""
				select count(*) from pg_stat_activity
				where datname = current_database() and wait_event_type = 'Lock'""", Integer.class) == people);
	}

	private String published(String question) {
		return this.door.nobody().page(question.replace("/admin", "")).select("[data-line=prompt]").text();
	}

	private static Map<String, String> page(String title) {
		return new HashMap<>(
				Map.of("then", "store", "replace", "true", "text", StarterBank.page("hearing-hard-feedback", title)));
	}

}
