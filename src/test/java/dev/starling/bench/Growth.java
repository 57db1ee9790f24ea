package dev.starling.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import dev.starling.load.Measured;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether pages take as long with a million drafts in the tables as with a thousand: two
 * databases of one PostgreSQL, each with an application of its own, asked in turn. What
 * is promised is a ratio of at most 1.2, the same number of statements, and no sequential
 * scan of the tables that grow.
 */
final class Growth {

	private static final Set<String> GROWING = Set.of("draft", "section", "section_version", "spring_session",
			"spring_session_attributes", "device_key");

	private final JdbcTemplate small;

	private final JdbcTemplate large;

	private final Database database;

	private final List<String> faults = new ArrayList<>();

	private long scansBefore;

	private Growth(Database database) {
		this.database = database;
		this.small = database.create("small");
		this.large = database.create("large");
	}

	/**
	 * Reads {@code -Dbench.small} and {@code -Dbench.large}, the numbers of drafts,
	 * {@code -Dbench.versions} of each, and {@code -Dbench.warm-up} and
	 * {@code -Dbench.rounds}, how often each page is asked for; exits with 1 where
	 * statements differ or a table that grows is scanned.
	 * @param arguments none
	 * @throws IOException where something does not start
	 * @throws InterruptedException where it is stopped
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		boolean sound;
		try (Database database = new Database()) {
			Growth growth = new Growth(database);
			growth.measure();
			growth.explain();
			growth.faults.forEach(System.out::println);
			sound = growth.faults.isEmpty();
		}
		System.exit(sound ? 0 : 1);
	}

	private void measure() throws IOException {
		try (Server few = Server.starling("small", this.database.url("small"));
				Server many = Server.starling("large", this.database.url("large"))) {
			fill(this.small, Integer.getInteger("bench.small", 1_000));
			fill(this.large, Integer.getInteger("bench.large", 1_000_000));
			this.scansBefore = scans();
			Writer here = new Writer(few.port());
			Writer there = new Writer(many.port());
			ask(here, there, Integer.getInteger("bench.warm-up", 1_000));
			Map<Page, List<Measured>> times = ask(here, there, Integer.getInteger("bench.rounds", 1_000));
			System.out.printf("%-12s %9s %9s %7s %12s %12s%n", "median ms", "small", "large", "ratio", "small p99",
					"large p99");
			times.forEach((page, time) -> {
				double less = time.get(0).millis(50);
				double more = time.get(1).millis(50);
				System.out.printf("%-12s %9.2f %9.2f %7.2f %12.2f %12.2f%n", page, less, more, more / less,
						time.get(0).millis(99), time.get(1).millis(99));
			});
		}
	}

	private static void fill(JdbcTemplate jdbc, int drafts) {
		int versions = Integer.getInteger("bench.versions", 3);
		long start = System.nanoTime();
		new Filling(jdbc).add(drafts, versions);
		System.out.printf("%,d drafts with %,d versions, filled in %d s, %,d MB%n", drafts, (long) drafts * versions,
				TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
				jdbc.queryForObject("select pg_database_size(current_database()) / 1000000", Long.class));
	}

	/** Each page of both in turn, so that whatever else the machine does meets both. */
	private static Map<Page, List<Measured>> ask(Writer small, Writer large, int rounds) {
		Map<Page, List<Measured>> times = new EnumMap<>(Page.class);
		for (Page page : Page.values()) {
			times.put(page, List.of(new Measured(), new Measured()));
		}
		for (int round = 0; round < rounds; round++) {
			for (Page page : Page.values()) {
				boolean smallFirst = round % 2 == 0;
				ask(page, smallFirst ? small : large, times.get(page).get(smallFirst ? 0 : 1));
				ask(page, smallFirst ? large : small, times.get(page).get(smallFirst ? 1 : 0));
			}
		}
		return times;
	}

	private static void ask(Page page, Writer writer, Measured measured) {
		long start = System.nanoTime();
		page.visit(writer);
		measured.add(System.nanoTime() - start, true);
	}

	private void explain() throws InterruptedException {
		try (Recorder few = new Recorder(this.database.url("small"));
				Recorder many = new Recorder(this.database.url("large"))) {
			for (Page page : Page.values()) {
				int less = few.statements(page).size();
				List<Statement> statements = many.statements(page);
				System.out.printf("%n%s: %d statements on the small, %d on the large database%n", page, less,
						statements.size());
				if (less != statements.size()) {
					this.faults.add(page + " runs more statements on one database than on the other");
				}
				statements.forEach((statement) -> explain(page, statement));
			}
		}
		long scans = scans() - this.scansBefore;
		System.out.printf("%nSequential scans of %s that the large database counted: %d%n", GROWING, scans);
		if (scans > 0) {
			this.faults.add("Tables that grow were scanned " + scans + " times");
		}
	}

	private void explain(Page page, Statement statement) {
		System.out.println("  " + statement.shortened());
		for (Statement.Access access : statement.plan(this.large)) {
			System.out.println("    " + access);
			if (access.isSequential() && GROWING.contains(access.table())) {
				this.faults.add(page + " scans " + access.table());
			}
		}
	}

	/** Whatever was planned, the database counts what it did. */
	private long scans() {
		return this.large.queryForList("select relname, seq_scan from pg_stat_user_tables where seq_scan > 0")
			.stream()
			.filter((table) -> GROWING.contains(table.get("relname")))
			.mapToLong((table) -> (Long) table.get("seq_scan"))
			.sum();
	}

}
