package dev.starling.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes notices that nobody looks for any more.
 */
@Component
class OldNotices {

	private static final int AT_ONCE = 500;

	private final JdbcClient jdbc;

	private final Clock clock;

	OldNotices(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Scheduled(fixedDelay = 60, initialDelay = 20, timeUnit = TimeUnit.MINUTES)
	@SchedulerLock(name = "old notices", lockAtLeastFor = "50m", lockAtMostFor = "1h")
	void remove() {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		while (remove(now) == AT_ONCE) {
			// There are more.
		}
	}

	private int remove(OffsetDateTime now) {
		return this.jdbc.sql("""
				delete from notice where id in (
					select id from notice where kept_until < :now order by kept_until fetch first :most rows only)""")
			.param("now", now)
			.param("most", AT_ONCE)
			.update();
	}

}
