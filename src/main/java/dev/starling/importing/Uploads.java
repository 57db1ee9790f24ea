package dev.starling.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was uploaded and is not stored yet. Each administrator has one at a time, and
 * nobody sees another's.
 */
@Repository
class Uploads {

	/** Titles of broken pages may be anything. */
	private static final int TITLE = 300;

	private static final String PAGE = """
			select number, source, first_line, title, state, slug, problems, complete, chosen
			from uploaded_page where upload_id = ?\s""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	Uploads(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** Begins one, in the place of any earlier one that is not just being stored. */
	UUID begin(long account, Instant now) {
		this.jdbc.sql("delete from upload where account_id = ? and (state <> 'STORING' or seen_at < ?)")
			.params(account, at(now.minus(KeptUpload.SILENCE)))
			.update();
		UUID id = UUID.randomUUID();
		this.jdbc.sql("insert into upload (id, account_id, state, created_at, seen_at) values (?, ?, 'OPEN', ?, ?)")
			.params(id, account, at(now), at(now))
			.update();
		return id;
	}

	void add(UUID upload, List<Proposal> proposals) {
		this.batches.batchUpdate("""
				insert into uploaded_page (upload_id, number, source, first_line, text, title, state, slug, problems,
					complete, chosen) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				proposals.stream().map((proposal) -> row(upload, proposal)).toList());
	}

	private static Object[] row(UUID upload, Proposal proposal) {
		UploadedPage page = UploadedPage.of(proposal);
		return new Object[] { upload, page.number(), page.source(), page.firstLine(), proposal.sheet().text(),
				shortened(page.title()), page.state().name(), page.slug(), page.problems(), page.complete(),
				page.chosen() };
	}

	private static String shortened(String title) {
		return title.codePoints()
			.limit(TITLE)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	void forget(UUID upload, int number) {
		this.jdbc.sql("delete from uploaded_page where upload_id = ? and number = ?").params(upload, number).update();
	}

	/** The first number that no page has. */
	int next(UUID upload) {
		return this.jdbc.sql("select coalesce(max(number), -1) + 1 from uploaded_page where upload_id = ?")
			.param(upload)
			.query(Integer.class)
			.single();
	}

	Optional<KeptUpload> find(UUID id, long account) {
		return this.jdbc
			.sql("select id, state, chosen, stored, seen_at, refused from upload where id = ? and account_id = ?")
			.params(id, account)
			.query((row, number) -> new KeptUpload(row.getObject(1, UUID.class), UploadState.valueOf(row.getString(2)),
					row.getInt(3), row.getInt(4), row.getObject(5, OffsetDateTime.class).toInstant(), row.getString(6)))
			.optional();
	}

	Optional<UnfinishedUpload> unfinished(long account) {
		return this.jdbc.sql("""
				select id, created_at from upload where account_id = ? and state <> 'STORED'
				order by created_at desc fetch first 1 row only""")
			.param(account)
			.query((row, number) -> new UnfinishedUpload(row.getObject(1, UUID.class),
					row.getObject(2, OffsetDateTime.class).toInstant()))
			.optional();
	}

	/** Keeps others from changing what is chosen until the transaction ends. */
	boolean lockOpen(UUID id, long account, Instant now) {
		return this.jdbc.sql("""
				select id from upload where id = ? and account_id = ?
					and (state = 'OPEN' or state = 'STORING' and seen_at < ?) for update""")
			.params(id, account, at(now.minus(KeptUpload.SILENCE)))
			.query(UUID.class)
			.optional()
			.isPresent();
	}

	List<Tally> tallies(UUID upload) {
		return this.jdbc
			.sql("""
					select state, count(*), sum(case when complete then 0 else 1 end), sum(case when chosen then 1 else 0 end)
					from uploaded_page where upload_id = ? group by state""")
			.param(upload)
			.query((row, number) -> new Tally(Proposal.State.valueOf(row.getString(1)), row.getInt(2), row.getInt(3),
					row.getInt(4)))
			.list();
	}

	List<UploadedPage> pages(UUID upload, Proposal.@Nullable State state, int after, int most) {
		return this.jdbc.sql(PAGE + """
				and number > ? and state = coalesce(cast(? as varchar(20)), state)
				order by number fetch first ? rows only""")
			.params(upload, after, (state != null) ? state.name() : null, most)
			.query(Uploads::page)
			.list();
	}

	Optional<UploadedPage> page(UUID upload, int number) {
		return this.jdbc.sql(PAGE + "and number = ?").params(upload, number).query(Uploads::page).optional();
	}

	Optional<Sheet> sheet(UUID upload, int number) {
		return this.jdbc.sql("select source, first_line, text from uploaded_page where upload_id = ? and number = ?")
			.params(upload, number)
			.query((row, at) -> new Sheet(row.getString(1), row.getInt(2), row.getString(3)))
			.optional();
	}

	boolean hasAnother(UUID upload, String title, int number) {
		return this.jdbc.sql("""
				select count(*) from uploaded_page
				where upload_id = ? and number < ? and state <> 'BROKEN' and lower(title) = lower(?)""")
			.params(upload, number, title)
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * Of the pages that were shown, those that were taken are chosen and the others are
	 * not.
	 */
	void choose(UUID upload, Collection<Integer> shown, Collection<Integer> taken) {
		this.batches.batchUpdate("""
				update uploaded_page set chosen = ?
				where upload_id = ? and number = ? and state in ('NEW', 'CHANGED', 'IN_THE_MAKING')""",
				shown.stream().map((number) -> new Object[] { taken.contains(number), upload, number }).toList());
		say(upload, null);
	}

	/** Chooses all that take nothing from anybody, or none. */
	void chooseAll(UUID upload, boolean chosen) {
		this.jdbc
			.sql("update uploaded_page set chosen = ? where upload_id = ? and (state in ('NEW', 'CHANGED') or not ?)")
			.params(chosen, upload, chosen)
			.update();
	}

	/**
	 * The chosen ones behind one of them, by their titles: of two imports of the same
	 * pages the second then waits for the first, and not each for the other.
	 */
	List<Chosen> chosen(UUID upload, @Nullable Chosen last, int most) {
		return this.jdbc.sql("""
				select number, title, state, source, first_line, text from uploaded_page
				where upload_id = ? and chosen and (title > ? or title = ? and number > ?)
				order by title, number fetch first ? rows only""")
			.params(upload, (last != null) ? last.title() : "", (last != null) ? last.title() : "",
					(last != null) ? last.number() : -1, most)
			.query((row, at) -> new Chosen(row.getInt(1), row.getString(2), Proposal.State.valueOf(row.getString(3)),
					new Sheet(row.getString(4), row.getInt(5), row.getString(6))))
			.list();
	}

	/** Begins an attempt to store it; its row must be locked. */
	int attempt(UUID upload, int chosen, Instant now) {
		this.jdbc.sql("""
				update upload set state = 'STORING', chosen = ?, stored = 0, attempt = attempt + 1, seen_at = ?,
					refused = null where id = ?""").params(chosen, at(now), upload).update();
		return this.jdbc.sql("select attempt from upload where id = ?").param(upload).query(Integer.class).single();
	}

	/**
	 * Says how far an attempt is.
	 * @return whether nobody has begun another one meanwhile
	 */
	boolean seen(UUID upload, int attempt, int stored, Instant now) {
		return this.jdbc.sql("update upload set stored = ?, seen_at = ? where id = ? and attempt = ?")
			.params(stored, at(now), upload, attempt)
			.update() == 1;
	}

	/** Ends an attempt that stored everything. */
	void stored(UUID upload) {
		this.jdbc.sql("update upload set state = 'STORED' where id = ?").param(upload).update();
		this.jdbc.sql("delete from uploaded_page where upload_id = ?").param(upload).update();
	}

	/** What stands above its lines. */
	void say(UUID upload, @Nullable String why) {
		this.jdbc.sql("update upload set refused = cast(? as varchar(1000)) where id = ?").params(why, upload).update();
	}

	/** Ends an attempt that stored nothing. */
	void refuse(UUID upload, int attempt, String why) {
		this.jdbc.sql("update upload set state = 'OPEN', refused = ? where id = ? and attempt = ?")
			.params(why, upload, attempt)
			.update();
	}

	int forgetOlderThan(Instant when) {
		return this.jdbc.sql("delete from upload where created_at < ? and (state <> 'STORING' or seen_at < ?)")
			.params(at(when), at(when))
			.update();
	}

	private static UploadedPage page(ResultSet row, int at) throws SQLException {
		return new UploadedPage(row.getInt(1), row.getString(2), row.getInt(3), row.getString(4),
				Proposal.State.valueOf(row.getString(5)), row.getString(6), row.getInt(7), row.getBoolean(8),
				row.getBoolean(9));
	}

	private static OffsetDateTime at(Instant moment) {
		return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
	}

	/**
	 * A page to be stored.
	 *
	 * @param number its number in the upload
	 * @param title what it is called
	 * @param state what it was to the bank when it was chosen
	 * @param sheet its text
	 */
	record Chosen(int number, String title, Proposal.State state, Sheet sheet) {
	}

}
