package dev.starling.fault;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How to start the application in little more than half the time: its classes as an
 * earlier start left them. Made once in a run of the tests.
 */
final class ClassArchive {

	private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

	private static final Path FOLDER = Path.of("target", "faults").toAbsolutePath();

	private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");

	private static final String CLASS_PATH = classPath();

	static {
		make();
	}

	private ClassArchive() {
	}

	/** The command line up to the application's own arguments. */
	static List<String> command(String... options) {
		return command(Stream.concat(Stream.of("-XX:SharedArchiveFile=" + ARCHIVE), Arrays.stream(options)));
	}

	private static List<String> command(Stream<String> options) {
		return Stream
			.of(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()), QUICK.stream(), options,
					Stream.of("-cp", CLASS_PATH, "dev.starling.Starling"))
			.flatMap((part) -> part)
			.toList();
	}

	private static void make() {
		List<String> start = command(
				Stream.of("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-Dspring.context.exit=onRefresh"));
		try {
			Files.deleteIfExists(ARCHIVE);
			Process made = new ProcessBuilder(
					Stream.concat(start.stream(), Stream.of("--spring.datasource.url=jdbc:h2:mem:x")).toList())
				.redirectErrorStream(true)
				.redirectOutput(FOLDER.resolve("classes.log").toFile())
				.start();
			made.onExit().join();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Only jars can be archived. */
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.map((entry) -> entry.endsWith(".jar") ? entry : packed(entry))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static String packed(String classes) {
		try {
			String jar = Files.createDirectories(FOLDER).resolve("starling.jar").toString();
			ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "cf", jar, "-C", classes, ".");
			return jar;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
