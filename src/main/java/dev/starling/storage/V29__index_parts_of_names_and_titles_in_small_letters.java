package dev.starling.account;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.stereotype.Component;

/**
 * A part of a name or an address is found by its groups of three letters, which only
 * PostgreSQL can keep in an index. Where its extension for that is not to be had, as on
 * H2, people are found all the same, by reading all of their names.
 */
@Component
class V29__find_people_by_parts_of_their_names extends BaseJavaMigration {

	private static final String AVAILABLE = """
			select count(*) from pg_available_extensions
			where name = 'pg_trgm' and has_database_privilege(current_database(), 'create')""";

	/** An index that is made while others write is made outside of a transaction. */
	@Override
	public boolean canExecuteInTransaction() {
		return false;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		if (!isPossible(context.getConnection())) {
			return;
		}
		String concurrently = context.getConfiguration().getPlaceholders().get("concurrently");
		try (Statement statement = context.getConnection().createStatement()) {
			statement.execute("create extension if not exists pg_trgm");
			statement.execute("drop index %s if exists account_display_name_parts".formatted(concurrently));
			statement.execute("""
					create index %s account_display_name_parts on account
					using gin (lower(display_name) gin_trgm_ops)""".formatted(concurrently));
			statement.execute("drop index %s if exists account_email_parts".formatted(concurrently));
			statement.execute("create index %s account_email_parts on account using gin (email gin_trgm_ops)"
				.formatted(concurrently));
		}
	}

	private static boolean isPossible(Connection connection) throws SQLException {
		if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
			return false;
		}
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(AVAILABLE)) {
			return row.next() && row.getInt(1) > 0;
		}
	}

}
