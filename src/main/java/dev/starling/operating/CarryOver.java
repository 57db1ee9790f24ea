package dev.starling.operating;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Copies everything that an H2 database holds into a PostgreSQL one in which nothing is
 * yet. It is one transaction, migrations and all: where anything fails, the target is as
 * empty as before. Both sides' rows are compared before that is committed.
 */
final class CarryOver {

	private static final int AT_ONCE = 500;

	private final Connection source;

	private final Connection target;

	private final Consumer<String> progress;

	/**
	 * Prepares it.
	 * @param source an H2 database that nobody writes to
	 * @param target a PostgreSQL one, best with {@code reWriteBatchedInserts}
	 * @param progress is told each table when it is done
	 */
	CarryOver(Connection source, Connection target, Consumer<String> progress) {
		this.source = source;
		this.target = target;
		this.progress = progress;
	}

	/**
	 * Does it, and commits.
	 * @throws CommandException if the target is not empty, if the source's tables are not
	 * those of this release, or if what was read back is not what was written
	 */
	void run() throws SQLException {
		this.target.setAutoCommit(false);
		try {
			copyEverything();
			this.target.commit();
		}
		finally {
			this.target.rollback();
		}
	}

	private void copyEverything() throws SQLException {
		if (!Schema.isEmpty(this.target)) {
			throw new CommandException("The target is not empty: there are tables in it. Nothing was changed.");
		}
		Migrations.run(this.target);
		if (!Schema.migrations(this.source).equals(Schema.migrations(this.target))) {
			throw new CommandException(
					"The source's tables are not those of this release. Start this release on it once, stop it, and try again. Nothing was changed.");
		}
		Map<String, Table> from = Schema.tables(this.source);
		Map<String, Table> to = Schema.tables(this.target);
		requireSame(from, to);
		List<ForeignKey> keys = foreignKeys();
		for (ForeignKey key : keys) {
			execute(key.drop());
		}
		execute("truncate table " + to.values().stream().map(Table::quoted).collect(Collectors.joining(", ")));
		for (Map.Entry<String, Table> table : from.entrySet()) {
			copy(table.getValue(), to.get(table.getKey()));
		}
		for (ForeignKey key : keys) {
			execute(key.add());
		}
		execute("analyze");
	}

	private static void requireSame(Map<String, Table> from, Map<String, Table> to) {
		boolean same = from.keySet().equals(to.keySet())
				&& from.entrySet().stream().allMatch((table) -> table.getValue().isLike(to.get(table.getKey())));
		if (!same) {
			throw new CommandException("The two databases do not have the same tables. Nothing was changed.");
		}
	}

	private void copy(Table from, Table to) throws SQLException {
		Fingerprint written = insert(from, to);
		Fingerprint stored = to.fingerprint(this.target);
		if (!stored.equals(written)) {
			throw new CommandException(
					"The table " + to.name() + " does not read back as it was written. Nothing was changed. Written: "
							+ written + ", read: " + stored);
		}
		for (Column column : from.columns()) {
			if (column.identity()) {
				goOnCounting(from, column, to);
			}
		}
		this.progress.accept(stored + "  " + to.name());
	}

	private Fingerprint insert(Table from, Table to) throws SQLException {
		String marks = String.join(", ", Collections.nCopies(to.columns().size(), "?"));
		try (PreparedStatement insert = this.target
			.prepareStatement("insert into " + to.quoted() + " (" + to.columnList() + ") values (" + marks + ")")) {
			Batch batch = new Batch(insert);
			Fingerprint written = from.read(this.source, batch::add);
			batch.send();
			return written;
		}
	}

	/**
	 * Numbers that were given out once are not given out again, also where the row is
	 * gone: the audit trail speaks of people by theirs.
	 */
	private void goOnCounting(Table from, Column column, Table to) throws SQLException {
		try (PreparedStatement next = this.source.prepareStatement("""
				select identity_base from information_schema.columns
				where table_schema = current_schema and table_name = ? and column_name = ?""");
				PreparedStatement set = this.target
					.prepareStatement("select setval(pg_get_serial_sequence(?, ?), ?, false)")) {
			next.setString(1, from.name());
			next.setString(2, column.name());
			try (ResultSet row = next.executeQuery()) {
				row.next();
				set.setString(1, to.quoted());
				set.setString(2, column.commonName());
				set.setLong(3, row.getLong(1));
				set.execute();
			}
		}
	}

	/**
	 * Foreign keys are taken away and put back, since some tables refer to each other in
	 * a circle; putting one back looks at every row.
	 */
	private List<ForeignKey> foreignKeys() throws SQLException {
		List<ForeignKey> keys = new ArrayList<>();
		try (Statement statement = this.target.createStatement(); ResultSet rows = statement.executeQuery("""
				select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
				from pg_constraint
				where contype = 'f' and connamespace = current_schema()::regnamespace
				order by conrelid, conname""")) {
			while (rows.next()) {
				keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
			}
		}
		return keys;
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.target.createStatement()) {
			statement.execute(sql);
		}
	}

	private record ForeignKey(String table, String name, String definition) {

		String drop() {
			return "alter table " + this.table + " drop constraint " + this.name;
		}

		String add() {
			return "alter table " + this.table + " add constraint " + this.name + " " + this.definition;
		}

	}

	private static final class Batch {

		private final PreparedStatement insert;

		private int waiting;

		Batch(PreparedStatement insert) {
			this.insert = insert;
		}

		void add(Object[] values) throws SQLException {
			for (int i = 0; i < values.length; i++) {
				this.insert.setObject(i + 1, values[i]);
			}
			this.insert.addBatch();
			if (++this.waiting == AT_ONCE) {
				send();
			}
		}

		void send() throws SQLException {
			this.insert.executeBatch();
			this.waiting = 0;
		}

	}

}
