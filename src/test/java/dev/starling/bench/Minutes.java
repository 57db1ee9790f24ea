package dev.starling.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.starling.load.Measured;

/**
 * How each minute of a load went, and how fast the machine itself was meanwhile.
 */
final class Minutes implements AutoCloseable {

	private static final Duration BETWEEN_READINGS = Duration.ofMillis(500);

	private static final int READINGS = 120;

	private static final String FORMAT = "%-22s %10s %10s %10s %10s %14s%n";

	private final Times times;

	private final Yardstick yardstick;

	private final List<Minute> told = new ArrayList<>();

	private final List<Double> readings = new ArrayList<>();

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

	private Measured before = new Measured();

	Minutes(Times times, Yardstick yardstick) {
		this.times = times;
		this.yardstick = yardstick;
		long pause = BETWEEN_READINGS.toMillis();
		this.clock.scheduleAtFixedRate(this::read, pause, pause, TimeUnit.MILLISECONDS);
	}

	private void read() {
		this.readings.add(this.yardstick.now());
		if (this.readings.size() == READINGS) {
			Measured until = this.times.all();
			this.told.add(new Minute(until.since(this.before),
					this.readings.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
			this.before = until;
			this.readings.clear();
		}
	}

	/** Tells the minutes that were whole when it was closed. */
	void tell(PrintStream out) {
		out.printf(FORMAT, "", "p50 ms", "p90 ms", "p99 ms", "errors", "fixed work");
		for (int i = 0; i < this.told.size(); i++) {
			Minute minute = this.told.get(i);
			Measured answers = minute.answers();
			out.printf(FORMAT, "minute " + (i + 1), "%.1f".formatted(answers.millis(50)),
					"%.1f".formatted(answers.millis(90)), "%.1f".formatted(answers.millis(99)), answers.refused(),
					"%.2f times".formatted(minute.work()));
		}
	}

	@Override
	public void close() {
		this.clock.shutdown();
		try {
			this.clock.awaitTermination(1, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * A minute.
	 *
	 * @param answers what was answered in it
	 * @param work how many times as much processor time the fixed piece of work took as
	 * at rest
	 */
	private record Minute(Measured answers, double work) {
	}

}
