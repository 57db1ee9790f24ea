package dev.starling.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.starling.load.Candidate;
import dev.starling.load.Load;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether one server bears a busy day: 2,000 candidates who save every three seconds, 100
 * coaches who do something every five, and 20 pages a second, for ten minutes, with
 * PostgreSQL and the people themselves on the same machine. Everything is due by the
 * clock and timed from when it was due. What is promised of the times is in
 * {@link Times}; besides, no acknowledged save is lost, and the heap does not grow.
 */
final class Day {

	private static final Duration BETWEEN_SAVES = Duration.ofSeconds(3);

	private static final Duration BETWEEN_STEPS = Duration.ofSeconds(5);

	private static final double[] PARTS = { 1, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1 };

	private static final double GROWTH = 1.2;

	/** The saves of a candidate up to a version, each as it was sent. */
	private static final String KEPT = """
			select count(*) from section_version kept
				join section on section.draft_id = kept.draft_id and section.part = kept.part
					and section.version >= kept.version
			where kept.draft_id = ? and kept.part = ? and kept.version <= ?
				and kept.body = cast(? as varchar) || kept.version - 1""";

	private final int people = Integer.getInteger("bench.candidates", 2_000);

	private final int coaching = Integer.getInteger("bench.coaches", 100);

	private final int views = Integer.getInteger("bench.views", 20);

	private final boolean searches = Boolean.getBoolean("bench.search");

	private final Duration time = Duration.ofSeconds(Integer.getInteger("bench.seconds", this.searches ? 60 : 600));

