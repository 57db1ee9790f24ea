package dev.starling.operating;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What tables a database has, as it says itself: none is named here but the one in which
 * Flyway keeps what it did.
 */
final class Schema {

	private static final String HISTORY = "flyway_schema_history";

	private static final String COLUMNS = """
			select columns.table_name, column_name, data_type, is_identity
			from information_schema.columns
			join information_schema.tables on tables.table_schema = columns.table_schema
				and tables.table_name = columns.table_name
			where columns.table_schema = current_schema and table_type = 'BASE TABLE'
				and lower(columns.table_name) <> '%s'""".formatted(HISTORY);

	private Schema() {
	}

	/** Every table by the name that it has in all databases, in the order of these. */
	static Map<String, Table> tables(Connection database) throws SQLException {
		Map<String, List<Column>> columns = new LinkedHashMap<>();
		try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(COLUMNS)) {
			while (rows.next()) {
				columns.computeIfAbsent(rows.getString(1), (name) -> new ArrayList<>())
					.add(new Column(rows.getString(2), Kind.of(rows.getString(3)), "YES".equals(rows.getString(4))));
			}
		}
		Map<String, Table> tables = new TreeMap<>();
		columns.forEach((name, all) -> {
			Table table = new Table(name, all.stream().sorted(Comparator.comparing(Column::commonName)).toList());
			tables.put(table.commonName(), table);
		});
		return tables;
	}

	/** Whether there is any table at all. */
	static boolean isEmpty(Connection database) throws SQLException {
		try (Statement statement = database.createStatement(); ResultSet count = statement.executeQuery("""
				select count(*) from information_schema.tables
				where table_schema = current_schema and table_type = 'BASE TABLE'""")) {
			count.next();
			return count.getLong(1) == 0;
		}
	}

	/** Each migration that was done, and what it was made of. */
	static List<String> migrations(Connection database) throws SQLException {
		List<String> migrations = new ArrayList<>();
		try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery("""
				select "version", "description", "checksum" from "%s"
				where "success" = true and "version" is not null order by "installed_rank\"""".formatted(HISTORY))) {
			while (rows.next()) {
				migrations.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
			}
		}
		return migrations;
	}

	/** What every table holds. */
	static Map<String, Fingerprint> fingerprints(Connection database) throws SQLException {
		Map<String, Fingerprint> fingerprints = new LinkedHashMap<>();
		for (Map.Entry<String, Table> table : tables(database).entrySet()) {
			fingerprints.put(table.getKey(), table.getValue().fingerprint(database));
		}
		return fingerprints;
	}

}
