package dev.starling.testing;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Questions as another node would have published them: rows, and the count that says so.
 */
public final class Publishing {

	private final JdbcTemplate jdbc;

	public Publishing(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Publishes a question; what it asks for must be there. */
	public void publish(String slug, String title, String prompt, String level, String... competencies) {
		this.jdbc.update("insert into question (slug, created_at) values (?, now())", slug);
		edition(slug, 1, title, prompt, level, List.of(competencies));
		advance();
	}

	/** Publishes another edition of it. */
	public void publishAnew(String slug, String title, String prompt, String level, String... competencies) {
		int number = this.jdbc.queryForObject(
				"select max(number) + 1 from edition join question on question.id = question_id where slug = ?",
				Integer.class, slug);
		edition(slug, number, title, prompt, level, List.of(competencies));
		advance();
	}

	public void unpublish(String slug) {
		this.jdbc.update("update question set published_edition_id = null where slug = ?", slug);
		advance();
	}

	public void advance() {
		this.jdbc.update("update bank_revision set revision = revision + 1");
	}

	private void edition(String slug, int number, String title, String prompt, String level,
			List<String> competencies) {
		this.jdbc.update(
				"""
						insert into edition (question_id, number, state, category, category_id, title, prompt, level, level_id,
							assumptions, cheat_code, created_at, published_at)
						select question.id, ?, 'PUBLISHED', 'Behavioral', category.id, ?, ?, level.name, level.id, '', '', now(), now()
						from question, category, level
						where question.slug = ? and category.name = 'Behavioral' and level.name = ?""",
				number, title, prompt, slug, level);
		long edition = this.jdbc.queryForObject(
				"select edition.id from edition join question on question.id = question_id where slug = ? and number = ?",
				Long.class, slug, number);
		for (int i = 0; i < competencies.size(); i++) {
			this.jdbc.update("""
					insert into edition_competency (edition_id, position, competency_id, name)
					select ?, ?, id, name from competency where name = ?""", edition, i, competencies.get(i));
		}
		this.jdbc.update("update question set published_edition_id = ? where slug = ?", edition, slug);
	}

}
