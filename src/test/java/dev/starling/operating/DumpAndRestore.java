package dev.starling.operating;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands for PostgreSQL that the README names, with the tools of a real one. No
 * part of the build, which brings none along: {@code -Dpostgres} says where a server is
 * whose superuser is {@code postgres} without a password, {@code -Dpostgres.bin} where
 * its tools are.
 */
class DumpAndRestore {

	private static final String SERVER = Objects.requireNonNull(System.getProperty("postgres"),
			"Say where PostgreSQL is: -Dpostgres=jdbc:postgresql://127.0.0.1:5432/");

	private static final Path TOOLS = Path.of(System.getProperty("postgres.bin", "/usr/bin"));

	private static final List<String> DATABASES = List.of("starling_dumped", "starling_restored");

	@TempDir
	private Path folder;

	@BeforeEach
	void makeDatabases() throws SQLException {
		dropDatabases();
		for (String name : DATABASES) {
			execute("postgres", "create database " + name);
		}
	}

	@AfterEach
	void dropDatabases() throws SQLException {
		for (String name : DATABASES) {
			execute("postgres", "drop database if exists " + name + " with (force)");
		}
	}

	@Test
	void whatIsRestoredHoldsTheSameInEveryTable() throws Exception {
		fill();
		assertThat(tool("pg_dump", "--format=custom", "--file=starling.dump", "starling_dumped")).isZero();
		assertThat(restore()).isZero();
		Map<String, Fingerprint> restored = fingerprints("starling_restored");
		assertThat(restored).isEqualTo(fingerprints("starling_dumped"));
		assertThat(restored.get("section_version").rows()).isPositive();
	}

	@Test
	void whatCannotBeRestoredLeavesTheTargetAsItWas() throws Exception {
		fill();
		tool("pg_dump", "--format=custom", "--file=starling.dump", "starling_dumped");
		execute("starling_restored", "create table submission (theirs int)");
		assertThat(restore()).isNotZero();
		try (Connection database = open("starling_restored")) {
			assertThat(Schema.tables(database)).containsOnlyKeys("submission");
		}
	}

	private void fill() throws SQLException {
		Operator.fill(this.folder);
		Operator operator = new Operator();
		assertThat(operator.does("carry-over", "--from=" + Operator.url(this.folder),
				"--spring.datasource.url=" + SERVER + "starling_dumped", "--spring.datasource.username=postgres"))
			.as(operator.reads())
			.isZero();
	}

	private int restore() throws IOException, InterruptedException {
		return tool("pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--dbname=starling_restored",
				"starling.dump");
	}

	private int tool(String name, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(TOOLS.resolve(name).toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder tool = new ProcessBuilder(command).directory(this.folder.toFile()).inheritIO();
		URI server = URI.create(SERVER.substring("jdbc:".length()));
		tool.environment()
			.putAll(Map.of("PGHOST", server.getHost(), "PGPORT", Integer.toString(server.getPort()), "PGUSER",
					"postgres"));
		return tool.start().waitFor();
	}

	private static void execute(String name, String sql) throws SQLException {
		try (Connection database = open(name); Statement statement = database.createStatement()) {
			statement.execute(sql);
		}
	}

	private static Map<String, Fingerprint> fingerprints(String name) throws SQLException {
		return Operator.fingerprints(open(name));
	}

	private static Connection open(String name) throws SQLException {
		return DriverManager.getConnection(SERVER + name, "postgres", "");
	}

}
