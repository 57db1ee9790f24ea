package dev.starling.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.starling.review.Level;
import dev.starling.review.Verdict;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What came back to candidates. What is not out yet is not in it, nor what they deleted.
 */
@Repository
class RatedRounds {

	/** Of more, the latest tell enough. */
	static final int MOST = 50;

	private final JdbcClient jdbc;

	RatedRounds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** At most {@value #MOST}, the one that came back last at the end. */
	List<RatedRound> of(long candidate) {
		Map<Long, RatedRound> rounds = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					select back.id, back.draft_id, back.round, back.returned_at, back.verdict, edition.title, signal.name,
						rating.level
					from (
						select submission.id, submission.draft_id, submission.edition_id, submission.round, review.id as review_id,
							review.returned_at, review.verdict
						from submission join review on review.live_submission_id = submission.id and review.state = 'RETURNED'
						join draft on draft.id = submission.draft_id and draft.shelf <> 'DELETED'
						where submission.candidate_id = :candidate and submission.state = 'RETURNED'
						order by submission.submitted_at desc, submission.id desc fetch first :most rows only
					) as back
					join edition on edition.id = back.edition_id
					left join signal on signal.edition_id = back.edition_id
					left join rating on rating.review_id = back.review_id and rating.signal_id = signal.id
					order by back.returned_at, back.id, signal.position""")
			.param("candidate", candidate)
			.param("most", MOST)
			.query((row) -> {
				RatedRound round = rounds.get(row.getLong("id"));
				if (round == null) {
					round = round(row);
					rounds.put(round.submission(), round);
				}
				if (row.getString("name") != null) {
					round.signals()
						.add(new RatedSignal(row.getString("name"), Level.of(row.getInt("level")).orElse(null)));
				}
			});
		return List.copyOf(rounds.values());
	}

	private static RatedRound round(ResultSet row) throws SQLException {
		return new RatedRound(row.getLong("id"), row.getLong("draft_id"), row.getString("title"), row.getInt("round"),
				row.getObject("returned_at", OffsetDateTime.class).toInstant(),
				Verdict.valueOf(row.getString("verdict")), new ArrayList<>());
	}

}
