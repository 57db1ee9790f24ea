package dev.starling.question;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What an edition says, in the tables that readers see.
 */
@Repository
class EditionRows {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	EditionRows(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** Writes all of it; nothing of it was written before. */
	void write(long edition, EditionContent content, HeldTerms terms) {
		this.jdbc.sql("""
				update edition set category = ?, title = ?, prompt = ?, level = ?, assumptions = ?, cheat_code = ?,
					category_id = ?, level_id = ?
				where id = ?""")
			.params(content.category(), content.title(), content.prompt(), content.level(), content.assumptions(),
					content.cheatCode(), term(terms, TermKind.CATEGORY, content.category()),
					term(terms, TermKind.LEVEL, content.level()), edition)
			.update();
		List<Object[]> competencies = new ArrayList<>();
		content.competencies()
			.forEach((name) -> competencies.add(new Object[] { edition, competencies.size(),
					terms.findOrMake(TermKind.COMPETENCY, name).id(), name }));
		insert("edition_competency (edition_id, position, competency_id, name)", competencies);
		List<Object[]> questions = new ArrayList<>();
		content.clarifyingQuestions()
			.forEach((text) -> questions.add(new Object[] { edition, questions.size(), text }));
		insert("edition_clarifying_question (edition_id, position, text)", questions);
		List<Object[]> signals = new ArrayList<>();
		content.signals()
			.forEach((signal) -> signals
				.add(new Object[] { edition, signals.size(), signal.name(), signal.description() }));
		insert("signal (edition_id, position, name, description)", signals);
		insert("edition_part (edition_id, part, subtitle)",
				content.narrative()
					.stream()
					.map((part) -> new Object[] { edition, part.part().name(), part.subtitle() })
					.toList());
		List<Object[]> points = new ArrayList<>();
		content.narrative()
			.forEach((part) -> part.points()
				.forEach((point) -> points
					.add(new Object[] { edition, points.size(), part.part().name(), point.lead(), point.text() })));
		insert("edition_point (edition_id, position, part, lead, text)", points);
	}

	private static @Nullable Long term(HeldTerms terms, TermKind kind, String name) {
		return name.isEmpty() ? null : terms.findOrMake(kind, name).id();
	}

	private void insert(String table, List<Object[]> rows) {
		if (!rows.isEmpty()) {
			this.batches.batchUpdate("insert into " + table + " values (" + "?, ".repeat(rows.get(0).length - 1) + "?)",
					rows);
		}
	}

}
