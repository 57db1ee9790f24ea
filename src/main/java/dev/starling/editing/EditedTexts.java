package dev.starling.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.starling.page.Field;
import dev.starling.text.Save;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The texts of editions in the making, and the log of all that were saved.
 */
@Repository
class EditedTexts {

	private static final String ENTITLE = "update edition set title = ? where id = ? and state = 'DRAFT'";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	EditedTexts(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * Begins editions, each with what stands in some fields; by nobody where that is a
	 * copy.
	 */
	void begin(Map<Long, Map<Field, String>> editions, @Nullable Long by, Instant now) {
		List<Object[]> fields = new ArrayList<>();
		List<Object[]> saves = new ArrayList<>();
		editions.forEach((edition, texts) -> {
			for (Field field : Field.values()) {
				String text = texts.getOrDefault(field, "");
				fields.add(new Object[] { edition, field.name(), text.isEmpty() ? 0 : 1 });
				if (!text.isEmpty()) {
					saves.add(new Object[] { edition, UUID.randomUUID(), field.name(), text, by, at(now) });
				}
			}
		});
		this.batches.batchUpdate("insert into edition_field (edition_id, field, version) values (?, ?, ?)", fields);
		this.batches.batchUpdate("""
				insert into edition_save (edition_id, save_id, field, version, body, saved_by, saved_at)
				values (?, ?, ?, 1, ?, ?, ?)""", saves);
		this.batches.batchUpdate(ENTITLE, editions.entrySet()
			.stream()
			.map((begun) -> new Object[] { shortened(begun.getValue().getOrDefault(Field.TITLE, "")), begun.getKey() })
			.toList());
	}

	/** In the order of the page; empty where the edition is in the making no more. */
	List<EditedText> find(long edition) {
		return this.jdbc.sql("""
				select edition_field.field, edition_field.version, body, coalesce(saved_at, edition.created_at),
					saved_by, (select display_name from account where account.id = saved_by)
				from edition_field join edition on edition.id = edition_field.edition_id
					left join edition_save on edition_save.edition_id = edition_field.edition_id
						and edition_save.field = edition_field.field and edition_save.version = edition_field.version
				where edition_field.edition_id = ?""")
			.param(edition)
			.query((row, number) -> text(row))
			.list()
			.stream()
			.sorted(Comparator.comparing(EditedText::field))
			.toList();
	}

	/**
	 * Moves on by one version, if nobody was faster.
	 * @return whether it did
	 */
	boolean advance(long edition, Field field, int version) {
		return this.jdbc
			.sql("update edition_field set version = version + 1 where edition_id = ? and field = ? and version = ?")
			.params(edition, field.name(), version)
			.update() == 1;
	}

	/** Waits for whoever saves this field. */
	boolean lock(long edition, Field field) {
		return this.jdbc.sql("select version from edition_field where edition_id = ? and field = ? for update")
			.params(edition, field.name())
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	void log(long edition, Field field, Save save, @Nullable Integer version, long by, Instant now) {
		this.jdbc.sql("""
				insert into edition_save (edition_id, save_id, field, version, body, saved_by, saved_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(edition, save.id(), field.name(), version, save.body().value(), by, at(now))
			.update();
	}

	Optional<Logged> logged(long edition, UUID save) {
		return this.jdbc
			.sql("select field, version, body, saved_at from edition_save where edition_id = ? and save_id = ?")
			.params(edition, save)
			.query((row, number) -> new Logged(Field.valueOf(row.getString(1)), row.getObject(2, Integer.class),
					row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant()))
			.optional();
	}

	/**
	 * Waits for whoever saves into an edition, and keeps others from it. All who need
	 * several fields take all of them, in this one order: then nobody waits for somebody
	 * who waits for them.
	 * @return what the fields say; empty where it is in the making no more
	 */
	List<EditedText> hold(long edition) {
		this.jdbc.sql("select version from edition_field where edition_id = ? order by field for update")
			.param(edition)
			.query(Integer.class)
			.list();
		return find(edition);
	}

	/**
	 * Closes an edition to saves: who saves at this moment waits, and then finds it
	 * closed.
	 * @return what its fields said at last; empty where it was closed before
	 */
	List<EditedText> close(long edition) {
		List<EditedText> texts = hold(edition);
		this.jdbc.sql("delete from edition_field where edition_id = ?").param(edition).update();
		return texts;
	}

	/** What lists call it until it is published. */
	void entitle(long edition, String title) {
		this.jdbc.sql(ENTITLE).params(shortened(title), edition).update();
	}

	/** Fits, however its characters are counted. */
	private static String shortened(String title) {
		return title.strip()
			.replaceAll("\\s+", " ")
			.codePoints()
			.limit(Field.TITLE.longest() / 2)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static EditedText text(ResultSet row) throws SQLException {
		String body = row.getString(3);
		return new EditedText(Field.valueOf(row.getString(1)), row.getInt(2), (body != null) ? body : "",
				row.getObject(4, OffsetDateTime.class).toInstant(), writer(row));
	}

	private static EditedText.@Nullable Writer writer(ResultSet row) throws SQLException {
		String name = row.getString(6);
		return (name != null) ? new EditedText.Writer(row.getLong(5), name) : null;
	}

	private static OffsetDateTime at(Instant moment) {
		return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
	}

	/**
	 * A save as it was answered.
	 *
	 * @param field which field it was for
	 * @param version the version that it became; null where it was set aside
	 * @param body the text
	 * @param savedAt when
	 */
	record Logged(Field field, @Nullable Integer version, String body, Instant savedAt) {
	}

}
