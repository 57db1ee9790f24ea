package dev.starling.release;

import java.util.ArrayList;
import java.util.List;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The last release, beside which the next one is to run: what it would no longer find in
 * a database whose schema is newer.
 *
 * @param release what it left behind
 */
record Neighbour(Release release) {

	private static final String HOW = " Expand now, contract one release later: ";

	/**
	 * Says what stands in its way.
	 * @param jdbc a PostgreSQL that the next release has migrated
	 * @return a sentence for each, with what to do
	 */
	List<String> misses(JdbcTemplate jdbc) {
		Schema now = Schema.of(jdbc);
		List<String> missing = new ArrayList<>();
		for (Column before : this.release.schema().columns().values()) {
			compare(before, now.columns().get(before.address()), missing);
		}
		for (Column added : now.columns().values()) {
			if (isOurs(added.table()) && !isOurs(added) && added.required() && !added.filled()) {
				missing.add(added.address() + " is new and required, and the last release does not fill it in." + HOW
						+ "give it a default or let it be null.");
			}
		}
		for (Rule rule : now.rules()) {
			if (this.release.schema().rules().stream().noneMatch(rule::isKeptByWhatKeeps)) {
				compare(rule, missing);
			}
		}
		for (Released statement : this.release.statements()) {
			try {
				jdbc.execute("explain (generic_plan) " + statement.numbered());
			}
			catch (DataAccessException ex) {
				missing.add("The last release says: " + statement.sql() + " - to which PostgreSQL now answers: "
						+ ex.getMostSpecificCause().getMessage() + "." + HOW + "leave what it names.");
			}
		}
		return missing;
	}

	private void compare(Column before, Column now, List<String> missing) {
		String column = before.address();
		if (now == null) {
			if (before.used()) {
				missing.add(column + " is gone or renamed, and the last release uses it." + HOW
						+ "keep it beside what takes its place, and drop it once a release was kept that does not use it.");
			}
			return;
		}
		if (before.used() && !now.holdsWhat(before)) {
			missing.add(column + " was " + before.type() + " and is " + now.type() + "." + HOW
					+ "add a column of the new type, and leave this one as it is.");
		}
		if (now.required() && !before.required() && (before.used() || !now.filled())) {
			missing.add(column + " is required now, and the last release may leave it null." + HOW
					+ "always fill it in now, require it next time.");
		}
		if (before.required() && !now.required() && before.used()) {
			missing.add(column + " may be null now, and the last release does not expect that." + HOW
					+ "give it a default instead.");
		}
		if (before.filled() && !now.filled() && now.required()) {
			missing.add(column + " has no default any more, on which the last release relies." + HOW
					+ "leave it its default.");
		}
	}

	private void compare(Rule rule, List<String> missing) {
		if (isOurs(rule.table()) && rule.columns()
			.stream()
			.anyMatch((column) -> this.release.schema().columns().containsKey(rule.table() + "." + column))) {
			missing.add(rule.table() + " has a new rule, which the last release does not know: " + rule.definition()
					+ "." + HOW + "keep to it in the application now, demand it next time.");
		}
		if (isOurs(rule.elsewhere()) && !rule.letsGo()) {
			missing.add(rule.table() + " keeps the last release from deleting rows of " + rule.elsewhere() + ": "
					+ rule.definition() + "." + HOW + "let the key say what happens on delete.");
		}
	}

	private boolean isOurs(String table) {
		return this.release.schema().hasTable(table);
	}

	private boolean isOurs(Column column) {
		return this.release.schema().columns().containsKey(column.address());
	}

}
