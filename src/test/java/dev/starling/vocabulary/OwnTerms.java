package dev.starling.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What one test adds to a bank that others look at too.
 */
final class OwnTerms {

	private final JdbcTemplate jdbc;

	private final Map<String, List<Map<String, Object>>> before = new LinkedHashMap<>();

	private final long lastQuestion;

	private final long lastEdition;

	OwnTerms(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		this.lastQuestion = jdbc.queryForObject("select max(id) from question", Long.class);
		this.lastEdition = jdbc.queryForObject("select max(id) from edition", Long.class);
		for (String table : List.of("competency", "level", "category")) {
			this.before.put(table, jdbc.queryForList("select id, position from " + table));
		}
	}

	/** Takes it out again, and puts the rest in its order. */
	void remove() {
		this.jdbc.update("update question set published_edition_id = null, draft_edition_id = null where id > ?",
				this.lastQuestion);
		this.before.forEach((table, terms) -> {
			Object last = terms.stream().mapToLong((term) -> ((Number) term.get("id")).longValue()).max().orElseThrow();
			if (table.equals("competency")) {
				this.jdbc.update("delete from submission_competency where competency_id > ?", last);
				this.jdbc.update("delete from edition_competency where edition_id > ?", this.lastEdition);
				this.jdbc.update("delete from edition_competency where competency_id > ?", last);
				this.jdbc.update("delete from edition where id > ?", this.lastEdition);
				this.jdbc.update("delete from question where id > ?", this.lastQuestion);
			}
			this.jdbc.update("delete from " + table + " where id > ?", last);
			terms.forEach((term) -> this.jdbc.update("update " + table + " set position = ? where id = ?",
					term.get("position"), term.get("id")));
		});
		this.jdbc.update("delete from former_slug");
		this.jdbc.update("delete from former_name");
		this.jdbc.update("update bank_revision set revision = revision + 1");
	}

}
