package dev.starling.bench;

import java.lang.reflect.InvocationTargetException;
import java.sql.PreparedStatement;
import java.util.ArrayList;
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
		List<Access> accesses = new ArrayList<>();
		Json.read(plan).forEach((tree) -> read(tree.get("Plan"), Double.MAX_VALUE, accesses));
		return accesses;
	}

	/**
	 * Where all of it would cost more than as much as is wanted, it is not read to its
	 * end. That a join ends early is a guess.
	 */
	private static void read(JsonNode node, double cheapest, List<Access> accesses) {
		double cost = node.get("Total Cost").asDouble();
		if (node.has("Relation Name")) {
			accesses.add(Access.of(node, cheapest < cost));
		}
		double wanted = node.get("Node Type").asString().equals("Limit") ? Math.min(cheapest, cost) : cheapest;
		node.path("Plans").forEach((child) -> read(child, wanted, accesses));
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
	 * @param whole whether every row is passed that there is
	 */
	record Access(String how, String table, boolean whole) {

		private static Access of(JsonNode node, boolean partial) {
			String index = node.path("Index Name").asString("");
			String how = node.get("Node Type").asString() + (index.isEmpty() ? "" : " by " + index);
			boolean unconditional = !index.isEmpty() && !node.has("Index Cond") && !partial;
			return new Access(how, node.get("Relation Name").asString(), how.startsWith("Seq Scan") || unconditional);
		}

		@Override
		public String toString() {
			return this.table + ": " + this.how + (this.whole ? ", all of it" : "");
		}

	}

}
