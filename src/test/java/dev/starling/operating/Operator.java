package dev.starling.operating;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import dev.starling.StarlingForTests;
import dev.starling.testing.Postgres;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Somebody who gives commands, and what they read.
 */
final class Operator {

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	/** What the command ended with. */
	int does(String... command) {
		this.said.reset();
		return Commands.run(new PrintStream(this.said, true, StandardCharsets.UTF_8), command);
	}

	String reads() {
		return this.said.toString(StandardCharsets.UTF_8);
	}

	/** The demo's database in a file, as a server leaves it. */
	static void fill(Path folder) {
		start("demo", url(folder)).close();
	}

	/** A server in this process. */
	static ConfigurableApplicationContext start(String profile, String url, String... settings) {
		String[] arguments = new String[settings.length + 4];
		arguments[0] = "--spring.profiles.active=" + profile;
		arguments[1] = "--spring.datasource.url=" + url;
		arguments[2] = "--server.address=127.0.0.1";
		arguments[3] = "--server.port=0";
		System.arraycopy(settings, 0, arguments, 4, settings.length);
		return StarlingForTests.application().run(arguments);
	}

	static String url(Path folder) {
		return "jdbc:h2:file:" + folder.resolve("starling").toAbsolutePath();
	}

	static Connection open(Path folder) throws SQLException {
		return DriverManager.getConnection(url(folder), "", "");
	}

	static String emptyPostgres() throws SQLException {
		DataSource database = Postgres.emptyDatabase();
		try (Connection connection = database.getConnection()) {
			return connection.getMetaData().getURL();
		}
	}

	static Connection openPostgres(String url) throws SQLException {
		return DriverManager.getConnection(url, "postgres", "");
	}

	static Map<String, Fingerprint> fingerprints(Connection opened) throws SQLException {
		try (Connection database = opened) {
			database.setAutoCommit(false);
			return Schema.fingerprints(database);
		}
	}

}
