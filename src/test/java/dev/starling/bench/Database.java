package dev.starling.bench;

import java.io.IOException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A PostgreSQL server for one run, removed with it. It confirms commits on the disk, as
 * in earnest: the library that starts it would leave that out.
 */
final class Database implements AutoCloseable {

	static final String USER = "postgres";

	private final EmbeddedPostgres server;

	Database() throws IOException {
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
		this.server = EmbeddedPostgres.builder()
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("max_wal_size", "4GB")
			.start();
	}

	/**
	 * Makes a database; the application that is started on it makes the tables.
	 * @param name what it is called
	 * @return statements to it
	 */
	JdbcTemplate create(String name) {
		new JdbcTemplate(this.server.getPostgresDatabase()).execute("create database " + name);
		return new JdbcTemplate(this.server.getDatabase(USER, name));
	}

	String url(String name) {
		return this.server.getJdbcUrl(USER, name);
	}

	int port() {
		return this.server.getPort();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
