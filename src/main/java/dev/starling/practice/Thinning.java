package dev.starling.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the log of drafts bounded: everything of the last 24 hours, then of each part the
 * last text of an hour for a week, and of a day after that. What is current stays, and so
 * does whatever something else names: a text that was handed in, one that was set aside
 * and the one that it was written over, one that was brought back, that brought one back,
 * or that had to make way for it.
 */
@Component
class Thinning {

	private static final Logger log = LoggerFactory.getLogger(Thinning.class);

	/**
	 * Some thousand rows mostly, so that no statement takes as long as the database
	 * allows one.
	 */
	private static final int DRAFTS_AT_ONCE = 200;

	private static final String WRITTEN_THEN = """
			select distinct draft_id from section_version where saved_at >= :from and saved_at < :to and draft_id > :after
			order by draft_id fetch first :most rows only""";

	private static final String THIN = """
			delete from section_version where saved_at >= :from and saved_at < :to and draft_id between :first and :last
			and version is not null and restores is null and named = false
			and exists (
				select 1 from section_version later
				where later.draft_id = section_version.draft_id and later.part = section_version.part
				and later.version > section_version.version and later.saved_at >= :from and later.saved_at < :to)
			and not exists (
				select 1 from section_version naming
				where naming.draft_id = section_version.draft_id and naming.part = section_version.part
				and (naming.restores = section_version.save_id
					or naming.restores is not null and naming.version = section_version.version + 1
					or naming.version is null and naming.based_on = section_version.version))""";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Thinning(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Scheduled(fixedDelay = 15, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
	@SchedulerLock(name = "thinning", lockAtLeastFor = "12m", lockAtMostFor = "1h")
	void thin() {
		for (Grain grain : Grain.values()) {
			while (Boolean.TRUE.equals(this.transaction.execute((work) -> thinNext(grain)))) {
				// There may be more.
			}
		}
	}

	/**
	 * Thins the next stretch that is old enough. Its row in {@code thinning} is locked
	 * meanwhile, so that of several nodes one does it.
	 */
	private boolean thinNext(Grain grain) {
		OffsetDateTime done = this.jdbc.sql("select done_until from thinning where grain = ? for update")
			.param(grain.name())
			.query(OffsetDateTime.class)
			.single();
		OffsetDateTime next = this.jdbc.sql("select min(saved_at) from section_version where saved_at >= ?")
			.param(done)
			.query(OffsetDateTime.class)
			.optional()
			.orElse(null);
		if (next == null) {
			return false;
		}
		OffsetDateTime from = next.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(grain.unit);
		OffsetDateTime to = from.plus(1, grain.unit);
		Instant oldEnough = this.clock.instant().minus(grain.untouched);
		if (to.toInstant().isAfter(oldEnough)) {
			return false;
		}
		int thinned = thin(from, to);
		this.jdbc.sql("update thinning set done_until = ? where grain = ?").params(to, grain.name()).update();
		log.debug("Thinned the {} from {}: {} versions fewer", grain, from, thinned);
		return true;
	}

	private int thin(OffsetDateTime from, OffsetDateTime to) {
		int thinned = 0;
		for (List<Long> drafts = writtenThen(from, to, 0); !drafts.isEmpty();) {
			long last = drafts.get(drafts.size() - 1);
			thinned += this.jdbc.sql(THIN)
				.param("from", from)
				.param("to", to)
				.param("first", drafts.get(0))
				.param("last", last)
				.update();
			drafts = writtenThen(from, to, last);
		}
		return thinned;
	}

	private List<Long> writtenThen(OffsetDateTime from, OffsetDateTime to, long after) {
		return this.jdbc.sql(WRITTEN_THEN)
			.param("from", from)
			.param("to", to)
			.param("after", after)
			.param("most", DRAFTS_AT_ONCE)
			.query(Long.class)
			.list();
	}

	/**
	 * How much of the log is left of what is so old.
	 */
	private enum Grain {

		HOUR(ChronoUnit.HOURS, Duration.ofDays(1)), DAY(ChronoUnit.DAYS, Duration.ofDays(1 + 7));

		private final ChronoUnit unit;

		private final Duration untouched;

		Grain(ChronoUnit unit, Duration untouched) {
			this.unit = unit;
			this.untouched = untouched;
		}

	}

}
