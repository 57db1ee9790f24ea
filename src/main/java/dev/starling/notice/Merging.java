package dev.starling.notice;

import java.sql.Savepoint;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Statements that change a row where there is one and add it where there is none. Of two
 * that add the same row at the same moment the second waits for the first, is refused,
 * and finds the row when it is run again. Without a savepoint PostgreSQL would give up
 * everything else of the transaction too.
 */
@Component
class Merging {

	private final JdbcTemplate jdbc;

	Merging(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Runs a statement, twice where needed.
	 * @param statement what runs it, in the transaction at hand
	 */
	void run(Runnable statement) {
		this.jdbc.execute((ConnectionCallback<Void>) (connection) -> {
			Savepoint before = connection.setSavepoint();
			try {
				statement.run();
			}
			catch (DuplicateKeyException ex) {
				connection.rollback(before);
				statement.run();
			}
			connection.releaseSavepoint(before);
			return null;
		});
	}

}
