package dev.starling.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;

import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where deleted drafts lie until it is too late to regret it.
 */
@Component
class Bin {

	static final Duration KEPT = Duration.ofDays(30);

	private static final int AT_ONCE = 500;

	private final Drafts drafts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Bin(Drafts drafts, TransactionTemplate transaction, Clock clock) {
		this.drafts = drafts;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Removes what was deleted longer ago than that, its history included. */
	@Scheduled(fixedDelay = 60, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
	@SchedulerLock(name = "the bin", lockAtLeastFor = "50m", lockAtMostFor = "1h")
	void empty() {
		Instant before = this.clock.instant().minus(KEPT);
		for (List<Long> old = find(before); !old.isEmpty(); old = find(before)) {
			List<Long> ids = old;
			this.transaction.executeWithoutResult((work) -> this.drafts.deleteForGood(ids, before));
		}
	}

	private List<Long> find(Instant before) {
		return this.drafts.findDeletedBefore(before, Limit.of(AT_ONCE));
	}

}
