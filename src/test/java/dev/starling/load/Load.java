package dev.starling.load;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Saves parts of drafts at a fixed arrival rate and says how long that took.
 * <p>
 * Saves are started by the clock, whether or not earlier ones have been answered, and
 * each is timed from when it was due: a server that stalls is charged for everybody who
 * would have waited. Every candidate has an account, a session and a draft of its own,
 * saves at equal intervals that begin at a moment of its own, and goes on from the
 * version that the server last told it. Only loopback addresses are loaded.
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
		double rate = Double.parseDouble(System.getProperty("load.rate", "100"));
		Duration time = Duration.ofSeconds(Integer.getInteger("load.seconds", 30));

		System.out.printf("%d candidates come to %s%n", people, server);
		List<Candidate> candidates = arrive(server, people);
		System.out.printf("%.1f saves a second for %d s%n", rate, time.toSeconds());
		Measured measured = type(candidates, rate, time);
		measured.print(System.out);
		System.exit(measured.isClean() ? 0 : 1);
	}

	private static URI loopback(String url) {
		URI server = URI.create(url);
		if (!List.of("127.0.0.1", "localhost", "[::1]").contains(server.getHost())) {
			throw new IllegalArgumentException("This loads servers on this machine only, not " + server.getHost());
		}
		return server;
	}

	/** Begins so many drafts, each a guest's. */
	public static List<Candidate> arrive(URI server, int people) {
		return IntStream.range(0, people).parallel().mapToObj((number) -> Candidate.arrive(server)).toList();
	}

	/**
	 * Lets candidates type.
	 * @param candidates who
	 * @param rate how many saves a second they make together
	 * @param time for how long
	 */
	public static Measured type(List<Candidate> candidates, double rate, Duration time) {
		Measured measured = new Measured();
		double interval = candidates.size() / rate;
		double[] phases = new Random().doubles(candidates.size(), 0, interval).sorted().toArray();
		long start = System.nanoTime();
		long saves = Math.round(rate * time.toSeconds());
		for (long i = 0; i < saves; i++) {
			int who = (int) (i % candidates.size());
			double second = i / candidates.size() * interval + phases[who];
			long due = start + (long) (second * TimeUnit.SECONDS.toNanos(1));
			while (System.nanoTime() < due) {
				LockSupport.parkNanos(due - System.nanoTime());
			}
			candidates.get(who).save(due, measured);
		}
		candidates.forEach(Candidate::await);
		return measured;
	}

}
