package dev.starling.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Where somebody waited for a connection in vain, one at a time goes on trying and
 * everybody else is told at once, until one is given again. So requests do not pile up
 * behind a database that does not answer, and none waits for it twice.
 */
class ProbingDataSource extends DelegatingDataSource {

	private final AtomicBoolean away = new AtomicBoolean();

	private final AtomicBoolean probed = new AtomicBoolean();

	ProbingDataSource(DataSource pool) {
		super(pool);
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (!this.away.get()) {
			return ask();
		}
		if (!this.probed.compareAndSet(false, true)) {
			throw new SQLTransientConnectionException("Others are waiting for the database already", "08001");
		}
		try {
			return ask();
		}
		finally {
			this.probed.set(false);
		}
	}

	private Connection ask() throws SQLException {
		try {
			Connection connection = super.getConnection();
			this.away.set(false);
			return connection;
		}
		catch (SQLTransientConnectionException ex) {
			this.away.set(true);
			throw ex;
		}
	}

}
