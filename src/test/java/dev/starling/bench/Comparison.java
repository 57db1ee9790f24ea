package dev.starling.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjIntConsumer;

import dev.starling.load.Measured;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether pages take as long with much in the tables as with little: two databases of one
 * PostgreSQL, each with an application of its own, asked in turn. What is promised is a
 * ratio of at most 1.2, the same number of statements, and no sequential scan of the
 * tables that grow.
 *
 * @param <V> who asks
 */
final class Comparison<V> {

	private final Set<String> growing;

	private final Arrival<V> arrival;

	private final List<Page<V>> pages;

	private final List<String> faults = new ArrayList<>();

	private long scansBefore;

	/**
	 * Prepares it.
	 * @param growing the tables that hold more the more there is
	 * @param arrival makes somebody who asks
	 * @param pages what they ask for
	 */
	Comparison(Set<String> growing, Arrival<V> arrival, List<Page<V>> pages) {
		this.growing = growing;
		this.arrival = arrival;
		this.pages = pages;
	}

	/**
	 * Measures and explains. {@code -Dbench.small} and {@code -Dbench.large} say how much
	 * there is, {@code -Dbench.warm-up} and {@code -Dbench.rounds} how often each page is
	 * asked for.
	 * @param small how much there is in the one, unless told
	 * @param large how much there is in the other, unless told
	 * @param filling fills a new database with so much
	 * @return whether statements are the same and no table that grows was scanned
	 */
	boolean run(int small, int large, ObjIntConsumer<JdbcTemplate> filling) throws IOException, InterruptedException {
		try (Database database = new Database()) {
			JdbcTemplate little = database.create("small");
			JdbcTemplate much = database.create("large");
			try (Server few = Server.starling("small", database.url("small"));
					Server many = Server.starling("large", database.url("large"))) {
				fill(little, Integer.getInteger("bench.small", small), filling);
				fill(much, Integer.getInteger("bench.large", large), filling);
				this.scansBefore = scans(much);
				measure(this.arrival.arrive(few.port(), little), this.arrival.arrive(many.port(), much));
			}
			explain(database, little, much);
		}
		this.faults.forEach(System.out::println);
		return this.faults.isEmpty();
	}

	private static void fill(JdbcTemplate jdbc, int much, ObjIntConsumer<JdbcTemplate> filling) {
		long start = System.nanoTime();
		filling.accept(jdbc, much);
		jdbc.execute("vacuum (analyze)");
		jdbc.execute("checkpoint");
		System.out.printf("%,d, filled in %d s, %,d MB%n", much,
				TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
				jdbc.queryForObject("select pg_database_size(current_database()) / 1000000", Long.class));
	}

	private void measure(V few, V many) {
		ask(few, many, Integer.getInteger("bench.warm-up", 1_000));
		Map<Page<V>, List<Measured>> times = ask(few, many, Integer.getInteger("bench.rounds", 1_000));
		System.out.printf("%-24s %9s %9s %7s %12s %12s%n", "median ms", "small", "large", "ratio", "small p99",
				"large p99");
		times.forEach((page, time) -> {
			double less = time.get(0).millis(50);
			double more = time.get(1).millis(50);
			System.out.printf("%-24s %9.2f %9.2f %7.2f %12.2f %12.2f%n", page, less, more, more / less,
					time.get(0).millis(99), time.get(1).millis(99));
		});
	}

	/** Each page of both in turn, so that whatever else the machine does meets both. */
	private Map<Page<V>, List<Measured>> ask(V small, V large, int rounds) {
		Map<Page<V>, List<Measured>> times = new LinkedHashMap<>();
		this.pages.forEach((page) -> times.put(page, List.of(new Measured(), new Measured())));
		for (int round = 0; round < rounds; round++) {
			for (Page<V> page : this.pages) {
				boolean smallFirst = round % 2 == 0;
				ask(page, smallFirst ? small : large, times.get(page).get(smallFirst ? 0 : 1));
				ask(page, smallFirst ? large : small, times.get(page).get(smallFirst ? 1 : 0));
			}
		}
		return times;
	}

	private void ask(Page<V> page, V visitor, Measured measured) {
		long start = System.nanoTime();
		page.visit().accept(visitor);
		measured.add(System.nanoTime() - start, true);
	}

	private void explain(Database database, JdbcTemplate little, JdbcTemplate much) throws InterruptedException {
		try (Recorder<V> few = new Recorder<>(database.url("small"), (port) -> this.arrival.arrive(port, little));
				Recorder<V> many = new Recorder<>(database.url("large"), (port) -> this.arrival.arrive(port, much))) {
			for (Page<V> page : this.pages) {
				int less = few.statements(page).size();
				List<Statement> statements = many.statements(page);
				System.out.printf("%n%s: %d statements on the small, %d on the large database%n", page, less,
						statements.size());
				if (less != statements.size()) {
					this.faults.add(page + " runs more statements on one database than on the other");
				}
				statements.forEach((statement) -> explain(page, statement, much));
			}
		}
		long scans = scans(much) - this.scansBefore;
		System.out.printf("%nSequential scans of %s that the large database counted: %d%n", this.growing, scans);
		if (scans > 0) {
			this.faults.add("Tables that grow were scanned " + scans + " times");
		}
	}

	private void explain(Page<V> page, Statement statement, JdbcTemplate much) {
		System.out.println("  " + statement.shortened());
		for (Statement.Access access : statement.plan(much)) {
			System.out.println("    " + access);
			if (access.isSequential() && this.growing.contains(access.table())) {
				this.faults.add(page + " scans " + access.table());
			}
		}
	}

	/** Whatever was planned, the database counts what it did. */
	private long scans(JdbcTemplate much) {
		return much.queryForList("select relname, seq_scan from pg_stat_user_tables where seq_scan > 0")
			.stream()
			.filter((table) -> this.growing.contains(table.get("relname")))
			.mapToLong((table) -> (Long) table.get("seq_scan"))
			.sum();
	}

	/**
	 * Makes somebody who asks.
	 *
	 * @param <V> who asks
	 */
	interface Arrival<V> {

		V arrive(int port, JdbcTemplate jdbc);

	}

}
