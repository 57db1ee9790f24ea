package dev.starling.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import dev.starling.account.People;
import dev.starling.question.EditionTitle;
import dev.starling.question.QuestionBank;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts. Each statement begins with an index and looks at no more rows than are named
 * here, however much there is. Of a busy house those are many: what was counted is told
 * for a while ({@code starling.figures-known-for}) instead of being counted again.
 */
@Service
@Transactional(readOnly = true)
public class Figures {

	static final Duration LATELY = Duration.ofDays(90);

	static final Duration TOO_LONG = Duration.ofDays(3);

	static final int FEWEST = 3;

	static final int MOST_LINES = 20;

	static final int MOST_COUNTED = 1000;

	/** Of a busier house the latest ones tell enough. */
	private static final int MOST_REVIEWS = 10_000;

	private static final String RETURNED_LATELY = """
			select id, submission_id, coach_id, claimed_at, returned_at from review
			where state = 'RETURNED' and returned_at >= :since order by returned_at desc fetch first :mostReviews rows only""";

	private static final String COACHES = """
			select coach_id, count(took) as returned, percentile_cont(0.5) within group (order by took) as median,
				sum(held) as held
			from (
				select coach_id, cast(extract(epoch from (returned_at - claimed_at)) as double precision) as took, 0 as held
				from (%s) as lately
				union all
				select coach_id, cast(null as double precision), 1 from (
					select coach_id from review where state = 'OPEN' order by worked_at fetch first :mostReviews rows only
				) as claimed
			) as work
			group by coach_id order by 2 desc, 4 desc, 1 fetch first :mostLines rows only"""
		.formatted(RETURNED_LATELY);

	private static final String WAITING = """
			select count(*) as waiting, min(submitted_at) as oldest from (
				select submitted_at from submission where state = 'WAITING' and submitted_at <= :before
				order by submitted_at fetch first :most rows only
			) as old""";

	private static final String OVERLAP = """
			rating_evidence.review_id = rating.review_id and rating_evidence.signal_id = rating.signal_id
			and submission_mark.submission_id = submission.id and submission_mark.signal_id = rating.signal_id
			and rating_evidence.part = submission_mark.part
			and rating_evidence.range_start < submission_mark.range_end
			and submission_mark.range_start < rating_evidence.range_end""";

	/**
	 * Coach and candidate disagree where one of them means some words to show the signal
	 * and the other nothing in them. Who marked nothing at all did not say what they
	 * mean, nor did a coach who left the signal out.
	 */
	private static final String RATED = """
			select submission.question_id, submission.edition_id, signal.name,
				case when rating.level <= 2 then 1 else 0 end as low,
				case when exists (select 1 from submission_mark where submission_mark.submission_id = submission.id)
					then 1 else 0 end as compared,
				case when exists (
					select 1 from submission_mark
					where submission_mark.submission_id = submission.id and submission_mark.signal_id = rating.signal_id
					and not exists (select 1 from rating_evidence where not rating.opposite and %1$s)
				) or not rating.opposite and exists (
					select 1 from rating_evidence
					where rating_evidence.review_id = rating.review_id and rating_evidence.signal_id = rating.signal_id
					and not exists (select 1 from submission_mark where %1$s)
				) then 1 else 0 end as differs
			from (%2$s) as lately
			join submission on submission.id = lately.submission_id
			join rating on rating.review_id = lately.id
			join signal on signal.id = rating.signal_id
			where rating.level is not null""".formatted(OVERLAP, RETURNED_LATELY);

	private static final String LOW = """
			select name, max(edition_id) as edition_id, sum(low) as times, count(*) as rated
			from (%s) as rated group by question_id, name having count(*) >= :fewest and sum(low) > 0
			order by 1.0 * sum(low) / count(*) desc, count(*) desc, name fetch first :mostLines rows only"""
		.formatted(RATED);

	private static final String DISPUTED = """
			select name, max(edition_id) as edition_id, sum(differs) as times, count(*) as rated
			from (%s) as rated where compared = 1
			group by question_id, name having count(*) >= :fewest and sum(differs) > 0
			order by 1.0 * sum(differs) / count(*) desc, count(*) desc, name fetch first :mostLines rows only"""
		.formatted(RATED);

