package dev.starling.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import dev.starling.account.Me;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores the chosen pages of an upload while its administrator looks at how far it is.
 * One transaction stores them all; how far it is, others say.
 */
@Component
class Storing {

	private static final Duration KEPT = Duration.ofDays(1);

	private static final Logger log = LoggerFactory.getLogger(Storing.class);

	private final Imports imports;

	private final Uploads uploads;

	private final TransactionTemplate own;

	private final Executor executor;

	private final Clock clock;

	Storing(Imports imports, Uploads uploads, TransactionTemplate transaction,
			@Qualifier("applicationTaskExecutor") Executor executor, Clock clock) {
		this.imports = imports;
		this.uploads = uploads;
		this.own = new TransactionTemplate(transaction.getTransactionManager());
		this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.executor = executor;
		this.clock = clock;
	}

	/** Begins to store what is chosen, unless somebody does already. */
	void begin(UUID upload, Me me) {
		Optional<Integer> begun = this.own.execute((work) -> attempt(upload, me));
		begun.ifPresent((attempt) -> this.executor.execute(() -> store(upload, attempt, me)));
	}

	private Optional<Integer> attempt(UUID upload, Me me) {
		Instant now = this.clock.instant();
		if (!this.uploads.lockOpen(upload, me.id(), now)) {
			return Optional.empty();
		}
		int chosen = this.uploads.tallies(upload).stream().mapToInt(Tally::chosen).sum();
		if (chosen == 0) {
			this.uploads.say(upload, "Nothing was stored: choose at least one page.");
			return Optional.empty();
		}
		return Optional.of(this.uploads.attempt(upload, chosen, now));
	}

	private void store(UUID upload, int attempt, Me me) {
		try {
			this.imports.store(upload, me, (stored) -> tell(upload, attempt, stored));
		}
		catch (ChangedMeanwhileException ex) {
			refuse(upload, attempt, ex.getMessage());
		}
		catch (SupersededException ex) {
			log.warn("An import was begun again while it was being stored; the earlier attempt stored nothing");
		}
		catch (TransientDataAccessException ex) {
			refuse(upload, attempt,
					"Nothing was stored: somebody else is changing some of the same questions right now. What you chose is still here; try again in a minute.");
		}
		catch (RuntimeException ex) {
			log.error("An import was not stored", ex);
			refuse(upload, attempt,
					"Nothing was stored, because something broke on our side. What you chose is still here; try again in a minute.");
		}
	}

	private void tell(UUID upload, int attempt, int stored) {
		this.own.executeWithoutResult((work) -> {
			if (!this.uploads.seen(upload, attempt, stored, this.clock.instant())) {
				throw new SupersededException();
			}
		});
	}

	private void refuse(UUID upload, int attempt, String why) {
		this.own.executeWithoutResult((work) -> this.uploads.refuse(upload, attempt, why));
	}

	@Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
	@SchedulerLock(name = "old uploads", lockAtLeastFor = "50m", lockAtMostFor = "1h")
	void forgetOld() {
		this.own.executeWithoutResult((work) -> this.uploads.forgetOlderThan(this.clock.instant().minus(KEPT)));
	}

	private static final class SupersededException extends RuntimeException {

		private static final long serialVersionUID = 1;

	}

}
