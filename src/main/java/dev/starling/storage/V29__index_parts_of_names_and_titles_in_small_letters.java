package dev.starling.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.stereotype.Component;

/**
 * What only PostgreSQL keeps in an index: a question's title in small letters, and the
 * groups of three letters by which a part of a name or an address is found. On H2, and
 * where PostgreSQL's extension for groups of letters is not to be had, all of them are
 * read instead.
 */
@Component
class V29__index_parts_of_names_and_titles_in_small_letters extends BaseJavaMigration {

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
		if (!context.getConnection().getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
			return;
		}
		String concurrently = context.getConfiguration().getPlaceholders().get("concurrently");
		try (Statement statement = context.getConnection().createStatement()) {
			for (Map.Entry<String, String> index : indexes(context.getConnection()).entrySet()) {
				statement.execute("drop index %s if exists %s".formatted(concurrently, index.getKey()));
				statement.execute("create index %s %s on %s".formatted(concurrently, index.getKey(), index.getValue()));
			}
		}
	}

	private static Map<String, String> indexes(Connection connection) throws SQLException {
		Map<String, String> indexes = new LinkedHashMap<>();
		indexes.put("edition_title_in_small_letters", "edition (lower(title))");
		if (knowsGroupsOfLetters(connection)) {
			indexes.put("account_display_name_parts", "account using gin (lower(display_name) gin_trgm_ops)");
			indexes.put("account_email_parts", "account using gin (email gin_trgm_ops)");
		}
		return indexes;
	}

	private static boolean knowsGroupsOfLetters(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			try (ResultSet row = statement.executeQuery(AVAILABLE)) {
				if (!row.next() || row.getInt(1) == 0) {
					return false;
				}
			}
			statement.execute("create extension if not exists pg_trgm");
			return true;
		}
	}

}
