package dev.starling.operating;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A table and its columns, in the order of the names that they have in every database.
 *
 * @param name as its database writes it
 * @param columns all that it has
 */
record Table(String name, List<Column> columns) {

	private static final int AT_ONCE = 1000;

	String quoted() {
		return '"' + this.name + '"';
	}

	/** What it is called in every database. */
	String commonName() {
		return this.name.toLowerCase(Locale.ROOT);
	}

	/** Whether another database's table is made to hold the same. */
	boolean isLike(Table other) {
		return shape().equals(other.shape());
	}

	private List<String> shape() {
		return this.columns.stream().map((column) -> column.commonName() + " " + column.kind()).toList();
	}

	String columnList() {
		return this.columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
	}

	/** Reads all rows, a few at a time; where PostgreSQL is to, in a transaction. */
	Fingerprint read(Connection database, RowReader reader) throws SQLException {
		Tally tally = new Tally(this.columns);
		try (Statement statement = database.createStatement()) {
			statement.setFetchSize(AT_ONCE);
			try (ResultSet rows = statement.executeQuery("select " + columnList() + " from " + quoted())) {
				@Nullable Object[] values = new @Nullable Object[this.columns.size()];
				while (rows.next()) {
					for (int i = 0; i < values.length; i++) {
						values[i] = this.columns.get(i).kind().readOrNull(rows, i + 1);
					}
					tally.add(values);
					reader.row(values);
				}
			}
		}
		return tally.fingerprint();
	}

	Fingerprint fingerprint(Connection database) throws SQLException {
		return read(database, (values) -> {
		});
	}

	/** Is told each row; what it is given is good until the next one. */
	interface RowReader {

		void row(@Nullable Object[] values) throws SQLException;

	}

}
