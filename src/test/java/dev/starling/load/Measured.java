package dev.starling.load;

import java.io.PrintStream;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How long answers took, from when they were due; it begins when it is made.
 */
public final class Measured {

	private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);

	private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);

	private final AtomicLong refused = new AtomicLong();

	private final long start;

	private volatile long end;

	/** Begins. */
	public Measured() {
		this(System.nanoTime());
	}

	private Measured(long start) {
		this.start = start;
		this.end = start;
	}

	public void add(long nanos, boolean accepted) {
		this.micros.recordValue(Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(nanos)));
		if (!accepted) {
			this.refused.incrementAndGet();
		}
		this.end = System.nanoTime();
	}

	/**
	 * Returns all of these together.
	 * @param parts at least one
	 */
	public static Measured of(Collection<Measured> parts) {
		Measured all = new Measured(parts.stream().mapToLong((part) -> part.start).min().orElseThrow());
		for (Measured part : parts) {
			all.micros.add(part.micros);
			all.refused.addAndGet(part.refused.get());
			all.end = Math.max(all.end, part.end);
		}
		return all;
	}

	/**
	 * Returns what was added since.
	 * @param earlier the same ones, together, some time ago
	 */
	public Measured since(Measured earlier) {
		Measured since = new Measured(earlier.end);
		since.micros.add(this.micros);
		since.micros.subtract(earlier.micros);
		since.refused.set(this.refused.get() - earlier.refused.get());
		since.end = this.end;
		return since;
	}

	public boolean isClean() {
		return this.refused.get() == 0;
	}

	public long count() {
		return this.micros.getTotalCount();
	}

	/** How many of the answers were refusals, or did not come. */
	public long refused() {
		return this.refused.get();
	}

	/** Answers a second, from the beginning to the last of them. */
	public double rate() {
		return this.micros.getTotalCount() / seconds();
	}

	/** The time within which so many percent were answered. */
	public double millis(double percentile) {
		return this.micros.getValueAtPercentile(percentile) / 1000.0;
	}

	public void print(PrintStream out) {
		out.printf("%d answers in %.1f s: %.1f a second, %d not accepted%n", this.micros.getTotalCount(), seconds(),
				rate(), this.refused.get());
		out.printf("ms: p50 %.1f  p90 %.1f  p99 %.1f  max %.1f%n", millis(50), millis(90), millis(99), millis(100));
	}

	/** From the beginning to the last answer. */
	public double seconds() {
		return (this.end - this.start) / (double) TimeUnit.SECONDS.toNanos(1);
	}

}