	private final Duration warmUp = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 120));

	private final Server server;

	private final JdbcTemplate jdbc;

	private final Yardstick yardstick = new Yardstick();

	private final List<Candidate> candidates;

	private final List<Reviewer> coaches;

	private final List<String> faults = new ArrayList<>();

	private Day(Server server, JdbcTemplate jdbc) {
		this.server = server;
		this.jdbc = jdbc;
		int answers = answers();
		new Waiting(jdbc).add(new Filling(jdbc).people(answers), answers);
		jdbc.execute("vacuum (analyze)");
		this.coaches = coaches(answers);
		this.candidates = Load.arrive(server.address(), this.people);
	}

	/**
	 * Reads {@code -Dbench.candidates}, {@code -Dbench.coaches}, {@code -Dbench.views} a
	 * second, {@code -Dbench.warm-up} and {@code -Dbench.seconds}; with
	 * {@code -Dbench.search=true} it goes on with ever less of all of them, a minute
	 * each, until the times are as promised. Exits with 1 where a promise is not kept.
	 * @param arguments none
	 * @throws IOException where something does not start
	 */
	public static void main(String[] arguments) throws IOException {
		boolean kept;
		try (Database database = new Database()) {
			JdbcTemplate jdbc = database.create("day");
			try (Server server = Server.starling("day", database.url("day"))) {
				kept = new Day(server, jdbc).run();
			}
		}
		System.exit(kept ? 0 : 1);
	}

	/**
	 * Enough for coaches whose every claim is refused, which is the third step of eight.
	 */
	private int answers() {
		long steps = this.warmUp.plus(this.time.multipliedBy(this.searches ? PARTS.length : 1))
			.dividedBy(BETWEEN_STEPS);
		return Math.max(Waiting.FEWEST, Math.toIntExact(this.coaching * (1 + steps / 3)));
	}

	/**
	 * They share one password: it is the first one's hash that they have, as a hash takes
	 * long.
	 */
	private List<Reviewer> coaches(int answers) {
		new Web(this.server.port()).post("/signup",
				Map.of("displayName", "Coach", "email", email(0), "password", Visitor.PASSWORD));
		this.jdbc.update("""
				insert into account (email, password_hash, display_name, time_zone, created_at)
				select replace(?, '0', cast(n as varchar)), password_hash, display_name, time_zone, created_at
				from account, generate_series(1, ? - 1) n where email = ?""", email(0), this.coaching, email(0));
		this.jdbc.update("insert into account_role (account_id, role) select id, 'COACH' from account "
				+ "where email like 'coach-%'");
		AtomicLong waiting = new AtomicLong(answers);
		return IntStream.range(0, this.coaching)
			.mapToObj((number) -> Reviewer.signIn(this.server.address(), email(number), waiting::incrementAndGet)
				.afterSteps(number))
			.toList();
	}

	private static String email(int number) {
		return "coach-" + number + "@example.org";
	}

	private boolean run() throws IOException {
		System.out.printf("%d cores, Java %s; %d s to warm up; the fixed work takes %.2f ms at rest%n",
				Runtime.getRuntime().availableProcessors(), Runtime.version(), this.warmUp.toSeconds(),
				this.yardstick.millisAtRest());
		live(1, this.warmUp, new Times());
		long before = this.server.live();
		if (this.searches) {
			search();
		}
		else {
			this.faults.addAll(bear(1));
		}
		compareHeap(before, this.server.live());
		lookForSaves();
		this.faults.forEach((fault) -> System.out.println("Not as promised: " + fault));
		return this.faults.isEmpty();
	}

	private void search() {
		Optional<Double> borne = DoubleStream.of(PARTS).boxed().filter((part) -> {
			List<String> missed = bear(part);
			missed.forEach((fault) -> System.out.println("Missed: " + fault));
			return missed.isEmpty();
		}).findFirst();
		System.out.println(borne.map((part) -> "The most that is borne: " + told(part))
			.orElse("Not even %.0f %% is borne".formatted(100 * PARTS[PARTS.length - 1])));
		if (!borne.equals(Optional.of(1.0))) {
			this.faults.add("the whole load is not borne");
		}
	}

	private String told(double part) {
		return "%.0f %%: %,d candidates, %d coaches, %.1f views a second".formatted(100 * part,
				some(this.candidates, part).size(), some(this.coaches, part).size(), part * this.views);
	}

	/** Returns what is not as promised of a part of the load. */
	private List<String> bear(double part) {
		System.out.printf("%n%s, for %d s%n", told(part), this.time.toSeconds());
		Map<String, Duration> before = processorTimes();
		long start = System.nanoTime();
		Times times = new Times();
		Minutes minutes = new Minutes(times, this.yardstick);
		try (minutes) {
			live(part, this.time, times);
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		minutes.tell(System.out);
		List<String> missed = times.tell(System.out, this.time);
		processorTimes().forEach((process, used) -> System.out.printf("%s used %.2f cores%n", process,
				used.minus(before.get(process)).toMillis() / 1000.0 / seconds));
		return missed;
	}

	private void live(double part, Duration time, Times times) {
		List<Candidate> typing = some(this.candidates, part);
		List<Reviewer> reviewing = some(this.coaches, part);
		Views looks = new Views(this.server.address(), this.candidates, this.coaches);
		Arrivals arrivals = new Arrivals();
		typing.forEach((candidate) -> arrivals.add(BETWEEN_SAVES, (due) -> candidate.save(due, times.of(Kind.SAVE))));
		reviewing.forEach((coach) -> arrivals.add(BETWEEN_STEPS, (due) -> coach.goOn(due, times)));
		arrivals.add(Duration.ofNanos((long) (1e9 / (this.views * part))), (due) -> looks.look(due, times));
		arrivals.run(time);
		typing.forEach(Candidate::await);
		reviewing.forEach(Reviewer::await);
		looks.await();
	}

	private static <T> List<T> some(List<T> people, double part) {
		return people.subList(0, (int) Math.max(1, Math.round(people.size() * part)));
	}

	private Map<String, Duration> processorTimes() {
		Map<String, Duration> times = new LinkedHashMap<>();
		times.put("The server", this.server.processorTime());
		times.put("PostgreSQL",
				sum(this.jdbc.queryForList("select pid from pg_stat_activity", Long.class)
					.stream()
					.flatMap((process) -> ProcessHandle.of(process).stream())));
		times.put("The people", sum(Stream.of(ProcessHandle.current())));
		return times;
	}

	private static Duration sum(Stream<ProcessHandle> processes) {
		return processes.flatMap((process) -> process.info().totalCpuDuration().stream())
			.reduce(Duration.ZERO, Duration::plus);
	}

	private void compareHeap(long before, long after) {
		double ratio = (double) after / before;
		System.out.printf("%nIn use on the heap: %.1f MB after warming up, %.1f MB in the end, %.2f times%n",
				before / 1e6, after / 1e6, ratio);
		if (ratio > GROWTH) {
			this.faults.add("the heap grew %.2f times".formatted(ratio));
		}
	}

	private void lookForSaves() {
		String part = Candidate.PART.toUpperCase(Locale.ROOT);
		long acknowledged = 0;
		long kept = 0;
		for (Candidate candidate : this.candidates) {
			acknowledged += candidate.acknowledged();
			kept += this.jdbc.queryForObject(KEPT, Long.class, candidate.draft(), part, candidate.acknowledged(),
					Candidate.TEXT);
		}
		System.out.printf("%,d saves acknowledged, %,d of them not in the database%n", acknowledged,
				acknowledged - kept);
		if (kept != acknowledged) {
			this.faults.add("saves are lost");
		}
	}

}
