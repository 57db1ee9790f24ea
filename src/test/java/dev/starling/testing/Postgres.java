package dev.starling.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A real PostgreSQL, started once and stopped with the tests.
 */
public class Postgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static EmbeddedPostgres server;

	@Override
	public void initialize(ConfigurableApplicationContext application) {
		TestPropertyValues
			.of("spring.datasource.url=" + server().getJdbcUrl("postgres", "postgres"),
					"spring.datasource.username=postgres")
			.applyTo(application);
	}

	/**
	 * Returns a database of that server that nothing is in yet.
	 * @return a new one each time
	 */
	public static DataSource emptyDatabase() {
		return server().getDatabase("postgres", emptyName());
	}

	/**
	 * Returns where another database of that server is that nothing is in yet.
	 * @return a new one each time, of the user {@code postgres}
	 */
	public static String emptyUrl() {
		return server().getJdbcUrl("postgres", emptyName());
	}

	private static String emptyName() {
		String name = "empty_" + UUID.randomUUID().toString().replace('-', '_');
		new JdbcTemplate(server().getPostgresDatabase()).execute("create database " + name);
		return name;
	}

	private static synchronized EmbeddedPostgres server() {
		if (server == null) {
			server = start();
		}
		return server;
	}

	private static EmbeddedPostgres start() {
		try {
			EmbeddedPostgres started = EmbeddedPostgres.start();
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				try {
					started.close();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}));
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("PostgreSQL did not start", ex);
		}
	}

}
