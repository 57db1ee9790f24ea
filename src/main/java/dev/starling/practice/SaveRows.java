package dev.starling.practice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import dev.starling.question.Part;
import dev.starling.text.Save;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What a save writes, in SQL: saves are most of what is done here, and through Hibernate
 * each would be an entity, a query and a flush. They run in the transaction of whoever
 * asks.
 */
@Component
class SaveRows {

	private static final String ADVANCE = """
			update section set version = ? + 1, words = ?
			where draft_id = ? and part = ? and version = ?
				and exists (
					select 1 from draft where id = ? and candidate_id = ? and shelf <> 'DELETED')""";

	private static final String ADD = """
			insert into section_version (draft_id, save_id, part, version, based_on, body, words, saved_at)
			values (?, ?, ?, ?, ?, ?, ?, ?)""";

	private static final String TOUCH = """
			update draft set saved_at = ?,
				written_at = case when written_at is null and ? then ? else written_at end
			where id = ?""";

	private final JdbcTemplate jdbc;

	SaveRows(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Moves a part on by one version and adds that, if the draft is this candidate's and
	 * nobody was faster.
	 * @return whether it did; where not, it must be found out why
	 */
	boolean add(long draft, Part part, long candidate, Save save, Instant now) {
		int words = save.body().words().count();
		int before = save.basedOn();
		if (this.jdbc.update(ADVANCE, before, words, draft, part.name(), before, draft, candidate) == 0) {
			return false;
		}
		this.jdbc.update(ADD, draft, save.id(), part.name(), before + 1, before, save.body().value(), words,
				moment(now));
		return true;
	}

	/** Says of a draft that it was saved, and from when on it holds words. */
	void touch(long draft, boolean written, Instant now) {
		this.jdbc.update(TOUCH, moment(now), written, moment(now), draft);
	}

	private static OffsetDateTime moment(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