	private static final String GIVEN_BACK = """
			select reason, max(edition_id) as edition_id, count(*) as times, max(worked_at) as latest
			from (
				select given_up_because as reason, submission_id, worked_at from review
				where state = 'GIVEN_UP' and worked_at >= :since and given_up_because <> ''
				order by worked_at desc fetch first :mostReviews rows only
			) as given_up join submission on submission.id = submission_id
			group by reason, question_id order by 3 desc, 4 desc fetch first :mostLines rows only""";

	private final JdbcClient jdbc;

	private final QuestionBank bank;

	private final People people;

	private final Clock clock;

	private final Duration known;

	private final AtomicReference<@Nullable FiguresPage> counted = new AtomicReference<>();

	Figures(JdbcClient jdbc, QuestionBank bank, People people, Clock clock,
			@Value("${starling.figures-known-for}") Duration known) {
		this.jdbc = jdbc;
		this.bank = bank;
		this.people = people;
		this.clock = clock;
		this.known = known;
	}

	/**
	 * Returns what has waited for a coach for more than three days.
	 * @return how many, and since when the first of them
	 */
	public Waiting waiting() {
		return this.jdbc.sql(WAITING)
			.param("before", at(this.clock.instant().minus(TOO_LONG)))
			.param("most", MOST_COUNTED + 1)
			.query((row, number) -> new Waiting(row.getInt("waiting"), moment(row, "oldest")))
			.single();
	}

	FiguresPage lately() {
		Instant now = this.clock.instant();
		FiguresPage page = this.counted.get();
		if (page == null || !page.at().plus(this.known).isAfter(now) || page.at().isAfter(now)) {
			page = count(now);
			this.counted.set(page);
		}
		return page;
	}

	private FiguresPage count(Instant now) {
		List<Coach> coaches = lately(COACHES, now).query(Figures::coach).list();
		List<Share> low = lately(LOW, now).param("fewest", FEWEST).query(Figures::share).list();
		List<Share> disputed = lately(DISPUTED, now).param("fewest", FEWEST).query(Figures::share).list();
		List<Reason> reasons = lately(GIVEN_BACK, now).query(Figures::reason).list();
		Map<Long, String> names = this.people
			.names(coaches.stream().map(Coach::account).filter(Objects::nonNull).toList());
		Map<Long, EditionTitle> titles = this.bank.titles(
				Stream
					.of(low.stream().map(Share::edition), disputed.stream().map(Share::edition),
							reasons.stream().map(Reason::edition))
					.flatMap((editions) -> editions)
					.distinct()
					.toList());
		return new FiguresPage(now, coaches.stream().map((coach) -> coach.line(names)).toList(), waiting(),
				lines(low, titles), lines(disputed, titles),
				reasons.stream().map((reason) -> reason.line(titles)).toList());
	}

	private JdbcClient.StatementSpec lately(String sql, Instant now) {
		return this.jdbc.sql(sql)
			.param("since", at(now.minus(LATELY)))
			.param("mostReviews", MOST_REVIEWS)
			.param("mostLines", MOST_LINES);
	}

	private static List<SignalLine> lines(Collection<Share> shares, Map<Long, EditionTitle> titles) {
		return shares.stream().map((share) -> share.line(titles)).toList();
	}

	private static Coach coach(ResultSet row, int number) throws SQLException {
		double seconds = row.getDouble("median");
		Duration median = row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
		return new Coach(row.getObject("coach_id", Long.class), row.getInt("returned"), median, row.getInt("held"));
	}

	private static Share share(ResultSet row, int number) throws SQLException {
		return new Share(row.getLong("edition_id"), row.getString("name"), row.getInt("times"), row.getInt("rated"));
	}

	private static Reason reason(ResultSet row, int number) throws SQLException {
		return new Reason(row.getLong("edition_id"), row.getString("reason"), row.getInt("times"),
				moment(row, "latest"));
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	private record Coach(@Nullable Long account, int returned, @Nullable Duration median, int open) {

		CoachLine line(Map<Long, String> names) {
			return new CoachLine((this.account != null) ? names.get(this.account) : null, this.returned, this.median,
					this.open);
		}

	}

	private record Share(long edition, String signal, int times, int of) {

		SignalLine line(Map<Long, EditionTitle> titles) {
			return new SignalLine(titles.get(this.edition).title(), this.signal, this.times, this.of);
		}

	}

	private record Reason(long edition, String reason, int times, Instant latest) {

		ReasonLine line(Map<Long, EditionTitle> titles) {
			return new ReasonLine(titles.get(this.edition).title(), this.reason, this.times, this.latest);
		}

	}

}
