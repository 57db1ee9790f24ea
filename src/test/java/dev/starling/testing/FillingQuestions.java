package dev.starling.testing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many questions, published; the rows are as the application would have written them, the
 * words those of the questions that are there already. The same seed makes the same
 * questions.
 */
public final class FillingQuestions {

	private static final int BATCH = 500;

	private static final List<String> LEVELS = List.of("Mid Level", "Senior Level", "Staff Level", "Principal Level");

	private final JdbcTemplate jdbc;

	private final Random random;

	public FillingQuestions(JdbcTemplate jdbc, long seed) {
		this.jdbc = jdbc;
		this.random = new Random(seed);
	}

	/**
	 * Adds questions, and tells the nodes.
	 * @param count how many
	 */
	public void add(int count) {
		List<String> words = words();
		long question = next("question");
		long edition = next("edition");
		List<Long> competencies = this.jdbc.queryForList("select id from competency order by id", Long.class);
		for (int from = 0; from < count; from += BATCH) {
			add(from, Math.min(count, from + BATCH), question, edition, words, competencies);
		}
		restart("question", question + count);
		restart("edition", edition + count);
		this.jdbc.update("update bank_revision set revision = revision + 1");
	}

	/** Takes all of them back, so that other tests find what they look for among few. */
	public static void takeBack(JdbcTemplate jdbc) {
		jdbc.update("update question set published_edition_id = null where slug like 'generated-%'");
		jdbc.update("update bank_revision set revision = revision + 1");
	}

	private void add(int from, int to, long question, long edition, List<String> words, List<Long> competencies) {
		List<Object[]> questions = new ArrayList<>();
		List<Object[]> editions = new ArrayList<>();
		List<Object[]> published = new ArrayList<>();
		List<Object[]> asked = new ArrayList<>();
		List<Object[]> signals = new ArrayList<>();
		List<Object[]> clarifying = new ArrayList<>();
		List<Object[]> parts = new ArrayList<>();
		List<Object[]> points = new ArrayList<>();
		for (int i = from; i < to; i++) {
			long id = edition + i;
			Timestamp then = Timestamp.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * i));
			questions.add(new Object[] { question + i, "generated-" + (question + i), then });
			editions.add(new Object[] { id, question + i, title(words), sentence(words, 50), pick(LEVELS),
					sentence(words, 30), sentence(words, 40), then, then });
			published.add(new Object[] { id, question + i });
			Collections.shuffle(competencies, this.random);
			for (int position = 0; position < Math.min(4, competencies.size()); position++) {
				asked.add(new Object[] { id, position, competencies.get(position) });
			}
			for (int position = 0; position < 5; position++) {
				signals.add(new Object[] { id, position, title(words), sentence(words, 14) });
			}
			clarifying.add(new Object[] { id, 0, sentence(words, 20) });
			clarifying.add(new Object[] { id, 1, sentence(words, 20) });
			int position = 0;
			for (String part : List.of("SITUATION", "TASK", "ACTION", "RESULT", "LEARNING")) {
				parts.add(new Object[] { id, part, title(words) });
				for (int point = 0; point < 3; point++) {
					points.add(new Object[] { id, position++, part, sentence(words, 25) });
				}
			}
		}
		this.jdbc.batchUpdate("insert into question (id, slug, created_at) values (?, ?, ?)", questions);
		this.jdbc.batchUpdate(
				"""
						insert into edition (id, question_id, number, state, category, title, prompt, level, assumptions,
							cheat_code, created_at, published_at) values (?, ?, 1, 'PUBLISHED', 'Behavioral', ?, ?, ?, ?, ?, ?, ?)""",
				editions);
		this.jdbc.batchUpdate("update question set published_edition_id = ? where id = ?", published);
		this.jdbc.batchUpdate("""
				insert into edition_competency (edition_id, position, competency_id, name)
				select ?, ?, id, name from competency where id = ?""", asked);
		this.jdbc.batchUpdate("insert into signal (edition_id, position, name, description) values (?, ?, ?, ?)",
				signals);
		this.jdbc.batchUpdate("insert into edition_clarifying_question (edition_id, position, text) values (?, ?, ?)",
				clarifying);
		this.jdbc.batchUpdate("insert into edition_part (edition_id, part, subtitle) values (?, ?, ?)", parts);
		this.jdbc.batchUpdate("insert into edition_point (edition_id, position, part, text) values (?, ?, ?, ?)",
				points);
		this.jdbc.update("""
				update edition set category_id = (select id from category where category.name = edition.category),
					level_id = (select id from level where level.name = edition.level) where level_id is null""");
	}

	private List<String> words() {
		return this.jdbc.queryForList("""
				select title || ' ' || prompt || ' ' || assumptions || ' ' || cheat_code from edition
				union all select name || ' ' || description from signal
				union all select text from edition_clarifying_question
				union all select text from edition_point order by 1""", String.class)
			.stream()
			.flatMap((text) -> List.of(text.split("[^\\p{L}]+")).stream())
			.filter((word) -> word.length() > 1)
			.toList();
	}

	private String title(List<String> words) {
		return pick(words) + " " + pick(words) + " " + pick(words);
	}

	private String sentence(List<String> words, int length) {
		StringBuilder sentence = new StringBuilder(pick(words));
		for (int i = 1; i < length; i++) {
			sentence.append(' ').append(pick(words));
		}
		return sentence.append('.').toString();
	}

	private String pick(List<String> some) {
		return some.get(this.random.nextInt(some.size()));
	}

	private long next(String table) {
		return this.jdbc.queryForObject("select coalesce(max(id), 0) + 1 from " + table, Long.class);
	}

	private void restart(String table, long next) {
		this.jdbc.execute("alter table " + table + " alter column id restart with " + next);
	}

}
