package dev.starling.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import dev.starling.load.Measured;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether every page takes as long with 100,000 people in the tables as with four
 * hundred, who fill a page of each list: two databases of one PostgreSQL, each with an
 * application of its own, asked in turn. The large one holds 10,000 questions, a million
 * drafts, three million saved versions, 100,000 answers that wait and as many that were
 * reviewed. What is promised is a ratio of the medians of at most 1.2, the same number of
 * statements, and none that passes all of a table that grows.
 */
final class Growth {

	private static final double BAR = 1.2;

	private static final int SMALL = Integer.getInteger("bench.small", 400);

	private static final int LARGE = Integer.getInteger("bench.large", 100_000);

	private static final List<Page<Callers>> PAGES = Everywhere.PAGES.stream()
		.filter((page) -> page.title().matches(System.getProperty("bench.of", ".*")))
		.toList();

	private final Database database;

	private final JdbcTemplate little;

	private final JdbcTemplate much;

	private final List<String> faults = new ArrayList<>();

	private final Set<String> refused = new TreeSet<>();

	private Growth(Database database) {
		this.database = database;
		this.little = database.create("small");
		this.much = database.create("large");
	}

	/**
	 * Measures and explains. {@code -Dbench.small} and {@code -Dbench.large} say how many
	 * people there are, {@code -Dbench.warm-up} and {@code -Dbench.rounds} how often each
	 * page is asked for. Exits with 1 where a promise is not kept.
	 * @param arguments none
	 * @throws IOException where something does not start
	 */
	public static void main(String[] arguments) throws IOException {
		List<String> faults;
		try (Database database = new Database()) {
			faults = new Growth(database).run();
		}
		System.out.println();
		faults.forEach(System.out::println);
		System.exit(faults.isEmpty() ? 0 : 1);
	}

	private List<String> run() throws IOException {
		try (Server few = Server.starling("small", this.database.url("small"));
				Server many = Server.starling("large", this.database.url("large"))) {
			fill(this.little, SMALL);
			fill(this.much, LARGE);
			measure(new Callers(few.port(), this.little), new Callers(many.port(), this.much));
		}
		explain();
		return this.faults;
	}

	private static void fill(JdbcTemplate jdbc, int people) {
		long start = System.nanoTime();
		Everything.fill(jdbc, people);
		jdbc.execute("checkpoint");
		System.out.printf("%,d people, filled in %d s, %,d MB%n", people,
				TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
				jdbc.queryForObject("select pg_database_size(current_database()) / 1000000", Long.class));
		jdbc.queryForList("select relname, n_live_tup from pg_stat_user_tables where n_live_tup > 0 order by 2 desc")
			.forEach((table) -> System.out.printf("  %-28s %,12d%n", table.get("relname"), table.get("n_live_tup")));
	}

	private void measure(Callers few, Callers many) {
		ask(few, many, Integer.getInteger("bench.warm-up", 100));
		Map<Page<Callers>, List<Measured>> times = ask(few, many, Integer.getInteger("bench.rounds", 200));
		System.out.printf("%n%-62s %9s %9s %7s %10s %10s%n", "median ms", "small", "large", "ratio", "small p99",
				"large p99");
		times.forEach((page, time) -> {
			double less = time.get(0).millis(50);
			double more = time.get(1).millis(50);
			double ratio = more / less;
			System.out.printf("%-62s %9.2f %9.2f %7.2f %10.2f %10.2f%s%n", page, less, more, ratio,
					time.get(0).millis(99), time.get(1).millis(99), (ratio > BAR) ? "  over" : "");
			if (ratio > BAR) {
				this.faults.add("%s takes %.2f times as long on the large database".formatted(page, ratio));
			}
		});
	}

	/** Each page of both in turn, so that whatever else the machine does meets both. */
	private Map<Page<Callers>, List<Measured>> ask(Callers small, Callers large, int rounds) {
		Map<Page<Callers>, List<Measured>> times = new LinkedHashMap<>();
		PAGES.forEach((page) -> times.put(page, List.of(new Measured(), new Measured())));
		for (int round = 0; round < rounds; round++) {
			for (Page<Callers> page : PAGES) {
				boolean smallFirst = round % 2 == 0;
				ask(page, smallFirst ? small : large, times.get(page).get(smallFirst ? 0 : 1));
				ask(page, smallFirst ? large : small, times.get(page).get(smallFirst ? 1 : 0));
			}
		}
		return times;
	}

	private void ask(Page<Callers> page, Callers callers, Measured measured) {
		long start = System.nanoTime();
		boolean answered = true;
		try {
			page.visit().accept(callers);
		}
		catch (IllegalStateException ex) {
			answered = false;
			this.refused.add(page + " was refused: " + ex.getMessage());
		}
		measured.add(System.nanoTime() - start, answered);
	}

	private void explain() {
		Plans plans = new Plans(this.much);
		try (Recorder<Callers> few = new Recorder<>(this.database.url("small"),
				(port) -> new Callers(port, this.little));
				Recorder<Callers> many = new Recorder<>(this.database.url("large"),
						(port) -> new Callers(port, this.much))) {
			Map<Page<Callers>, List<Statement>> less = Plans.statements(few, PAGES);
			Plans.statements(many, PAGES);
			plans.countFromNow();
			plans.compare(less, Plans.statements(many, PAGES));
			plans.checkScans();
		}
		this.faults.addAll(this.refused);
		this.faults.addAll(plans.faults());
	}

}
