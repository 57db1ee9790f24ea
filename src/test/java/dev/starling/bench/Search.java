package dev.starling.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import dev.starling.load.Measured;
import dev.starling.testing.FillingQuestions;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long the bank takes to search, through HTTP, beside the {@code LIKE} over the same
 * rows that it stands for; and whether the page of one question takes as long with ten
 * thousand of them as with those that come with the application. Each is asked for by an
 * address of its own, so that nothing is answered from what is kept. What is promised is
 * a median under 20 ms, and the same statements for the question page.
 */
final class Search {

	private static final List<String> SOUGHT = List.of("failure", "stakeholder management", "leadership framework",
			"prof", "migration deadline", "team", "burnout", "pivot to systemic change");

	/** These only the index can find. */
	private static final List<String> MISSPELT = List.of("stakholder managment", "proffesional", "leadreship", "failng",
			"xyzzy", "decission framwork");

	/** Every word somewhere in what is searched. */
	private static final String LIKE = """
			(edition.title ilike ? or edition.prompt ilike ?
				or exists (select 1 from edition_competency where edition_id = edition.id and name ilike ?)
				or exists (select 1 from signal where edition_id = edition.id and (name ilike ? or description ilike ?)))""";

	private static final AtomicLong ASKED = new AtomicLong();

	private final JdbcTemplate few;

	private final JdbcTemplate many;

	private final Database database;

	private Search(Database database) {
		this.database = database;
		this.few = database.create("few");
		this.many = database.create("many");
	}

	/**
	 * Reads {@code -Dbench.questions}, how many there are, and {@code -Dbench.warm-up}
	 * and {@code -Dbench.rounds}, how often each is asked for; exits with 1 where the
	 * statements differ.
	 * @param arguments none
	 * @throws IOException where something does not start
	 */
	public static void main(String[] arguments) throws IOException {
		boolean sound;
		try (Database database = new Database()) {
			Search search = new Search(database);
			search.measure();
			sound = search.runsTheSameStatements();
		}
		System.exit(sound ? 0 : 1);
	}

	private void measure() throws IOException {
		try (Server small = Server.starling("few", this.database.url("few"));
				Server large = Server.starling("many", this.database.url("many"))) {
			long start = System.nanoTime();
			new FillingQuestions(this.many, 1).add(Integer.getInteger("bench.questions", 10_000));
			this.many.execute("vacuum (analyze)");
			System.out.printf("%,d and %,d questions, filled in %d s%n", count(this.few), count(this.many),
					TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
			Web web = new Web(large.port());
			start = System.nanoTime();
			awaitIndex(web);
			System.out.printf("They were found %d ms after the first search%n",
					TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
			Web other = new Web(small.port());
			ask(web, other, Integer.getInteger("bench.warm-up", 200));
			List<Measured> times = ask(web, other, Integer.getInteger("bench.rounds", 200));
			double found = tell("search through HTTP", times.get(0));
			double like = tell("LIKE, the statement alone", times.get(1));
			System.out.printf("%-28s %9.2f%n", "ratio", found / like);
			tell("search, misspelt", times.get(2));
			double one = tell("a question, few", times.get(3));
			double amongMany = tell("a question, many", times.get(4));
			System.out.printf("%-28s %9.2f%n", "ratio", amongMany / one);
		}
	}

	/** All in turn, so that whatever else the machine does meets all. */
	private List<Measured> ask(Web many, Web few, int rounds) {
		List<Measured> times = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			times.add(new Measured());
		}
		for (int round = 0; round < rounds; round++) {
			String sought = SOUGHT.get(round % SOUGHT.size());
			String misspelt = MISSPELT.get(round % MISSPELT.size());
			time(times.get(0), () -> get(many, search(sought)));
			time(times.get(1), () -> like(sought));
			time(times.get(2), () -> get(many, search(misspelt)));
			time(times.get(3), () -> get(few, anew(Visitor.QUESTION)));
			time(times.get(4), () -> get(many, anew(Visitor.QUESTION)));
		}
		return times;
	}

	private void like(String sought) {
		List<String> words = List.of(sought.split(" "));
		String statement = "select question.slug, edition.title, edition.prompt, count(*) over () from question "
				+ "join edition on edition.id = question.published_edition_id where "
				+ String.join(" and ", words.stream().map((word) -> LIKE).toList())
				+ " order by edition.title, question.id limit 20";
		Object[] patterns = words.stream()
			.flatMap((word) -> Collections.nCopies(5, "%" + word + "%").stream())
			.toArray();
		this.many.queryForList(statement, patterns);
	}

	/**
	 * The last page, by a number that nobody has asked for: neither it nor its search is
	 * kept.
	 */
	private static String search(String sought) {
		return "/questions?q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8) + "&page="
				+ (Short.MAX_VALUE + ASKED.incrementAndGet());
	}

	/** Nobody has asked for it by this address: what is kept of it is of no use. */
	private static String anew(String address) {
		return address + "?asked=" + ASKED.incrementAndGet();
	}

	private static void time(Measured measured, Runnable work) {
		long start = System.nanoTime();
		work.run();
		measured.add(System.nanoTime() - start, true);
	}

	private static String get(Web web, String address) {
		var answer = web.get(address);
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(answer.statusCode() + " from " + address);
		}
		return answer.body();
	}

	private void awaitIndex(Web web) {
		String all = count(this.many) + " questions";
		while (!get(web, "/questions").contains(all)) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		}
	}

	private static int count(JdbcTemplate jdbc) {
		return jdbc.queryForObject("select count(*) from question where published_edition_id is not null",
				Integer.class);
	}

	private static double tell(String what, Measured time) {
		System.out.printf("%-28s %9.2f ms at the median, %9.2f ms p99%n", what, time.millis(50), time.millis(99));
		return time.millis(50);
	}

	private boolean runsTheSameStatements() {
		Page<Web> question = new Page<>("a question", (web) -> web.get(anew(Visitor.QUESTION)));
		try (Recorder<Web> small = new Recorder<>(this.database.url("few"), Web::new);
				Recorder<Web> large = new Recorder<>(this.database.url("many"), Web::new)) {
			List<String> less = statements(small, question);
			List<String> more = statements(large, question);
			System.out.printf("The question page runs %d and %d statements, %s%n", less.size(), more.size(),
					less.equals(more) ? "the same" : "which differ");
			return less.equals(more);
		}
	}

	private static List<String> statements(Recorder<Web> recorder, Page<Web> page) {
		return recorder.statements(page).stream().map(Statement::sql).toList();
	}

}
