package dev.starling.storage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;

import org.hibernate.TransactionException;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * How to tell that the database is at fault, and not the statement: it does not answer,
 * it has no room, somebody else holds what is needed for too long. The same may well work
 * a moment later.
 */
public final class DatabaseAway {

	/**
	 * How their SQL states begin: connections, deadlocks, resources (a full disk), a lock
	 * that somebody else holds, an operator's intervention, the system underneath.
	 */
	private static final List<String> AWAY = List.of("08", "40", "53", "55P03", "57", "58");

	/**
	 * What the pool says of a connection that it gave up in the middle of something; it
	 * gives no state. Who rolls back then hides what was said first.
	 */
	private static final String GIVEN_UP = "Connection is closed";

	private DatabaseAway() {
	}

	/**
	 * Returns whether that is what is behind a failure.
	 * @param failure whatever was thrown, at any depth
	 * @return false where trying again would fail again
	 */
	public static boolean isBehind(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof TransientDataAccessException || cause instanceof DataAccessResourceFailureException
					|| cause instanceof CannotCreateTransactionException || cause instanceof TransactionException
					|| (cause instanceof SQLException sql && isAway(sql))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isAway(SQLException ex) {
		return ex instanceof SQLTransientException || ex instanceof SQLNonTransientConnectionException
				|| BrokenConnections.isBroken(ex) || GIVEN_UP.equals(ex.getMessage())
				|| (ex.getSQLState() != null && AWAY.stream().anyMatch(ex.getSQLState()::startsWith));
	}

}
