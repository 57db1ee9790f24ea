package dev.starling.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.starling.StarlingForTests;

/**
 * An application in a process of its own, on loopback; what it says is under
 * {@code target/bench}. What {@code -Dbench.jvm} says is given to its virtual machine,
 * for a profiler.
 */
final class Server implements AutoCloseable {

	private static final Duration START = Duration.ofMinutes(2);

	private static final Duration STOP = Duration.ofSeconds(30);

	/** One person or a few do here what many do in earnest. */
	private static final List<String> ROOM = Stream.of("guest-per-address", "sign-up-per-address", "save-per-account")
		.map((limit) -> "--starling.limits." + limit + "=1000000/1m")
		.toList();

	/** The last line of a histogram: how many objects, and their bytes. */
	private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

	private final int port;

	private final List<String> command;

	private final Path log;

	private Process process;

	private Server(String name, Stream<String> program, Stream<String> arguments) throws IOException {
		this.port = freePort();
		this.command = Stream
			.of(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
					Arrays.stream(System.getProperty("bench.jvm", "").split(" ")).filter((option) -> !option.isEmpty()),
					program, Stream.of("--server.address=127.0.0.1", "--server.port=" + this.port), arguments)
			.flatMap((some) -> some)
			.toList();
		this.log = Files.createDirectories(Path.of("target", "bench")).resolve(name + ".log");
		Files.deleteIfExists(this.log);
		start();
	}

	/** Starling as it runs on PostgreSQL, without anything of its tests. */
	static Server starling(String name, String database, String... settings) throws IOException {
		return new Server(name, starling(),
				Stream.of(Stream.of("--spring.profiles.active=postgres"), arguments(database), Arrays.stream(settings))
					.flatMap((some) -> some));
	}

	/** Starling on H2 in memory. */
	static Server starlingInMemory(String name, String... options) throws IOException {
		return new Server(name, Stream.concat(Stream.of(options), starling()),
				Stream.concat(Stream.of("--spring.datasource.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1",
						"--starling.h2-checkpoint=false"), ROOM.stream()));
	}

	static Server bare(String database) throws IOException {
		return new Server("bare", ofTests(Bare.class), arguments(database));
	}

	/** A class of this package, as a server. */
	static Server of(Class<?> main, String... options) throws IOException {
		return new Server(main.getSimpleName(), Stream.concat(Stream.of(options), ofTests(main)), Stream.empty());
	}

	/** Another Spring Boot application. */
	static Server jar(String name, Path jar, String... options) throws IOException {
		return new Server(name, Stream.concat(Stream.of(options), Stream.of("-jar", jar.toString())), Stream.empty());
	}

	private static Stream<String> starling() {
		String classPath = classPath().filter((entry) -> !Path.of(entry).endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
		return Stream.of("-cp", classPath, StarlingForTests.class.getPackageName() + ".Starling");
	}

	private static Stream<String> ofTests(Class<?> main) {
		return Stream.of("-cp", classPath().collect(Collectors.joining(File.pathSeparator)), main.getName());
	}

	static Stream<String> arguments(String database) {
		return Stream.concat(
				Stream.of("--spring.datasource.url=" + database, "--spring.datasource.username=" + Database.USER),
				ROOM.stream());
	}

	/** Starts it, again where it was stopped or killed, and waits until it listens. */
	void start() throws IOException {
		this.process = new ProcessBuilder(this.command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroyForcibly));
		await();
	}

	/** Ends it as the kernel would: there is nothing that it can do any more. */
	void kill() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	int port() {
		return this.port;
	}

	/** What its process has used of the processors until now. */
	Duration processorTime() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	/** How many bytes are in use once what nobody needs any more is collected. */
	long live() throws IOException {
		Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
				Long.toString(this.process.pid()), "GC.class_histogram")
			.redirectErrorStream(true)
			.start();
		String said = new String(jcmd.getInputStream().readAllBytes());
		Matcher total = TOTAL.matcher(said);
		if (!total.find()) {
			throw new IOException(said);
		}
		return Long.parseLong(total.group(1));
	}

	/** Maven keeps the class path in a loader, others in a property. */
	private static Stream<String> classPath() {
		if (Server.class.getClassLoader() instanceof URLClassLoader loader) {
			return Arrays.stream(loader.getURLs()).map((url) -> Path.of(URI.create(url.toString())).toString());
		}
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
	}

	private void await() throws IOException {
		long end = System.nanoTime() + START.toNanos();
		while (!listens()) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				this.process.destroyForcibly();
				throw new IOException("It did not start: see " + this.log);
			}
			sleep();
		}
	}

	private boolean listens() {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 1000);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static void sleep() {
		try {
			TimeUnit.MILLISECONDS.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() throws IOException {
		this.process.destroy();
		try {
			if (!this.process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.process.destroyForcibly();
		}
	}

}
