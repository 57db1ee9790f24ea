package dev.starling.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import dev.starling.testing.AppTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * H2 asks the connection that made a table what its constraints allow, for as long as the
 * process runs. Were it closed after half an hour, as pools do, nothing could be saved.
 */
@AppTest
class PoolTest {

	private static final String URL = "jdbc:h2:mem:retired;DB_CLOSE_DELAY=-1";

	@Autowired
	private DataSource dataSource;

	@Test
	void noConnectionIsRetired() throws SQLException {
		assertThat(this.dataSource.unwrap(HikariDataSource.class).getMaxLifetime()).isZero();
	}

	@Test
	void aTableOutlivesTheConnectionThatMadeItInNameOnly() throws SQLException {
		try (Connection maker = DriverManager.getConnection(URL); Statement statement = maker.createStatement()) {
			statement.execute("create table word (word varchar(10) check (word in ('one', 'two')))");
		}
		try (Connection other = DriverManager.getConnection(URL); Statement statement = other.createStatement()) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> statement.execute("insert into word values ('one')"))
				.withMessageContaining("Check constraint invalid");
		}
	}

}
