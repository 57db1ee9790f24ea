package dev.starling.fault;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever was acknowledged is there, whenever the process was killed. {@code
 * -Dcrash.kills} says how often it is, {@code -Dcrash.seed} makes the moments those of an
 * earlier run.
 */
@Execution(ExecutionMode.CONCURRENT)
class CrashTest {

	private static final int WRITERS = 50;

	private static final int KILLS = Integer.getInteger("crash.kills", 5);

	private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

	/** The moment of a kill, in saves that were answered since the start. */
	private static final int EARLIEST = 20;

	private static final int LATEST = 300;

	private static final int PATIENCE_SECONDS = 60;

	private final Random random = new Random(SEED);

	private final Semaphore answers = new Semaphore(0);

	private final Map<Integer, Integer> refusals = new ConcurrentHashMap<>();

	@TempDir
	private Path folder;

	@Test
	void losesNothingOnH2() throws Exception {
		try (AppProcess app = new AppProcess(this.folder, "crash-h2").start()) {
			List<Writer> writers = arrive(app.port());
			killAgainAndAgain(app, writers, (kill) -> {
			});
			List<Writer> astray = whoMissesSomething(writers);
			app.stop();
			report("H2", writers, Found.of("jdbc:h2:file:" + this.folder.resolve("data/starling"), "", writers));
			assertThat(astray).as("who finds the last text that was acknowledged").isEmpty();
		}
	}

	@Test
	void losesNothingOnPostgres() throws Exception {
		try (PostgresProcess postgres = new PostgresProcess(this.folder.resolve("postgres")).start();
				AppProcess app = new AppProcess(this.folder, "crash-postgres", "--spring.profiles.active=postgres",
						"--spring.datasource.url=" + postgres.url(), "--spring.datasource.username=postgres")
					.start()) {
			List<Writer> writers = arrive(app.port());
			killAgainAndAgain(app, writers, (kill) -> {
				if (kill % 2 == 0) {
					postgres.kill();
					postgres.start();
				}
			});
			List<Writer> astray = whoMissesSomething(writers);
			report("PostgreSQL", writers, Found.of(postgres.url(), "postgres", writers));
			assertThat(astray).isEmpty();
		}
	}

	private List<Writer> arrive(int port) {
		List<Random> randoms = IntStream.range(0, WRITERS).mapToObj((i) -> new Random(this.random.nextLong())).toList();
		return IntStream.range(0, WRITERS)
			.parallel()
			.mapToObj((i) -> (i % 2 == 0) ? Writer.guest(port, randoms.get(i))
					: Writer.member(port, "writer-" + i + "@example.org", randoms.get(i)))
			.toList();
	}

	private void killAgainAndAgain(AppProcess app, List<Writer> writers, IntConsumer alsoKill) throws Exception {
		ExecutorService desks = Executors.newFixedThreadPool(WRITERS);
		try {
			for (int kill = 1; kill <= KILLS; kill++) {
				this.answers.drainPermits();
				List<Future<?>> writing = new ArrayList<>();
				writers.forEach((writer) -> writing.add(desks.submit(() -> writeUntilCutOff(writer))));
				int moment = this.random.nextInt(EARLIEST, LATEST);
				assertThat(this.answers.tryAcquire(moment, PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
				alsoKill.accept(kill);
				app.kill();
				for (Future<?> writer : writing) {
					writer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
				}
				app.start();
			}
			for (Writer writer : writers) {
				note(writer.save());
			}
		}
		finally {
			desks.shutdownNow();
		}
	}

	private void writeUntilCutOff(Writer writer) {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				note(writer.save());
			}
		}
		catch (UncheckedIOException ex) {
			// The server is gone; what it did not answer is sent again when it is back.
		}
	}

	private void note(int status) {
		if (status != 503) {
			this.answers.release();
		}
		if (status != 200 && status != 503) {
			this.refusals.merge(status, 1, Integer::sum);
		}
	}

	private static List<Writer> whoMissesSomething(List<Writer> writers) {
		return writers.stream().filter((writer) -> !writer.findsEverything()).toList();
	}

	private void report(String database, List<Writer> writers, Found found) {
		int saves = writers.stream().mapToInt((writer) -> writer.acknowledged().size()).sum();
		System.out.printf("%s: %d kills, %d saves acknowledged, %d lost, %d corrupt (-Dcrash.seed=%d)%n", database,
				KILLS, saves, found.lost().size(), found.corrupt().size(), SEED);
		assertThat(found.lost()).as("lost").isEmpty();
		assertThat(found.corrupt()).as("corrupt").isEmpty();
		assertThat(this.refusals).as("conflicts with themselves, and other refusals").isEmpty();
	}

}
