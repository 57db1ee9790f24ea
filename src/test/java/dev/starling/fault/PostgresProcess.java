package dev.starling.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * A PostgreSQL of a test's own, with a data directory that stays: its processes can be
 * killed, stopped where they are, and started again. Unlike the one that the other tests
 * share, it answers a commit only once that is written.
 */
final class PostgresProcess implements AutoCloseable {

	private final Path data;

	private EmbeddedPostgres server;

	private List<ProcessHandle> paused = List.of();

	PostgresProcess(Path data) {
		this.data = data;
		// It complains that it cannot stop what was killed.
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel(EmbeddedPostgres.class.getName(), LogLevel.OFF);
	}

	PostgresProcess start() {
		int port = (this.server != null) ? this.server.getPort() : 0;
		try {
			this.server = EmbeddedPostgres.builder()
				.setDataDirectory(this.data)
				.setCleanDataDirectory(false)
				.setPort(port)
				.setServerConfig("synchronous_commit", "on")
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("PostgreSQL did not start", ex);
		}
		return this;
	}

	String url() {
		return this.server.getJdbcUrl("postgres", "postgres");
	}

	/** What the application is told to use it. */
	String[] settings() {
		return new String[] { "--spring.profiles.active=postgres", "--spring.datasource.url=" + url(),
				"--spring.datasource.username=postgres" };
	}

	/** Ends every one of its processes as the kernel would. */
	void kill() {
		List<ProcessHandle> processes = processes();
		processes.forEach(ProcessHandle::destroyForcibly);
		processes.forEach((process) -> process.onExit().join());
		close();
	}

	/** Stops all of its processes where they are: connections stay, nothing answers. */
	void pause() {
		this.paused = processes();
		signal("-STOP");
	}

	void resume() {
		signal("-CONT");
		this.paused = List.of();
	}

	private void signal(String signal) {
		String[] command = Stream
			.concat(Stream.of("kill", signal), this.paused.stream().map(ProcessHandle::pid).map(String::valueOf))
			.toArray(String[]::new);
		try {
			new ProcessBuilder(command).start().onExit().join();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<ProcessHandle> processes() {
		try {
			long postmaster = Long.parseLong(Files.readAllLines(this.data.resolve("postmaster.pid")).get(0));
			ProcessHandle first = ProcessHandle.of(postmaster).orElseThrow();
			return Stream.concat(Stream.of(first), first.descendants()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		resume();
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
