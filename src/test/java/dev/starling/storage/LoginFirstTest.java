package dev.starling.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import dev.starling.testing.PostgresTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A primary that takes connections and says nothing, beside one that answers.
 */
@PostgresTest
class LoginFirstTest {

	@Autowired
	private DataSource database;

	@Test
	void answersAreWaitedForLongerThanConnections() throws SQLException {
		HikariDataSource pool = this.database.unwrap(HikariDataSource.class);
		assertThat(pool.getDataSourceProperties()).containsEntry("socketTimeout", "1");
		try (Connection connection = this.database.getConnection()) {
			assertThat(connection.getNetworkTimeout()).isEqualTo(4000);
		}
	}

	@Test
	void theOtherIsFoundByWhoeverAsksBoth() throws SQLException, IOException {
		HikariDataSource pool = this.database.unwrap(HikariDataSource.class);
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				HikariDataSource both = new HikariDataSource()) {
			String first = "127.0.0.1:" + silent.getLocalPort() + ",";
			both.setJdbcUrl(pool.getJdbcUrl().replaceFirst("//", "//" + first) + "&targetServerType=primary");
			both.setUsername(pool.getUsername());
			both.setDataSourceProperties(pool.getDataSourceProperties());
			both.setInitializationFailTimeout(-1);
			LoginFirst.of(both, Duration.ofSeconds(4));
			try (Connection connection = both.getConnection()) {
				assertThat(connection.isValid(1)).isTrue();
			}
		}
	}

}
