package dev.starling.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What pages ask of a database with much in it: as many statements as of one with little,
 * and none that passes all of a table that grows.
 */
final class Plans {

	/** Of fewer rows it does not matter how they are found. */
	private static final int MANY = 1_000;

	/** What is read once for all pages is read by then. */
	private static final int ASKED = 2;

	private final JdbcTemplate much;

	private final Set<String> growing;

	private final List<String> faults = new ArrayList<>();

	private long scansBefore;

	/**
	 * Begins to count what is scanned.
	 * @param much the database with much in it, analyzed
	 */
	Plans(JdbcTemplate much) {
		this.much = much;
		this.growing = new TreeSet<>(much.queryForList(
				"""
						select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > ?""",
				String.class, MANY));
		countFromNow();
	}

	/**
	 * What was scanned until now does not count: nodes that start read the whole bank.
	 */
	void countFromNow() {
		this.scansBefore = scans();
	}

	/**
	 * Returns what each page sends.
	 * @param recorder hears it
	 * @param pages what is asked for
	 */
	static <V> Map<Page<V>, List<Statement>> statements(Recorder<V> recorder, List<Page<V>> pages) {
		Map<Page<V>, List<Statement>> statements = new LinkedHashMap<>();
		for (int time = 0; time < ASKED; time++) {
			pages.forEach((page) -> statements.put(page, recorder.statements(page)));
		}
		return statements;
	}

	/**
	 * Compares what the same pages send, and has each statement of the latter explained.
	 */
	<V> void compare(Map<Page<V>, List<Statement>> little, Map<Page<V>, List<Statement>> much) {
		much.forEach((page, statements) -> {
			int few = little.get(page).size();
			System.out.printf("%n%s: %d statements on the small, %d on the large database%n", page, few,
					statements.size());
			if (few != statements.size()) {
				this.faults.add("%s runs %d statements on the small, %d on the large database".formatted(page, few,
						statements.size()));
			}
			statements.forEach((statement) -> explain(page, statement));
		});
	}

	private void explain(Page<?> page, Statement statement) {
		System.out.println("  " + statement.shortened());
		for (Statement.Access access : statement.plan(this.much)) {
			System.out.println("    " + access);
			if (access.whole() && this.growing.contains(access.table())) {
				this.faults.add("%s passes all of %s: %s".formatted(page, access, statement.shortened()));
			}
		}
	}

	/** Whatever was planned, the database counts what it did. */
	void checkScans() {
		long scans = scans() - this.scansBefore;
		System.out.printf("%nSequential scans of %s that the large database counted: %d%n", this.growing, scans);
		if (scans > 0) {
			this.faults.add("Tables that grow were scanned " + scans + " times");
		}
	}

	List<String> faults() {
		return this.faults;
	}

	private long scans() {
		return this.much.queryForList("select relname, seq_scan from pg_stat_user_tables where seq_scan > 0")
			.stream()
			.filter((table) -> this.growing.contains(table.get("relname")))
			.mapToLong((table) -> (Long) table.get("seq_scan"))
			.sum();
	}

}
