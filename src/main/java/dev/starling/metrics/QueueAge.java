package dev.starling.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.starling.submission.Queue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import static java.util.concurrent.TimeUnit.SECONDS;

/**
 * For how long the submission has waited that has waited longest:
 * {@code starling.queue.age}, 0 where none waits, not a number while the database does
 * not say. However often it is asked for, the database is at most once in ten seconds.
 */
@Component
@Profile("management")
class QueueAge implements MeterBinder {

	private static final Duration FRESH = Duration.ofSeconds(10);

	private final Queue queue;

	private final Clock clock;

	private Instant read = Instant.MIN;

	private double seconds;

	QueueAge(Queue queue, Clock clock) {
		this.queue = queue;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		TimeGauge.builder("starling.queue.age", this, SECONDS, QueueAge::seconds)
			.description("For how long the oldest submission has waited for a coach")
			.register(registry);
	}

	synchronized double seconds() {
		Instant now = this.clock.instant();
		if (this.read.isBefore(now.minus(FRESH))) {
			this.read = now;
			this.seconds = ask(now);
		}
		return this.seconds;
	}

	private double ask(Instant now) {
		try {
			return this.queue.waitingSince().map((since) -> Duration.between(since, now).toSeconds()).orElse(0L);
		}
		catch (DataAccessException | TransactionException ex) {
			return Double.NaN;
		}
	}

}
