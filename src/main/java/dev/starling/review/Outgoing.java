package dev.starling.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.starling.submission.Rounds;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets reviews out that were sent long enough ago. Of several nodes, one does it.
 */
@Component
public class Outgoing {

	private static final int AT_ONCE = 100;

	private final Reviews reviews;

	private final Rounds rounds;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Outgoing(Reviews reviews, Rounds rounds, ApplicationEventPublisher events, TransactionTemplate transaction,
			Clock clock) {
		this.reviews = reviews;
		this.rounds = rounds;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Lets out what is due.
	 */
	@Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
	@SchedulerLock(name = "reviews going out", lockAtLeastFor = "8s", lockAtMostFor = "1m")
	public void letOut() {
		for (List<Long> due = due(); !due.isEmpty(); due = due()) {
			due.forEach((id) -> this.transaction.executeWithoutResult((work) -> letOut(id)));
		}
	}

	private List<Long> due() {
		return this.reviews.findDue(this.clock.instant(), Limit.of(AT_ONCE));
	}

	private void letOut(long id) {
		Instant now = this.clock.instant();
		this.reviews.lock(id).filter((review) -> review.isDue(now)).ifPresent((review) -> {
			review.goOut(now);
			this.rounds.returned(review.submissionId(), review.verdict() == Verdict.READY, now);
			this.events.publishEvent(new Returned(review.id(), review.submissionId(), review.verdict()));
		});
	}

}
