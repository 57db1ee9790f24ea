package dev.starling.fault;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.starling.testing.Web;
import org.awaitility.Awaitility;

/**
 * The application in a process of its own, as somebody runs it in a folder, with the
 * settings that it comes with. It listens on the same port each time that it is started.
 */
final class AppProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** They start it in half the time; what it does they leave alone. */
	private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
			"-Xshare:auto");

	/** Writers here are faster than people. */
	private static final List<String> NO_LIMITS = List.of("--starling.limits.sign-up-per-address=1000000/1m",
			"--starling.limits.guest-per-address=1000000/1m", "--starling.limits.save-per-account=1000000/1m");

	private final Path folder;

	private final Path log;

	private final int port = freePort();

	private final Web web = new Web(this.port);

	private final List<String> command = new ArrayList<>();

	private Process process;

	/**
	 * Prepares it.
	 * @param folder where it runs, and where its {@code data} stands
	 * @param name what its log is called, under {@code target/faults}
	 * @param settings what differs from the settings that it comes with
	 */
	AppProcess(Path folder, String name, String... settings) {
		this.folder = folder;
		this.log = Path.of("target", "faults", name + ".log").toAbsolutePath();
		this.command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		this.command.addAll(QUICK_START);
		this.command.add("-Djava.io.tmpdir=" + temporaryFiles());
		this.command.addAll(List.of("-cp", mainClassPath(), "dev.starling.Starling", "--server.address=127.0.0.1",
				"--server.port=" + this.port));
		this.command.addAll(NO_LIMITS);
		this.command.addAll(Arrays.asList(settings));
	}

	/** Starts it and waits until it is ready. */
	AppProcess start() {
		try {
			this.process = new ProcessBuilder(this.command).directory(this.folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroyForcibly));
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(this::isReady);
		return this;
	}

	private boolean isReady() {
		if (!this.process.isAlive()) {
			throw new IllegalStateException("The application did not start: see " + this.log);
		}
		try {
			return this.web.get("/readyz", "*/*").statusCode() == 200;
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	int port() {
		return this.port;
	}

	long pid() {
		return this.process.pid();
	}

	/** Ends it as the kernel would: there is nothing that it can do any more. */
	void kill() {
		this.process.destroyForcibly();
		await();
	}

	/** Ends it as an administrator would. */
	void stop() {
		this.process.destroy();
		await();
	}

	@Override
	public void close() {
		stop();
	}

	private void await() {
		try {
			if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				throw new IllegalStateException("The application does not end: see " + this.log);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private Path temporaryFiles() {
		try {
			Files.createDirectories(this.log.getParent());
			Files.deleteIfExists(this.log);
			return Files.createDirectories(this.log.resolveSibling("tmp"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String mainClassPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
