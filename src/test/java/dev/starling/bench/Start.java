package dev.starling.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

import org.springframework.util.FileSystemUtils;

/**
 * How long it takes from the start of the process to the first page, and what is resident
 * then, of the packed form beside the jar and a peer's jar, in turn. What is promised, on
 * Java 25 or newer, is 0.4 of the peer's time and 0.8 of its memory; and that a jar which
 * is not the one that was packed does not start.
 */
final class Start {

	private static final String PACKED = "packed";

	private static final String PEER = "peer";

	private static final double MOST_TIME = 0.4;

	private static final double MOST_MEMORY = 0.8;

	private final Path packed = Path.of("target", "packed").toAbsolutePath();

	private final Path work;

	private final Map<String, List<Started>> starts = new LinkedHashMap<>();

	private boolean fails;

	private Start(Path work) {
		this.work = work;
	}

	/**
	 * Reads {@code -Dpeer}, a jar whose first page is at its root, and
	 * {@code -Dbench.rounds}, how often each is started; exits with 1 past a bar.
	 * @param arguments none
	 * @throws IOException where something does not start
	 * @throws InterruptedException where somebody would not wait
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		Path work = Files.createTempDirectory("starling-start");
		try {
			System.exit(new Start(work).run() ? 0 : 1);
		}
		finally {
			FileSystemUtils.deleteRecursively(work);
		}
	}

	private boolean run() throws IOException, InterruptedException {
		if (!Files.exists(this.packed.resolve("starling"))) {
			System.out.println("There is no packed form yet: ./mvnw -Ppacked package");
			return false;
		}
		List<String> command = List.of(this.packed.resolve("starling").toString());
		int rounds = Integer.getInteger("bench.rounds", 5);
		System.out.printf("Java %s, %d cores, %d starts of each%n", Runtime.version(),
				Runtime.getRuntime().availableProcessors(), rounds);
		for (int round = 0; round < rounds; round++) {
			if (System.getProperty(PEER) != null) {
				start(PEER, java(Path.of(System.getProperty(PEER))));
			}
			start(PACKED, command);
			start("the jar", java(this.packed.resolve("starling.jar")));
		}
		tell();
		refuseAnotherJar(command);
		return !this.fails;
	}

	/** The first start of each makes its database, and does not count. */
	private void start(String name, List<String> command) throws IOException, InterruptedException {
		Path directory = Files.createDirectories(this.work.resolve(name));
		if (!this.starts.containsKey(name)) {
			Started first = Started.of(name, command, directory);
			System.out.printf("%-8s %5d ms %5d MB with a new database%n", name, first.millis(), first.megabytes());
		}
		this.starts.computeIfAbsent(name, (key) -> new ArrayList<>()).add(Started.of(name, command, directory));
	}

	private static List<String> java(Path jar) {
		return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				jar.toAbsolutePath().toString());
	}

	private void tell() {
		System.out.printf("%n%-8s %9s %9s%n", "median", "ms", "MB");
		this.starts.forEach((name, all) -> System.out.printf("%-8s %9d %9d%n", name, median(all, Started::millis),
				median(all, Started::megabytes)));
		if (!this.starts.containsKey(PEER)) {
			System.out.println("No -Dpeer=JAR was given: there is nothing to compare with");
			return;
		}
		boolean holds = Runtime.version().feature() >= 25;
		compare("time", Started::millis, MOST_TIME, holds);
		compare("memory", Started::megabytes, MOST_MEMORY, holds);
	}

	private void compare(String what, ToLongFunction<Started> figure, double most, boolean holds) {
		double ratio = (double) median(this.starts.get(PACKED), figure) / median(this.starts.get(PEER), figure);
		System.out.printf("packed / peer, %-7s %5.2f %s%n", what, ratio,
				holds ? "(at most %.1f)".formatted(most) : "(no promise before Java 25)");
		this.fails |= holds && ratio > most;
	}

	private void refuseAnotherJar(List<String> command) throws IOException, InterruptedException {
		Path jar = this.packed.resolve("starling.jar");
		FileTime packedAt = Files.getLastModifiedTime(jar);
		Files.setLastModifiedTime(jar, FileTime.from(packedAt.toInstant().plus(Duration.ofDays(1))));
		try {
			Path log = Path.of("target", "bench", "another-jar.log");
			Process process = new ProcessBuilder(command).directory(this.work.toFile())
				.redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			boolean refused = process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() != 0;
			process.destroy();
			System.out.println("A jar that is not the packed one "
					+ (refused ? "is refused: " + Files.readAllLines(log).get(0) : "was started all the same"));
			this.fails |= !refused;
		}
		finally {
			Files.setLastModifiedTime(jar, packedAt);
		}
	}

	private static long median(List<Started> all, ToLongFunction<Started> figure) {
		return all.stream().mapToLong(figure).sorted().skip(all.size() / 2).findFirst().orElseThrow();
	}

}
