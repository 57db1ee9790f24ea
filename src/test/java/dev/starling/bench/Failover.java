package dev.starling.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.starling.fault.Found;
import dev.starling.fault.Writer;

/**
 * Whether anything is lost when parts of an installation go away while candidates type:
 * two nodes behind HAProxy, on a PostgreSQL primary with a synchronous standby. A node is
 * killed, both are replaced one after the other, the primary stands still and, with the
 * other one in its place, that is killed; each time the standby is promoted. What is
 * promised: no acknowledged save and no session is lost, no save fails for good, saves
 * are taken again within five seconds of a promotion, and within ten no node holds a
 * connection to the old primary; nobody notices that nodes are replaced.
 */
final class Failover {

	private static final double WRITES_BACK = 5;

	private static final Duration ALL_GONE = Duration.ofSeconds(10);

	private static final Duration CALM = Duration.ofSeconds(10);

	private static final Duration LAST_SAVES = Duration.ofSeconds(60);

	/** How long it takes somebody to see that the primary is gone. */
	private static final Duration NOTICED = Duration.ofSeconds(1);

	private static final int RESTLESS = 3;

	private static final String FORMAT = "%-36s %6s %11s %10s %13s %13s %12s %11s%n";

	private final List<Typist> typists = new ArrayList<>();

	private final List<String> faults = new ArrayList<>();

	private final Cluster cluster;

	private final Server a;

	private final Server b;

	private final Proxy proxy;

	private final Passer reader;

	private final Passer newcomer;

	private Failover(Cluster cluster, Server a, Server b, Proxy proxy) {
		this.cluster = cluster;
		this.a = a;
		this.b = b;
		this.proxy = proxy;
		this.reader = Passer.reading(proxy.port());
		this.newcomer = Passer.posting(proxy.port());
	}

	/**
	 * Reads {@code -Dbench.candidates}, who save every three seconds, and
	 * {@code -Dbench.postgres}, the folder of PostgreSQL's programs, which is else looked
	 * for where Debian has it; exits with 1 where a promise is not kept.
	 * @param arguments none
	 * @throws Exception where something does not start
	 */
	public static void main(String[] arguments) throws Exception {
		if (!Member.isThere() || !Proxy.isThere()) {
			System.out.println("This needs Debian's packages postgresql and haproxy");
			System.exit(2);
		}
		boolean kept;
		try (Cluster cluster = new Cluster();
				Server a = node("a", cluster);
				Server b = node("b", cluster);
				Proxy proxy = new Proxy(a, b)) {
			kept = new Failover(cluster, a, b, proxy).run();
		}
		System.exit(kept ? 0 : 1);
	}

	private static Server node(String name, Cluster cluster) throws IOException {
		return Server.starling("node-" + name, cluster.url(), "--starling.proxies=127\\.0\\.0\\.1");
	}

	private boolean run() throws Exception {
		int candidates = Integer.getInteger("bench.candidates", 60);
		for (int number = 0; number < candidates; number++) {
			this.typists.add(Typist.at(this.proxy.port(), number, Duration.ofSeconds(3)));
		}
		for (int number = 0; number < RESTLESS; number++) {
			this.typists.add(Typist.restless(this.proxy.port()));
		}
		ExecutorService desks = Executors.newCachedThreadPool();
		try {
			this.typists.forEach(desks::execute);
			desks.execute(this.reader);
			desks.execute(this.newcomer);
			System.out.printf("%d candidates save every 3 s, %d all the time; %d cores%n%n", candidates, RESTLESS,
					Runtime.getRuntime().availableProcessors());
			System.out.printf(FORMAT, "", "saved", "tried again", "slowest s", "pages refused", "forms refused",
					"back after s", "connections");
			happens("nothing", () -> null);
			happens("a node is killed, and started again", this::killNode);
			hold(happens("both are replaced, in turn", this::roll) == 0, "Replacing nodes was noticed");
			happens("the primary stands still", () -> failOver(this.cluster.primary()::freeze));
			happens("the old primary follows the new", this::rejoin);
			happens("the new primary is killed", () -> failOver(this.cluster.primary()::kill));
			this.typists.forEach(Typist::stop);
			this.reader.stop();
			this.newcomer.stop();
			desks.shutdown();
			desks.awaitTermination(LAST_SAVES.toSeconds(), TimeUnit.SECONDS);
		}
		finally {
			desks.shutdownNow();
		}
		judge();
		this.faults.forEach(System.out::println);
		return this.faults.isEmpty();
	}

