package dev.starling.bench;

import java.lang.reflect.InvocationTargetException;
import java.sql.PreparedStatement;
import java.util.List;

import dev.starling.testing.Json;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A statement that reached the database.
 *
 * @param sql what it says
 * @param parameters how its parameters were set
 */
record Statement(String sql, List<ParameterSetOperation> parameters) {

	/**
	 * Asks the database how it would run this now, without running it.
	 * @param jdbc the database
	 * @return the table accesses of its plan
	 */
	List<Access> plan(JdbcTemplate jdbc) {
		String plan = jdbc.query("explain (format json) " + this.sql, this::set, (rows) -> {
			rows.next();
			return rows.getString(1);
		});
		return Json.read(plan).findParents("Relation Name").stream().map(Access::of).toList();
	}

	private void set(PreparedStatement statement) {
		try {
			for (ParameterSetOperation parameter : this.parameters) {
				parameter.getMethod().invoke(statement, parameter.getArgs());
			}
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Its first words. */
	String shortened() {
		String line = this.sql.replaceAll("\\s+", " ").strip();
		return (line.length() > 100) ? line.substring(0, 97) + "..." : line;
	}

	/**
	 * How one table is reached.
	 *
	 * @param how by the plan's own word, with the index where there is one
	 * @param table which table
	 */
	record Access(String how, String table) {

		private static Access of(JsonNode node) {
			String index = node.path("Index Name").asString("");
			return new Access(node.get("Node Type").asString() + (index.isEmpty() ? "" : " by " + index),
					node.get("Relation Name").asString());
		}

		boolean isSequential() {
			return this.how.startsWith("Seq Scan");
		}

		@Override
		public String toString() {
			return this.table + ": " + this.how;
		}

	}

}
