package dev.starling.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that are waited for longer once they are made than while they are. A
 * primary that stands still goes on taking connections without a word, and as long as one
 * waits for it, one does not learn of the standby that took over.
 */
class LoginFirst extends DelegatingDataSource {

	private final Duration patience;

	private LoginFirst(DriverDataSource driver, Duration patience) {
		super(driver);
		this.patience = patience;
	}

	/**
	 * Has a pool, before it is first used, get its connections here.
	 * @param pool which
	 * @param patience how long an answer may take after that; what the driver is told for
	 * it, it is told for the time until then
	 */
	static void of(HikariDataSource pool, Duration patience) {
		pool.setDataSource(new LoginFirst(new DriverDataSource(pool.getJdbcUrl(), pool.getDriverClassName(),
				pool.getDataSourceProperties(), pool.getUsername(), pool.getPassword()), patience));
	}

	@Override
	public Connection getConnection() throws SQLException {
		return patient(super.getConnection());
	}

	@Override
	public Connection getConnection(String user, String password) throws SQLException {
		return patient(super.getConnection(user, password));
	}

	private Connection patient(Connection connection) throws SQLException {
		connection.setNetworkTimeout(Runnable::run, (int) this.patience.toMillis());
		return connection;
	}

}
