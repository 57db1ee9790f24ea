package dev.starling.question;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which edition of a question readers see. Every verb that changes it waits for whoever
 * else changes the bank, holding its {@linkplain Terms#hold() words} ahead of all else,
 * and all that it does is seen at once.
 */
@Service
@Transactional
public class Publisher {

	private static final String UNIQUE_VIOLATION = "23505";

	private static final String DRAFT = """
			select edition.id, question.id, question.slug, edition.number, edition.based_on
			from question join edition on edition.id = question.draft_edition_id
			where\s""";

	private final JdbcClient jdbc;

	private final JdbcTemplate connections;

	private final EditionRows rows;

	private final Terms terms;

	private final BankRevision revision;

	private final Clock clock;

	Publisher(JdbcClient jdbc, JdbcTemplate connections, EditionRows rows, Terms terms, BankRevision revision,
			Clock clock) {
		this.jdbc = jdbc;
		this.connections = connections;
		this.rows = rows;
		this.terms = terms;
		this.revision = revision;
		this.clock = clock;
	}

	/**
	 * Makes a question that nobody sees yet.
	 * @param title what its name in addresses is made of
	 * @return its first edition, in the making
	 */
	public EditionDraft begin(String title) {
		Slug wanted = Slug.of(title, "question");
		String slug = wanted.free(this::isTaken).value();
		while (!insert(slug)) {
			slug = wanted.free(this::isTaken).value();
		}
		return draft(this.jdbc.sql("select id from question where slug = ?").param(slug).query(Long.class).single(),
				null);
	}

	/**
	 * Waits for whoever is just taking the same name, and goes on where they did.
	 * @return whether nobody was faster
	 */
	private boolean insert(String slug) {
		return Boolean.TRUE.equals(this.connections.execute((ConnectionCallback<Boolean>) (connection) -> {
			Savepoint before = connection.setSavepoint();
			try (PreparedStatement insert = connection
				.prepareStatement("insert into question (slug, created_at) values (?, ?)")) {
				insert.setString(1, slug);
				insert.setObject(2, now());
				insert.executeUpdate();
				connection.releaseSavepoint(before);
				return true;
			}
			catch (SQLException ex) {
				if (!UNIQUE_VIOLATION.equals(ex.getSQLState())) {
					throw ex;
				}
				connection.rollback(before);
				return false;
			}
		}));
	}

	private boolean isTaken(String slug) {
		return this.jdbc.sql("select count(*) from question where slug = ?").param(slug).query(Long.class).single() > 0;
	}

	/**
	 * Returns the edition of a question that is in the making.
	 * @param slug the question's name in addresses
	 * @return the edition, or empty where none is
	 */
	@Transactional(readOnly = true)
	public Optional<EditionDraft> draft(String slug) {
		return this.jdbc.sql(DRAFT + "question.slug = ?").param(slug).query(Publisher::draft).optional();
	}

	/**
	 * Returns the same, and keeps it so until the caller's transaction ends. Call it
	 * before anything of the edition is locked: the question comes first wherever both
	 * are.
	 * @param slug the question's name in addresses
	 * @return the edition, or empty where none is
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<EditionDraft> hold(String slug) {
		return lock(slug).flatMap((question) -> draft(slug));
	}

	/**
	 * Begins another edition of a question, or returns the one that was begun.
	 * @param slug the question's name in addresses
	 * @param basedOn the edition that it begins as; null for the one that is published,
	 * or was last
	 * @return the edition in the making, or empty where there is no such question, or no
	 * such edition of it
	 */
	public Optional<EditionDraft> beginEdition(String slug, @Nullable Long basedOn) {
		return lock(slug).flatMap((question) -> draft(slug)
			.or(() -> latest(question, basedOn).map((edition) -> draft(question, edition))));
	}

	private Optional<Long> latest(long question, @Nullable Long edition) {
		return this.jdbc.sql("""
				select id from edition where question_id = :question and id = coalesce(:edition, id)
				order by state, number desc fetch first 1 row only""")
			.param("question", question)
			.param("edition", edition, Types.BIGINT)
			.query(Long.class)
			.optional();
	}

	private EditionDraft draft(long question, @Nullable Long basedOn) {
		this.jdbc
			.sql("""
					insert into edition (question_id, number, state, category, title, prompt, level, assumptions, cheat_code,
						created_at, based_on)
					select ?, coalesce(max(number), 0) + 1, 'DRAFT', '', '', '', '', '', '', cast(? as timestamp(6) with time zone),
						cast(? as bigint)
					from edition where question_id = ?""")
			.params(question, now(), basedOn, question)
			.update();
		this.jdbc.sql("""
				update question set draft_edition_id =
					(select id from edition where question_id = question.id and state = 'DRAFT')
				where id = ?""").param(question).update();
		return this.jdbc.sql(DRAFT + "question.id = ?").param(question).query(Publisher::draft).single();
	}

	/**
	 * Publishes the edition that is in the making, in place of the one that was.
	 * @param draft the edition
	 * @param content everything that it says, normalised and without gaps; the database
	 * numbers its signals
	 * @param by the number of the account that publishes it
	 * @return whether it was: no, where it is in the making no more
	 */
	public boolean publish(EditionDraft draft, EditionContent content, long by) {
		HeldTerms held = this.terms.hold();
		if (hold(draft.slug()).filter((now) -> now.edition() == draft.edition()).isEmpty()) {
			return false;
		}
		this.rows.write(draft.edition(), content, held);
		this.jdbc.sql("update edition set state = 'SUPERSEDED' where question_id = ? and state = 'PUBLISHED'")
			.param(draft.question())
			.update();
		this.jdbc.sql("update edition set state = 'PUBLISHED', published_at = ?, published_by = ? where id = ?")
			.params(now(), by, draft.edition())
			.update();
		this.jdbc.sql("""
				update question set published_edition_id = draft_edition_id, draft_edition_id = null, archived_at = null
				where id = ?""").param(draft.question()).update();
		this.revision.advance();
		return true;
	}

	/**
	 * Throws an edition away that is in the making, with all that was written for it.
	 * @param draft the edition; nothing happens where it is in the making no more
	 */
	public void discard(EditionDraft draft) {
		int discarded = this.jdbc
			.sql("update question set draft_edition_id = null where id = ? and draft_edition_id = ?")
			.params(draft.question(), draft.edition())
			.update();
		if (discarded == 1) {
			this.jdbc.sql("delete from edition where id = ?").param(draft.edition()).update();
		}
	}

	/**
	 * Takes a question out of the bank. Its editions stay, and so do drafts and reviews.
	 * @param slug the question's name in addresses
	 * @return whether it was published
	 */
	public boolean unpublish(String slug) {
		this.terms.hold();
		return lock(slug).map((question) -> {
			this.jdbc.sql("update edition set state = 'SUPERSEDED' where question_id = ? and state = 'PUBLISHED'")
				.param(question)
				.update();
			this.revision.advance();
			return this.jdbc.sql(
					"update question set published_edition_id = null where id = ? and published_edition_id is not null")
				.param(question)
				.update() == 1;
		}).orElse(false);
	}

	/**
	 * Puts a question away: it is unpublished, and out of the administrators' way too.
	 * @param slug the question's name in addresses
	 * @return whether there is such a question
	 */
	public boolean archive(String slug) {
		unpublish(slug);
		return this.jdbc.sql("update question set archived_at = ? where slug = ?").params(now(), slug).update() == 1;
	}

	/**
	 * Takes a question out of the archive, as it was: unpublished.
	 * @param slug the question's name in addresses
	 * @return whether it was archived
	 */
	public boolean bringBack(String slug) {
		return this.jdbc.sql("update question set archived_at = null where slug = ? and archived_at is not null")
			.param(slug)
			.update() == 1;
	}

	/**
	 * Publishes an edition again that was published before.
	 * @param slug the question's name in addresses
	 * @param number which edition
	 * @return whether it was ever published
	 */
	public boolean publishAgain(String slug, int number) {
		this.terms.hold();
		Optional<Long> question = lock(slug);
		Optional<Long> edition = question.flatMap((id) -> this.jdbc
			.sql("select id from edition where question_id = ? and number = ? and state <> 'DRAFT'")
			.params(id, number)
			.query(Long.class)
			.optional());
		edition.ifPresent((id) -> {
			this.jdbc.sql("update edition set state = 'SUPERSEDED' where question_id = ? and state = 'PUBLISHED'")
				.param(question.get())
				.update();
			this.jdbc.sql("update edition set state = 'PUBLISHED' where id = ?").param(id).update();
			this.jdbc.sql("update question set published_edition_id = ?, archived_at = null where id = ?")
				.params(id, question.get())
				.update();
			this.revision.advance();
		});
		return edition.isPresent();
	}

	private Optional<Long> lock(String slug) {
		return this.jdbc.sql("select id from question where slug = ? for update")
			.param(slug)
			.query(Long.class)
			.optional();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private static EditionDraft draft(ResultSet row, int number) throws SQLException {
		return new EditionDraft(row.getLong(1), row.getLong(2), row.getString(3), row.getInt(4),
				row.getObject(5, Long.class));
	}

}
