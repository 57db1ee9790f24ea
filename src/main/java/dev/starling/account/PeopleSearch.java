package dev.starling.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import org.postgresql.PGStatement;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds people by a part of a name or an address. Which index serves best depends on how
 * many have it, so PostgreSQL plans this anew for each part.
 */
@Component
class PeopleSearch {

	private static final String FOUND = """
			select id from account
			where email is not null and id > ? and (lower(display_name) like ? escape '!' or email like ? escape '!')
			order by id fetch first ? rows only""";

	private final JdbcTemplate jdbc;

	PeopleSearch(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns who has a part.
	 * @param part of a name or an address; each character stands for itself
	 * @param after the number of the account after which they begin
	 * @param most how many at most
	 * @return the numbers of their accounts, in order
	 */
	List<Long> find(String part, long after, int most) {
		String pattern = "%" + part.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
		return this.jdbc.query((connection) -> {
			PreparedStatement statement = plannedForItsValues(connection);
			statement.setLong(1, after);
			statement.setString(2, pattern);
			statement.setString(3, pattern);
			statement.setInt(4, most);
			return statement;
		}, (row, number) -> row.getLong("id"));
	}

	private static PreparedStatement plannedForItsValues(Connection connection) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(FOUND);
		if (statement.isWrapperFor(PGStatement.class)) {
			statement.unwrap(PGStatement.class).setPrepareThreshold(0);
		}
		return statement;
	}

}
