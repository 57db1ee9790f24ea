package dev.starling.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import dev.starling.practice.Standings;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the pages of drafts which of them are on their way, or back. In SQL, since every
 * editor asks: Hibernate translates a query with a list in it anew each time.
 */
@Component
class OpenRounds implements Standings {

	private static final String LATEST = """
			select draft_id, id, round, state, ready, coalesce(returned_at, submitted_at) as since
			from submission
			where draft_id in (:drafts) and round = (
				select max(round) from submission latest
				where latest.draft_id = submission.draft_id and latest.state <> 'WITHDRAWN')""";

	private final JdbcClient jdbc;

	OpenRounds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<Long, Standing> of(Collection<Long> drafts) {
		Map<Long, Standing> standings = new HashMap<>();
		if (!drafts.isEmpty()) {
			this.jdbc.sql(LATEST)
				.param("drafts", drafts)
				.query((RowCallbackHandler) (row) -> standings.put(row.getLong("draft_id"), standing(row)));
		}
		return standings;
	}

	private static Standing standing(ResultSet row) throws SQLException {
		return new Standing(row.getLong("id"), row.getInt("round"), stage(State.valueOf(row.getString("state"))),
				row.getObject("ready", Boolean.class), row.getObject("since", OffsetDateTime.class).toInstant());
	}

	private static Stage stage(State state) {
		return switch (state) {
			case WAITING -> Stage.WAITING;
			case CLAIMED -> Stage.IN_REVIEW;
			case RETURNED -> Stage.RETURNED;
			case WITHDRAWN -> throw new IllegalStateException("A withdrawn round is nowhere");
		};
	}

}
