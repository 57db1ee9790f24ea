package dev.starling.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import dev.starling.load.Candidate;
import dev.starling.load.Load;
import dev.starling.load.Measured;

/**
 * How long a save takes while many people type: 500, each saving every three seconds.
 * What is promised is a p99 under 100 ms on two cores, with server, database and
 * candidates on them.
 */
final class Typing {

	private Typing() {
	}

	/**
	 * Reads {@code -Dbench.candidates} and {@code -Dbench.seconds}; exits with 1 where a
	 * save was not accepted.
	 * @param arguments none
	 * @throws IOException where a server does not start
	 */
	public static void main(String[] arguments) throws IOException {
		int people = Integer.getInteger("bench.candidates", 500);
		Duration time = Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));
		double rate = people / 3.0;
		boolean clean;
		try (Database database = new Database()) {
			database.create("typing");
			try (Server server = Server.starling("typing", database.url("typing"))) {
				List<Candidate> candidates = Load.arrive(server.address(), people);
				Load.type(candidates, rate, time);
				System.out.printf("%d candidates, %.1f saves a second for %d s, %d cores%n", people, rate,
						time.toSeconds(), Runtime.getRuntime().availableProcessors());
				Measured measured = Load.type(candidates, rate, time);
				measured.print(System.out);
				clean = measured.isClean();
			}
		}
		System.exit(clean ? 0 : 1);
	}

}
