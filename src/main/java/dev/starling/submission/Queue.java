package dev.starling.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.starling.account.Me;
import dev.starling.text.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for a coach: what is needed soonest in front, then what has waited longest.
 * Nobody's own answers are in it. What is kept for another coach is, and says so.
 */
@Component
@Transactional(readOnly = true)
public class Queue {

	/**
	 * Counts say "1,000+" past this: nobody plans by the difference, and counting further
	 * would take longer the more waits.
	 */
	public static final int MOST_COUNTED = 1000;

	private static final String OF_OTHERS = "place.state = 'WAITING' and place.candidate_id <> :me";

	private static final String LINE = """
			select id, edition_id, round, needed_by, place.submitted_at, words, kept_for, kept_until,
				(select substring(body, 1, %d) from submission_part
					where submission_id = id and part = 'SITUATION') opening
			from\s""".formatted(QueueLine.OPENING);

	private static final String ANYWHERE = "submission place where " + OF_OTHERS;

	/** A left join: where only places are counted, the database leaves it out. */
	private static final String BY_COMPETENCY = "submission_competency place left join submission on id = submission_id where "
			+ OF_OTHERS + " and competency_id = :competency";

	private static final String UNKEPT = " and (kept_for is null or kept_for = :me or kept_until <= :now)";

	/** A comparison of rows with values is one that an index takes. */
	private static final String AFTER = " and (place.queue_day, place.submitted_at, place.%s) > (:day, :at, :after)";

	private static final String IN_ORDER = " order by place.queue_day, place.submitted_at, place.%s fetch first :most rows only";

	private final JdbcClient jdbc;

	private final Clock clock;

	Queue(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns since when the one waits that has waited longest, whoever may claim it.
	 * @return the moment at which it was handed in; empty where none waits
	 */
	public Optional<Instant> waitingSince() {
		return this.jdbc.sql("select min(submitted_at) from submission where state = 'WAITING'")
			.query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
				.map(OffsetDateTime::toInstant))
			.single();
	}

	/**
	 * Returns what waits.
	 * @param filter which part of it
	 * @param after the submission after which to begin, whether it waits still or not;
	 * null, or one that is gone, for the front
	 * @param me the coach
	 * @param most how many at most
	 * @return the lines in order
	 */
	public List<QueueLine> waiting(QueueFilter filter, @Nullable Long after, Me me, int most) {
		Map<String, Object> values = values(filter, me);
		String part = part(filter);
		if (after != null && place(after, values)) {
			part += AFTER.formatted(id(filter));
		}
		return lines(part + IN_ORDER.formatted(id(filter)), values, me, most);
	}

	/**
	 * Returns what this coach can claim, from the front.
	 * @param me the coach
	 * @param most how many at most
	 * @return the lines in order
	 */
	public List<QueueLine> claimable(Me me, int most) {
		return lines(ANYWHERE + UNKEPT + IN_ORDER.formatted("id"), values(QueueFilter.ALL, me), me, most);
	}

	/**
	 * Returns one line of the queue.
	 * @param submission its number
	 * @param me the coach
	 * @return the line, or empty where it does not wait, or is this coach's own
	 */
	public Optional<QueueLine> find(long submission, Me me) {
		return this.jdbc.sql(LINE + ANYWHERE + " and id = :id")
			.param("me", me.id())
			.param("id", submission)
			.query((row, number) -> line(row, me, this.clock.instant()))
			.optional();
	}

	/**
	 * Returns how much waits.
	 * @param filter which part of it
	 * @param me the coach
	 * @return a number, {@link #MOST_COUNTED} and one more for anything beyond
	 */
	public int count(QueueFilter filter, Me me) {
		Map<String, Object> values = values(filter, me);
		values.put("most", MOST_COUNTED + 1);
		// In the order of an index, or the many that wait no more would be passed first.
		return this.jdbc
			.sql("select count(*) from (select 1 from " + part(filter) + IN_ORDER.formatted(id(filter)) + ") waiting")
			.params(values)
			.query(Integer.class)
			.single();
	}

	private List<QueueLine> lines(String part, Map<String, Object> values, Me me, int most) {
		values.put("most", most);
		Instant now = this.clock.instant();
		return this.jdbc.sql(LINE + part).params(values).query((row, number) -> line(row, me, now)).list();
	}

	/** Whether there is such a place. */
	private boolean place(long after, Map<String, Object> values) {
		return this.jdbc.sql("select queue_day, submitted_at from submission where id = ?")
			.param(after)
			.query((row, number) -> {
				values.put("day", row.getObject("queue_day", LocalDate.class));
				values.put("at", row.getObject("submitted_at", OffsetDateTime.class));
				values.put("after", after);
				return true;
			})
			.optional()
			.orElse(false);
	}

	private Map<String, Object> values(QueueFilter filter, Me me) {
		Map<String, Object> values = new HashMap<>();
		values.put("me", me.id());
		values.put("now", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		values.put("question", filter.question());
		values.put("level", filter.level());
		values.put("competency", filter.competency());
		return values;
	}

	private static String id(QueueFilter filter) {
		return (filter.competency() != null) ? "submission_id" : "id";
	}

	private static String part(QueueFilter filter) {
		StringBuilder part = new StringBuilder((filter.competency() != null) ? BY_COMPETENCY : ANYWHERE);
		if (filter.question() != null) {
			part.append(" and question_id = :question");
		}
		if (filter.level() != null) {
			part.append(" and level = :level");
		}
		return part.append(switch (filter.round()) {
			case ANY -> "";
			case FIRST -> " and later = false";
			case LATER -> " and later = true";
		}).toString();
	}

	private static QueueLine line(ResultSet row, Me me, Instant now) throws SQLException {
		Long keptFor = row.getObject("kept_for", Long.class);
		OffsetDateTime keptUntil = row.getObject("kept_until", OffsetDateTime.class);
		boolean kept = keptFor != null && keptUntil != null && keptUntil.toInstant().isAfter(now);
		return new QueueLine(row.getLong("id"), row.getLong("edition_id"), row.getInt("round"),
				row.getObject("needed_by", LocalDate.class),
				row.getObject("submitted_at", OffsetDateTime.class).toInstant(), new Words(row.getInt("words")),
				Objects.requireNonNullElse(row.getString("opening"), ""), keptFor != null && keptFor == me.id(),
				kept ? keptUntil.toInstant() : null);
	}

}
