package dev.starling.bench;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import dev.starling.fault.Writer;

/**
 * A candidate who types into a page that tries again as the editor does: the same save,
 * after one second, two, four and so on, where there was no answer or a 429 or a 5xx.
 */
final class Typist implements Runnable {

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private final Writer writer;

	private final Random random;

	private final Duration interval;

	private final Duration longestPause;

	private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();

	private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();

	private volatile boolean stopped;

	private volatile boolean owes;

	private Typist(Writer writer, Random random, Duration interval, Duration longestPause) {
		this.writer = writer;
		this.random = random;
		this.interval = interval;
		this.longestPause = longestPause;
	}

	static Typist at(int port, int number, Duration interval) {
		Random random = new Random(number);
		return new Typist(Writer.guest(port, random), random, interval, LONGEST_PAUSE);
	}

	/** Somebody who never pauses for long, to see from when on saves are taken. */
	static Typist restless(int port) {
		Random random = new Random();
		Duration interval = Duration.ofMillis(100);
		return new Typist(Writer.guest(port, random), random, interval, interval);
	}

	@Override
	public void run() {
		pause((long) (this.random.nextDouble() * this.interval.toMillis()));
		while (!this.stopped) {
			save();
			pause(this.interval.toMillis());
		}
	}

	private void save() {
		this.owes = true;
		long due = System.nanoTime();
		long wait = 0;
		for (int status = attempt(due); status != 200; status = attempt(due)) {
			if (status >= 400 && status < 500 && status != 429) {
				this.refusals.add(status);
				this.stopped = true;
				return;
			}
			wait = Math.min(this.longestPause.toMillis(), Math.max(FIRST_PAUSE.toMillis(), 2 * wait));
			pause(wait);
		}
		this.owes = false;
	}

	private int attempt(long due) {
		long sent = System.nanoTime();
		int status;
		try {
			status = this.writer.save();
		}
		catch (UncheckedIOException ex) {
			status = 0;
		}
		this.attempts.add(new Attempt(due, sent, System.nanoTime(), status));
		return status;
	}

	private static void pause(long millis) {
		try {
			TimeUnit.MILLISECONDS.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Has them stop once nothing is owed. */
	void stop() {
		this.stopped = true;
	}

	Writer writer() {
		return this.writer;
	}

	Queue<Attempt> attempts() {
		return this.attempts;
	}

	/** The answers that trying again would not have changed. */
	Queue<Integer> refusals() {
		return this.refusals;
	}

	/** Whether a save was not taken. */
	boolean owes() {
		return this.owes;
	}

}