	/** Returns how many pages and forms were refused. */
	private long happens(String what, Happening happening) throws Exception {
		long start = System.nanoTime();
		Promotion promotion = happening.happen();
		TimeUnit.SECONDS.sleep(CALM.toSeconds());
		List<Attempt> attempts = attempts().filter((attempt) -> attempt.answered() >= start).toList();
		long saved = attempts.stream().filter(Attempt::isTaken).count();
		long pages = this.reader.refusedSince(start);
		long forms = this.newcomer.refusedSince(start);
		double slowest = attempts.stream()
			.mapToDouble((attempt) -> seconds(attempt.due(), attempt.answered()))
			.max()
			.orElse(0);
		String back = "";
		String left = "";
		if (promotion != null) {
			double after = attempts.stream()
				.filter((attempt) -> !attempt.isTaken())
				.mapToDouble((attempt) -> seconds(promotion.at(), attempt.answered()))
				.reduce(0, Math::max);
			back = "%.1f".formatted(after);
			left = Long.toString(promotion.connections());
			hold(after <= WRITES_BACK, "Saves were taken again only " + back + " s after the promotion");
			hold(promotion.connections() == 0, "Connections are held to a primary that is none");
		}
		System.out.printf(FORMAT, what, saved, attempts.size() - saved, "%.1f".formatted(slowest), pages, forms, back,
				left);
		return pages + forms;
	}

	private Promotion killNode() throws Exception {
		this.a.kill();
		TimeUnit.SECONDS.sleep(NOTICED.toSeconds());
		this.a.start();
		this.proxy.awaitBoth();
		return null;
	}

	private Promotion roll() throws IOException {
		for (Server node : List.of(this.a, this.b)) {
			node.close();
			node.start();
			this.proxy.awaitBoth();
		}
		return null;
	}

	private Promotion failOver(Stop stop) throws Exception {
		Member old = this.cluster.primary();
		stop.stop();
		TimeUnit.SECONDS.sleep(NOTICED.toSeconds());
		long promoted = this.cluster.promote();
		TimeUnit.NANOSECONDS.sleep(promoted + ALL_GONE.toNanos() - System.nanoTime());
		return new Promotion(promoted, Connections.to(old.port()));
	}

	private Promotion rejoin() throws IOException {
		this.cluster.follow();
		return null;
	}

	private void judge() {
		List<Writer> writers = this.typists.stream().map(Typist::writer).toList();
		Found found = Found.of(this.cluster.primaryUrl(), Database.USER, writers);
		long saved = writers.stream().mapToLong((writer) -> writer.acknowledged().size()).sum();
		long astray = writers.stream().filter((writer) -> !writer.findsEverything()).count();
		long failed = this.typists.stream().filter((typist) -> typist.owes() || !typist.refusals().isEmpty()).count();
		List<Integer> refusals = this.typists.stream().flatMap((typist) -> typist.refusals().stream()).toList();
		System.out.printf("%n%d saves acknowledged: %d lost, %d not as they were sent%n", saved, found.lost().size(),
				found.corrupt().size());
		System.out.printf("%d sessions: %d lost%n", writers.size(), astray);
		System.out.printf("saves that failed for good: %d %s%n", failed, refusals);
		hold(found.lost().isEmpty() && found.corrupt().isEmpty(), "Saves were lost: " + found);
		hold(astray == 0, "Sessions were lost, or do not show what was saved");
		hold(failed == 0, "Saves failed for good");
	}

	private Stream<Attempt> attempts() {
		return this.typists.stream().flatMap((typist) -> typist.attempts().stream());
	}

	private void hold(boolean kept, String fault) {
		if (!kept) {
			this.faults.add(fault);
		}
	}

	private static double seconds(long from, long to) {
		return (to - from) / (double) TimeUnit.SECONDS.toNanos(1);
	}

	private interface Happening {

		Promotion happen() throws Exception;

	}

	private interface Stop {

		void stop() throws IOException;

	}

	/**
	 * That the standby took over.
	 *
	 * @param at when it had, by {@link System#nanoTime()}
	 * @param connections to the old primary ten seconds later
	 */
	private record Promotion(long at, long connections) {
	}

}
