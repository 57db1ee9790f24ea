package dev.starling.load;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Saves parts of drafts at a fixed arrival rate and says how long that took.
 * <p>
 * Saves are started by the clock, whether or not earlier ones have been answered, and
 * each is timed from when it was due: a server that stalls is charged for everybody who
 * would have waited. Every candidate has an account, a session and a draft of its own,
 * and goes on from the version that the server last told it. Only loopback addresses are
 * loaded.
 */
public final class Load {

	private Load() {
	}

	/**
	 * Reads {@code -Dload.url}, {@code -Dload.candidates}, {@code -Dload.rate} (saves a
	 * second) and {@code -Dload.seconds}; exits with 1 where a save was not accepted.
	 * @param arguments none
	 */
	public static void main(String[] arguments) {
		URI server = loopback(System.getProperty("load.url", "http://127.0.0.1:8080"));
		int people = Integer.getInteger("load.candidates", 50);
		int rate = Integer.getInteger("load.rate", 100);
		Duration time = Duration.ofSeconds(Integer.getInteger("load.seconds", 30));

		System.out.printf("signing up %d candidates at %s%n", people, server);
		List<Candidate> candidates = arrive(server, people);
		System.out.printf("%d saves a second for %d s%n", rate, time.toSeconds());
		Measured measured = new Measured();
		long took = type(candidates, rate, time, measured);
		measured.print(System.out, took);
		System.exit(measured.isClean() ? 0 : 1);
	}

	private static URI loopback(String url) {
		URI server = URI.create(url);
		if (!List.of("127.0.0.1", "localhost", "[::1]").contains(server.getHost())) {
			throw new IllegalArgumentException("This loads servers on this machine only, not " + server.getHost());
		}
		return server;
	}

	private static List<Candidate> arrive(URI server, int people) {
		long run = System.currentTimeMillis();
		return IntStream.range(0, people)
			.parallel()
			.mapToObj((number) -> Candidate.signUp(server, "load-" + run + "-" + number + "@example.org"))
			.toList();
	}

	private static long type(List<Candidate> candidates, int rate, Duration time, Measured measured) {
		long start = System.nanoTime();
		long saves = rate * time.toSeconds();
		for (long i = 0; i < saves; i++) {
			long due = start + i * TimeUnit.SECONDS.toNanos(1) / rate;
			while (System.nanoTime() < due) {
				LockSupport.parkNanos(due - System.nanoTime());
			}
			candidates.get((int) (i % candidates.size())).save(due, measured);
		}
		candidates.forEach(Candidate::await);
		return System.nanoTime() - start;
	}

}
