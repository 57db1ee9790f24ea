package dev.starling.fault;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.starling.testing.Json;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that takes what it is sent and says nothing: everybody is told so within 10
 * s, as the product promises, and nothing piles up behind it.
 */
class PausedDatabaseTest {

	private static final Duration PROMISED = Duration.ofSeconds(10);

	private static final int WRITERS = 60;

	/** Some requests are under way when it stops answering. */
	private static final int BEFORE_THE_PAUSE = 40;

	private final ExecutorService windows = Executors.newCachedThreadPool();

	@TempDir
	private Path folder;

	@AfterEach
	void closeTheWindows() {
		this.windows.shutdownNow();
	}

	@Test
	void everybodyIsAnsweredAndNothingPilesUp() throws Exception {
		try (PostgresProcess postgres = new PostgresProcess(this.folder.resolve("postgres")).start();
				// All worker threads from the start, so that one too many is noticed.
				AppProcess app = new AppProcess(this.folder, "paused", postgres.settings())
					.with("--server.tomcat.threads.min-spare=200")
					// So that nothing is answered from memory.
					.with("--starling.bank-known-for=0s")
					.start()) {
			Web passer = new Web(app.port());
			List<Writer> writers = IntStream.range(0, WRITERS)
				.mapToObj((i) -> Writer.guest(app.port(), new Random(i)))
				.toList();
			answers(ask(writers, passer));
			int threads = app.threads();

			List<Future<Answer>> cutOff = ask(writers.subList(0, BEFORE_THE_PAUSE), passer);
			Awaitility.await()
				.pollInterval(Duration.ofMillis(10))
				.until(() -> cutOff.stream().anyMatch(Future::isDone));
			postgres.pause();
			List<Answer> meanwhile = answers(ask(writers.subList(BEFORE_THE_PAUSE, WRITERS), passer));
			assertThat(meanwhile).allMatch((answer) -> answer.status() == 503);
			assertThat(answers(cutOff)).allMatch((answer) -> answer.status() == 503 || answer.status() == 200);
			Duration slowest = Stream.of(meanwhile, answers(cutOff))
				.flatMap(List::stream)
				.map(Answer::took)
				.max(Comparator.naturalOrder())
				.orElseThrow();
			System.out.println("While PostgreSQL stood still the slowest answer took " + slowest.toMillis() + " ms");
			assertThat(slowest).isLessThan(PROMISED);
			saysSo(writers.get(WRITERS - 1));

			postgres.resume();
			Awaitility.await().atMost(PROMISED).until(writers.get(0)::save, (status) -> status == 200);
			assertThat(writers).allMatch((writer) -> writer.save() == 200).allMatch(Writer::findsEverything);
			Awaitility.await().atMost(PROMISED).until(() -> busyConnections(postgres) == 0);
			assertThat(app.log()).doesNotContain(Writer.PRIVATE);
			Awaitility.await().atMost(PROMISED).until(() -> app.threads() <= threads);
		}
	}

	private static void saysSo(Writer writer) {
		HttpResponse<String> answer = writer.sendAgain();
		assertThat(Json.read(answer.body()).get("message").asString()).contains("Nothing was changed");
		assertThat(answer.headers().firstValue("Retry-After")).contains("5");
		HttpResponse<String> page = writer.open();
		assertThat(page.statusCode()).isEqualTo(503);
		assertThat(Jsoup.parse(page.body()).select("h1").text()).isEqualTo("We are not quite there");
	}

	/** Everything at once: each writer saves and opens two windows; others pass by. */
	private List<Future<Answer>> ask(List<Writer> writers, Web passer) {
		return writers.stream()
			.flatMap((writer) -> Stream.<Callable<Integer>>of(writer::save, () -> writer.open().statusCode(),
					() -> writer.open().statusCode(), () -> passer.get(Visitor.QUESTION).statusCode(),
					() -> passer.get("/readyz", "*/*").statusCode()))
			.map((request) -> this.windows.submit(() -> Answer.to(request)))
			.toList();
	}

	private static List<Answer> answers(List<Future<Answer>> requests) throws Exception {
		List<Answer> answers = new ArrayList<>();
		for (Future<Answer> request : requests) {
			answers.add(request.get());
		}
		return answers;
	}

	private static int busyConnections(PostgresProcess postgres) throws SQLException {
		try (Connection database = DriverManager.getConnection(postgres.url());
				ResultSet row = database.createStatement().executeQuery("""
						select count(*) from pg_stat_activity
						where backend_type = 'client backend' and state <> 'idle' and pid <> pg_backend_pid()""")) {
			row.next();
			return row.getInt(1);
		}
	}

	private record Answer(int status, Duration took) {

		static Answer to(Callable<Integer> request) throws Exception {
			long start = System.nanoTime();
			int status = request.call();
			return new Answer(status, Duration.ofNanos(System.nanoTime() - start));
		}

	}

}
