package dev.starling.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import dev.starling.load.Candidate;
import dev.starling.load.Load;
import dev.starling.load.Measured;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many saves a second Starling takes, beside {@linkplain Bare the least that a Spring
 * application can do} and beside {@linkplain PgBench the database alone}, turn by turn.
 * What is promised is half of the former.
 */
final class Saves {

	private static final int CLIENTS = 16;

	private Saves() {
	}

	/**
	 * Reads {@code -Dbench.warm-up} and {@code -Dbench.rounds}, how many turns each has
	 * unmeasured and measured, and {@code -Dbench.seconds}, how long a turn is; exits
	 * with 1 where a save was not accepted.
	 * @param arguments none
	 * @throws IOException where something does not start
	 */
	public static void main(String[] arguments) throws IOException {
		int warmUp = Integer.getInteger("bench.warm-up", 8);
		int rounds = Integer.getInteger("bench.rounds", 5);
		Duration turn = Duration.ofSeconds(Integer.getInteger("bench.seconds", 10));
		System.out.printf("%d clients, %d turns of %d s each after %d to warm up, %d cores%n", CLIENTS, rounds,
				turn.toSeconds(), warmUp, Runtime.getRuntime().availableProcessors());
		List<Turn> starling = new ArrayList<>();
		List<Turn> bare = new ArrayList<>();
		List<Double> limit = new ArrayList<>();
		try (Database database = new Database()) {
			JdbcTemplate jdbc = database.create("saves");
			try (Server full = Server.starling("starling", database.url("saves"));
					Server least = Server.bare(database.url("saves"))) {
				List<Candidate> here = Load.arrive(full.address(), CLIENTS);
				List<Candidate> there = Load.arrive(full.address(), CLIENTS)
					.stream()
					.map((candidate) -> candidate.at(least.address(), Map.of(Bare.CANDIDATE, owner(candidate, jdbc))))
					.toList();
				PgBench alone = new PgBench(database, Load.arrive(full.address(), CLIENTS), jdbc);
				for (int round = 0; round < warmUp; round++) {
					press(full, here, turn);
					press(least, there, turn);
				}
				for (int round = 0; round < rounds; round++) {
					starling.add(press(full, here, turn));
					bare.add(press(least, there, turn));
					if (PgBench.isThere()) {
						limit.add(alone.run(round, turn));
					}
				}
			}
		}
		print("Starling", starling);
		print("bare", bare);
		System.out.println(limit.isEmpty() ? "pgbench is not there: left out"
				: "%-8s %9.0f a second".formatted("pgbench", median(limit)));
		System.out.printf("Starling / bare: %.2f%n", rate(starling) / rate(bare));
		System.exit(Stream.concat(starling.stream(), bare.stream()).allMatch((one) -> one.saves().isClean()) ? 0 : 1);
	}

	static String owner(Candidate candidate, JdbcTemplate jdbc) {
		return jdbc.queryForObject("select candidate_id from draft where id = ?", String.class, candidate.draft());
	}

	/** Each sends the next save as soon as the last is answered. */
	private static Turn press(Server server, List<Candidate> candidates, Duration time) {
		Duration before = server.processorTime();
		Measured measured = new Measured();
		long end = System.nanoTime() + time.toNanos();
		List<Thread> clients = candidates.stream().map((candidate) -> new Thread(() -> {
			while (System.nanoTime() < end) {
				candidate.save(System.nanoTime(), measured);
				candidate.await();
			}
		})).toList();
		clients.forEach(Thread::start);
		clients.forEach(Saves::join);
		return new Turn(measured, server.processorTime().minus(before).toNanos() / 1e6 / measured.count());
	}

	private static void join(Thread client) {
		try {
			client.join(TimeUnit.MINUTES.toMillis(2));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static void print(String name, List<Turn> turns) {
		System.out.printf("%-8s %9.0f a second   ms: p50 %.1f  p99 %.1f   processor ms a save: %.2f%n", name,
				rate(turns), median(turns, (turn) -> turn.saves().millis(50)),
				median(turns, (turn) -> turn.saves().millis(99)), median(turns, Turn::processorMillis));
	}

	private static double rate(List<Turn> turns) {
		return median(turns, (turn) -> turn.saves().rate());
	}

	private static double median(List<Turn> turns, ToDoubleFunction<Turn> value) {
		return median(turns.stream().map(value::applyAsDouble).toList());
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
	}

	/**
	 * What came of one turn.
	 *
	 * @param saves how long they took
	 * @param processorMillis what the server used for each
	 */
	private record Turn(Measured saves, double processorMillis) {
	}

}
