package dev.starling.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One PostgreSQL of a {@link Cluster}, by the programs of a package: they make base
 * backups, which those that the tests bring along do not. They refuse to work for root
 * and then work for the account {@code postgres}.
 */
final class Member {

	private static final boolean FOR_ROOT = "root".equals(System.getProperty("user.name"));

	private static final Path PROGRAMS = Path.of(System.getProperty("bench.postgres", newest()));

	private final Path data;

	private final Path log;

	private final int port = Server.freePort();

	private Process process;

	Member(Path folder, String name) throws IOException {
		this.data = folder.resolve(name);
		this.log = Files.createDirectories(Path.of("target", "bench")).resolve("postgres-" + name + ".log");
		Files.deleteIfExists(this.log);
	}

	static boolean isThere() {
		return Files.isExecutable(PROGRAMS.resolve("pg_basebackup"));
	}

	/** A folder that they may write in. */
	static Path folder() throws IOException {
		Path folder = Files.createTempDirectory("starling");
		if (FOR_ROOT) {
			Files.setOwner(folder,
					folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
		}
		return folder;
	}

	void create() throws IOException {
		run("initdb", "-D", this.data.toString(), "-U", Database.USER, "-A", "trust", "-E", "UTF8", "--locale=C");
	}

	/** Makes it a copy of another that goes on following that one, as {@code standby}. */
	void copy(Member primary) throws IOException {
		remove();
		run("pg_basebackup", "-D", this.data.toString(), "-R", "-c", "fast", "-d",
				"host=127.0.0.1 port=%d user=%s application_name=standby".formatted(primary.port, Database.USER));
	}

	void start() throws IOException {
		this.process = builder(command("postgres", "-D", this.data.toString(), "-p", Integer.toString(this.port), "-c",
				"listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_wal_size=4GB"))
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
		Awaitility.await().until(() -> answers("select 1"));
	}

	void promote() throws IOException {
		run("pg_ctl", "promote", "-D", this.data.toString(), "-w");
	}

	/** Ends every one of its processes as the kernel would. */
	void kill() {
		if (this.process != null) {
			processes().forEach(ProcessHandle::destroyForcibly);
			this.process.onExit().join();
		}
	}

	/** Stops all of its processes where they are: connections stay, nothing answers. */
	void freeze() throws IOException {
		String all = processes().stream().map(ProcessHandle::pid).map(String::valueOf).collect(Collectors.joining(" "));
		new ProcessBuilder(("kill -STOP " + all).split(" ")).start().onExit().join();
	}

	/** Whether a statement gives true, or a number above 0. */
	boolean answers(String query) {
		try {
			return Boolean.TRUE.equals(jdbc("postgres").queryForObject(query, Boolean.class));
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	JdbcTemplate jdbc(String database) {
		return new JdbcTemplate(new DriverManagerDataSource(url(database), Database.USER, ""));
	}

	String url(String database) {
		return "jdbc:postgresql://" + address() + "/" + database;
	}

	String address() {
		return "127.0.0.1:" + this.port;
	}

	int port() {
		return this.port;
	}

	void remove() throws IOException {
		if (!Files.exists(this.data)) {
			return;
		}
		try (Stream<Path> files = Files.walk(this.data)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	private List<ProcessHandle> processes() {
		return Stream.concat(Stream.of(this.process.toHandle()), this.process.descendants()).toList();
	}

	private void run(String... arguments) throws IOException {
		int code = builder(command(arguments)).start().onExit().join().exitValue();
		if (code != 0) {
			throw new IOException(arguments[0] + " failed: see " + this.log);
		}
	}

	private ProcessBuilder builder(List<String> command) {
		return new ProcessBuilder(command).directory(Path.of("/").toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toAbsolutePath().toFile()));
	}

	private static List<String> command(String... arguments) {
		List<String> command = new ArrayList<>();
		if (FOR_ROOT) {
			command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
		}
		command.add(PROGRAMS.resolve(arguments[0]).toString());
		command.addAll(List.of(arguments).subList(1, arguments.length));
		return command;
	}

	/** Where Debian puts them. */
	private static String newest() {
		try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
			return versions.max(Comparator.comparing((version) -> Integer.valueOf(version.getFileName().toString())))
				.map((version) -> version.resolve("bin").toString())
				.orElse("");
		}
		catch (IOException ex) {
			return "";
		}
	}

}
