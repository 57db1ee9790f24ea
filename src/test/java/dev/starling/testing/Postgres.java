package dev.starling.testing;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real PostgreSQL, started once and stopped with the tests.
 */
public final class Postgres {

	private static EmbeddedPostgres server;

	private Postgres() {
	}

	public static synchronized void database(DynamicPropertyRegistry properties) {
		if (server == null) {
			server = start();
		}
		String url = server.getJdbcUrl("postgres", "postgres");
		properties.add("spring.datasource.url", () -> url);
		properties.add("spring.datasource.username", () -> "postgres");
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
