package dev.starling.bench;

import java.util.List;

/**
 * What a save sends to PostgreSQL, in order: the session is loaded; then, in one
 * transaction, the part moves on, its version is added and the draft is touched.
 * {@link SaveStatementsTest} holds them to what the application really sends.
 */
final class SaveStatements {

	static final String LOAD_SESSION = """
			SELECT S.PRIMARY_ID, S.SESSION_ID, S.CREATION_TIME, S.LAST_ACCESS_TIME, S.MAX_INACTIVE_INTERVAL, SA.ATTRIBUTE_NAME, SA.ATTRIBUTE_BYTES
			FROM SPRING_SESSION S
			LEFT JOIN SPRING_SESSION_ATTRIBUTES SA ON S.PRIMARY_ID = SA.SESSION_PRIMARY_ID
			WHERE S.SESSION_ID = ?
			""";

	/** Version, words, draft, part, version, draft, candidate. */
	static final String MOVE_ON = """
			update section set version = ? + 1, words = ?
			where draft_id = ? and part = ? and version = ?
				and exists (
					select 1 from draft where id = ? and candidate_id = ? and shelf <> 'DELETED')""";

	/** Draft, save, part, version, version before, body, words, moment. */
	static final String ADD_VERSION = """
			insert into section_version (draft_id, save_id, part, version, based_on, body, words, saved_at)
			values (?, ?, ?, ?, ?, ?, ?, ?)""";

	/** Moment, whether there are words, moment, draft. */
	static final String TOUCH_DRAFT = """
			update draft set saved_at = ?,
				written_at = case when written_at is null and ? then ? else written_at end
			where id = ?""";

	static final List<String> ALL = List.of(LOAD_SESSION, MOVE_ON, ADD_VERSION, TOUCH_DRAFT);

	private SaveStatements() {
	}

}
