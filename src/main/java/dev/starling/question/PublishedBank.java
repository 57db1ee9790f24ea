package dev.starling.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that is published, many questions at a time, for who makes an index of it.
 */
@Service
@Transactional(readOnly = true)
public class PublishedBank {

	private static final String OPENINGS = "openings";

	private final JdbcClient jdbc;

	private final Kept<Long, Map<String, String>> competencySlugs;

	private final Kept<String, List<Opening>> openings;

	PublishedBank(JdbcClient jdbc, BankRevision revision) {
		this.jdbc = jdbc;
		this.competencySlugs = new Kept<>(revision);
		this.openings = new Kept<>(revision);
	}

	/**
	 * Returns which edition of each question is published.
	 * @return editions by their questions
	 */
	public Map<Long, Long> editions() {
		Map<Long, Long> editions = new LinkedHashMap<>();
		this.jdbc.sql("""
				select id, published_edition_id from question where published_edition_id is not null order by id""")
			.query((rows) -> {
				editions.put(rows.getLong("id"), rows.getLong("published_edition_id"));
			});
		return editions;
	}

	/**
	 * Returns what can be searched of several editions, in three statements.
	 * @param editions which; some hundreds at most
	 * @return those of them that are published still
	 */
	public List<Listing> listings(Collection<Long> editions) {
		if (editions.isEmpty()) {
			return List.of();
		}
		Map<Long, List<Competency>> competencies = new LinkedHashMap<>();
		this.jdbc.sql("""
				select edition_id, competency_id, name from edition_competency
				where edition_id in (:editions) order by edition_id, position""")
			.param("editions", editions)
			.query((rows) -> {
				competencies.computeIfAbsent(rows.getLong("edition_id"), (edition) -> new ArrayList<>())
					.add(new Competency(rows.getLong("competency_id"), rows.getString("name")));
			});
		Map<Long, List<Signal>> signals = new LinkedHashMap<>();
		this.jdbc.sql("""
				select edition_id, id, name, description from signal
				where edition_id in (:editions) order by edition_id, position""")
			.param("editions", editions)
			.query((rows) -> {
				signals.computeIfAbsent(rows.getLong("edition_id"), (edition) -> new ArrayList<>())
					.add(new Signal(rows.getLong("id"), rows.getString("name"), rows.getString("description")));
			});
		return this.jdbc.sql("""
				select question.id as question_id, question.slug, edition.id, edition.title, edition.prompt,
					edition.category, category.id as category_id, edition.level, level.id as level_id,
					coalesce(edition.published_at, edition.created_at) as published_at
				from edition join question on question.id = edition.question_id
					and question.published_edition_id = edition.id
				left join category on category.id = edition.category_id
					or edition.category_id is null and category.name = edition.category
				left join level on level.id = edition.level_id
					or edition.level_id is null and level.name = edition.level
				where edition.id in (:editions)""")
			.param("editions", editions)
			.query((rows, row) -> listing(rows, competencies, signals))
			.list();
	}

	private static Listing listing(ResultSet rows, Map<Long, List<Competency>> competencies,
			Map<Long, List<Signal>> signals) throws SQLException {
		long edition = rows.getLong("id");
		return new Listing(rows.getLong("question_id"), edition, rows.getString("slug"), rows.getString("title"),
				rows.getString("prompt"), rows.getString("category"), rows.getObject("category_id", Long.class),
				rows.getString("level"), rows.getObject("level_id", Long.class),
				competencies.getOrDefault(edition, List.of()), signals.getOrDefault(edition, List.of()),
				rows.getObject("published_at", OffsetDateTime.class).toInstant());
	}

	/**
	 * Returns where the competencies of an edition have their pages.
	 * @param edition the edition
	 * @return slugs by the names that the edition keeps
	 */
	Map<String, String> competencySlugs(long edition) {
		return this.competencySlugs.find(edition, (one) -> Optional.of(findCompetencySlugs(one))).orElseThrow();
	}

	private Map<String, String> findCompetencySlugs(long edition) {
		Map<String, String> slugs = new LinkedHashMap<>();
		this.jdbc.sql("""
				select edition_competency.name, competency.slug from edition_competency
				join competency on competency.id = edition_competency.competency_id
				where edition_competency.edition_id = :edition""").param("edition", edition).query((rows) -> {
			slugs.put(rows.getString("name"), rows.getString("slug"));
		});
		return slugs;
	}

	/**
	 * Returns a question for each competency that a published one asks for: the one that
	 * was published last.
	 * @return in the order of the competencies
	 */
	public List<Opening> openings() {
		return this.openings.find(OPENINGS, (all) -> Optional.of(findOpenings())).orElseThrow();
	}

	private List<Opening> findOpenings() {
		return this.jdbc
			.sql("""
					select asked.id as competency_id, asked.name, edition.id as edition_id, question.id as question_id,
						question.slug, edition.title, edition.level
					from (
						select id, name, position, (
							select edition_id from edition_competency
							join question on question.published_edition_id = edition_competency.edition_id
							where competency_id = competency.id order by edition_id desc fetch first 1 row only) as edition_id
						from competency) as asked
					join edition on edition.id = asked.edition_id join question on question.id = edition.question_id
					order by asked.position, asked.id""")
			.query((row, number) -> new Opening(new Competency(row.getLong("competency_id"), row.getString("name")),
					new EditionTitle(row.getLong("edition_id"), row.getLong("question_id"), row.getString("slug"),
							row.getString("title"), row.getString("level"))))
			.list();
	}

}
