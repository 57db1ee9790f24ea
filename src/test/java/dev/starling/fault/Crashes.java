package dev.starling.fault;

import java.io.UncheckedIOException;
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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fifty people, ten of them coaches, who write while the application is killed and
 * started again, and what they were answered.
 */
final class Crashes {

	private static final int WRITERS = 50;

	/** The moment of a kill, in saves that were answered since the start. */
	private static final int EARLIEST = 20;

	private static final int LATEST = 300;

	private static final int PATIENCE_SECONDS = 180;

	private final AppProcess app;

	private final long seed;

	private final Random random;

	private final List<Writer> writers;

	private final Semaphore answers = new Semaphore(0);

	private final Map<Integer, Integer> refusals = new ConcurrentHashMap<>();

	private List<Writer> astray = List.of();

	private int kills;

	Crashes(AppProcess app, long seed) {
		this.app = app;
		this.seed = seed;
		this.random = new Random(seed);
		Coaches coaches = new Coaches(app);
		this.writers = IntStream.range(0, WRITERS).mapToObj((number) -> arrive(number, coaches)).toList();
	}

	private Writer arrive(int number, Coaches coaches) {
		Random texts = new Random(this.random.nextLong());
		return switch (number % 5) {
			case 0 -> coaches.arrive(number, texts);
			case 1, 3 -> Writer.guest(this.app.port(), texts);
			default -> Writer.member(this.app.port(), "writer-" + number + "@example.org", texts);
		};
	}

	List<Writer> writers() {
		return this.writers;
	}

	/**
	 * Kills it while everybody writes, again and again.
	 * @param times how often
	 * @param alsoKill what else is killed and started, at the kill of this number
	 */
	void happen(int times, IntConsumer alsoKill) throws Exception {
		ExecutorService desks = Executors.newFixedThreadPool(WRITERS);
		try {
			while (this.kills < times) {
				this.answers.drainPermits();
				List<Future<?>> writing = new ArrayList<>();
				this.writers.forEach((writer) -> writing.add(desks.submit(() -> writeUntilCutOff(writer))));
				int moment = this.random.nextInt(EARLIEST, LATEST);
				assertThat(this.answers.tryAcquire(moment, PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
				this.kills++;
				alsoKill.accept(this.kills);
				this.app.kill();
				for (Future<?> writer : writing) {
					writer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
				}
				this.app.start();
			}
		}
		finally {
			desks.shutdownNow();
		}
		this.writers.forEach((writer) -> note(writer.save()));
		this.astray = this.writers.stream().filter((writer) -> !writer.findsEverything()).toList();
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

	void report(String database, Found found) {
		int saves = this.writers.stream().mapToInt((writer) -> writer.acknowledged().size()).sum();
		System.out.printf("%s: %d kills, %d saves acknowledged, %d lost, %d corrupt (-Dcrash.seed=%d)%n", database,
				this.kills, saves, found.lost().size(), found.corrupt().size(), this.seed);
		assertThat(found.lost()).as("lost").isEmpty();
		assertThat(found.corrupt()).as("corrupt").isEmpty();
		assertThat(this.refusals).as("conflicts with themselves, and other refusals").isEmpty();
		assertThat(this.app.log()).doesNotContain(Writer.PRIVATE);
		assertThat(this.astray).as("who does not find their last text in the editor or on the desk").isEmpty();
	}

}
