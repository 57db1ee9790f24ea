package dev.starling.session;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes sessions that have run out. Spring Session would do so on every node at the
 * same second.
 */
@Component
class ExpiredSessions {

	private final JdbcClient jdbc;

	private final Clock clock;

	ExpiredSessions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
	@SchedulerLock(name = "expired sessions", lockAtLeastFor = "50s", lockAtMostFor = "5m")
	void remove() {
		this.jdbc.sql("delete from spring_session where expiry_time < ?").param(this.clock.millis()).update();
	}

}
