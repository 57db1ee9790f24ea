package dev.starling.operating;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * All migrations of this build, for tests in other packages.
 */
public final class MigrationsForTests {

	private MigrationsForTests() {
	}

	public static void run(DataSource database) {
		try (Connection connection = database.getConnection()) {
			connection.setAutoCommit(false);
			Migrations.run(connection);
			connection.commit();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
