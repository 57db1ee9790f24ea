package dev.starling.fault;

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
import java.util.concurrent.atomic.AtomicReference;

import dev.starling.testing.Web;
import org.awaitility.Awaitility;

/**
 * The application in a process of its own, as somebody runs it in a folder, with the
 * settings that it comes with. It listens on the same port each time that it is started.
 */
final class AppProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	/** Writers here are faster than people. */
	private static final List<String> NO_LIMITS = List.of("--starling.limits.sign-up-per-address=1000000/1m",
			"--starling.limits.guest-per-address=1000000/1m", "--starling.limits.save-per-account=1000000/1m");

	private final Path folder;

	private final Path log;

	private final int port = freePort();

	private final Web web = new Web(this.port);

	private final List<String> command;

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
		this.command = new ArrayList<>(ClassArchive.command("-Djava.io.tmpdir=" + temporaryFiles()));
		this.command.addAll(List.of("--server.address=127.0.0.1", "--server.port=" + this.port));
		this.command.addAll(NO_LIMITS);
		this.command.addAll(Arrays.asList(settings));
	}

	AppProcess with(String setting) {
		this.command.add(setting);
		return this;
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

	String log() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How many it has right now; Linux only. */
	int threads() {
		return Path.of("/proc", Long.toString(this.process.pid()), "task").toFile().list().length;
	}

	/** Waits until no thread of it is busy. */
	void awaitRest() {
		Duration window = Duration.ofMillis(500);
		AtomicReference<Duration> before = new AtomicReference<>(cpu());
		Awaitility.await().atMost(PATIENCE).pollDelay(window).pollInterval(window).until(() -> {
			Duration now = cpu();
			return now.minus(before.getAndSet(now)).compareTo(window.dividedBy(2)) < 0;
		});
	}

	private Duration cpu() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	/** Ends it as the kernel would: there is nothing that it can do any more. */
	void kill() {
		this.process.destroyForcibly();
		await();
	}

	/** Asks it to end, and does not wait for that. */
	void terminate() {
		this.process.destroy();
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

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
