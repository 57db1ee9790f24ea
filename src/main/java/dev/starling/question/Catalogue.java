package dev.starling.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All questions with all of their editions, as only administrators see them.
 */
@Component
@Transactional(readOnly = true)
public class Catalogue {

	private final JdbcClient jdbc;

	Catalogue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns questions by their names in addresses; those in the making with the edition
	 * that was begun last in front.
	 * @param standing which of them
	 * @param after the {@linkplain QuestionLine#place() place} after which to begin;
	 * empty for the first
	 * @param most how many at most
	 * @return the questions
	 */
	public List<QuestionLine> questions(Standing standing, String after, int most) {
		return this.jdbc
			.sql("""
					select question.slug, coalesce(published.title, draft.title,
							(select max(title) from edition where edition.question_id = question.id and edition.number =
								(select max(last.number) from edition last where last.question_id = question.id))) as title,
						published.number as published, draft.number as draft, archived_at, published.level, published.category,
						place
					from (
							select id, slug, archived_at, published_edition_id, draft_edition_id, %s as place from question
							where %s fetch first ? rows only
						) question left join edition published on published.id = published_edition_id
						left join edition draft on draft.id = draft_edition_id
					order by place %s"""
				.formatted(standing.place(), standing.following(), standing.direction()))
			.params(standing.after(after), most)
			.query(Catalogue::question)
			.list();
	}

	/**
	 * Returns what is in the making, the edition that was begun last in front.
	 * @param most how many at most
	 * @return the questions, by what their editions in the making are called so far
	 */
	public List<QuestionLine> inTheMaking(int most) {
		return this.jdbc.sql("""
				select question.slug, draft.title, published.number as published, draft.number as draft, archived_at,
					published.level, published.category, draft_edition_id as place
				from (
					select id from question where draft_edition_id > 0 order by draft_edition_id desc
					fetch first ? rows only) as latest
				join question on question.id = latest.id join edition draft on draft.id = draft_edition_id
					left join edition published on published.id = published_edition_id
				order by draft_edition_id desc""").param(most).query(Catalogue::question).list();
	}

	private static QuestionLine question(ResultSet row, int number) throws SQLException {
		return new QuestionLine(row.getString("slug"), row.getString("title"),
				row.getObject("published", Integer.class), row.getObject("draft", Integer.class),
				row.getObject("archived_at") != null, row.getString("level"), row.getString("category"),
				row.getString("place"));
	}

	/**
	 * Returns the editions of a question.
	 * @param slug the question's name in addresses
	 * @return the editions, the latest in front; empty where there is no such question
	 */
	public List<EditionLine> editions(String slug) {
		return this.jdbc.sql("""
				select edition.id, edition.number, edition.state, edition.title, edition.published_at,
					base.number as based_on, account.display_name
				from edition join question on question.id = edition.question_id
					left join edition base on base.id = edition.based_on
					left join account on account.id = edition.published_by
				where question.slug = ? order by edition.number desc""").param(slug).query((row, number) -> {
			OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
			return new EditionLine(row.getLong("id"), row.getInt("number"), row.getString("state"),
					row.getString("title"), row.getObject("based_on", Integer.class),
					(published != null) ? published.toInstant() : null, row.getString("display_name"));
		}).list();
	}

	/**
	 * Finds questions by their titles.
	 * @param titles what they are called where they are published, or in the making where
	 * they are not; some hundreds at most
	 * @return the questions by those titles in small letters
	 */
	public Map<String, KnownQuestion> titled(Collection<String> titles) {
		Map<String, KnownQuestion> known = new HashMap<>();
		if (!titles.isEmpty()) {
			this.jdbc.sql("""
					select lower(title) as title, slug, published_edition_id, draft_edition_id
					from edition join question on question.id = edition.question_id
					where lower(title) in (:titles) and edition.id = coalesce(published_edition_id, draft_edition_id,
						(select max(last.id) from edition last where last.question_id = question.id))
					order by question.id desc""")
				.param("titles", titles.stream().map((title) -> title.toLowerCase(Locale.ROOT)).distinct().toList())
				.query((row) -> {
					known.put(row.getString("title"),
							new KnownQuestion(row.getString("slug"), row.getObject("published_edition_id", Long.class),
									row.getObject("draft_edition_id", Long.class)));
				});
		}
		return known;
	}

	/**
	 * Tells whether a question was put away.
	 * @param slug the question's name in addresses
	 * @return true where it was
	 */
	public boolean isArchived(@Nullable String slug) {
		return this.jdbc.sql("select count(*) from question where slug = ? and archived_at is not null")
			.param(slug)
			.query(Long.class)
			.single() > 0;
	}

}
