package dev.starling.storage;

import java.sql.SQLException;
import java.time.Duration;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Migrations step back. While one waits for a table that a long transaction holds (a
 * backup's, say), everybody else who wants that table waits behind it; so it gives up
 * before they would, lets them go on, and tries again.
 */
@Component
class PatientMigrations implements FlywayMigrationStrategy {

	private static final int TRIES = 60;

	private static final Duration PAUSE = Duration.ofSeconds(2);

	/** What PostgreSQL says where {@code lock_timeout} is over. */
	private static final String HELD_BY_OTHERS = "55P03";

	private final Logger logger = LoggerFactory.getLogger(getClass());

	@Override
	public void migrate(Flyway flyway) {
		for (int left = TRIES; !isDone(flyway, left); left--) {
			try {
				Thread.sleep(PAUSE.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("Stopped while migrations waited for others", ex);
			}
		}
	}

	private boolean isDone(Flyway flyway, int left) {
		try {
			flyway.migrate();
			return true;
		}
		catch (FlywayException ex) {
			if (left == 1 || !isHeldByOthers(ex)) {
				throw ex;
			}
			this.logger.info("A migration waits for what others hold, and is tried again");
			forgetFailure(flyway);
			return false;
		}
	}

	/** One that is no transaction is noted as failed, and would not be tried again. */
	private static void forgetFailure(Flyway flyway) {
		new JdbcTemplate(flyway.getConfiguration().getDataSource())
			.update("delete from flyway_schema_history where not success");
	}

	private static boolean isHeldByOthers(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && HELD_BY_OTHERS.equals(sql.getSQLState())) {
				return true;
			}
		}
		return false;
	}

}
