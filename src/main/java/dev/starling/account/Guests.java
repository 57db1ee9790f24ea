package dev.starling.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People whom only their browser knows. What they write is theirs as anybody's is.
 */
@Service
public class Guests {

	/** A guest who does not come back for this long is removed. */
	public static final Duration REMEMBERED = Duration.ofDays(30);

	private static final int AT_ONCE = 500;

	private static final Logger log = LoggerFactory.getLogger(Guests.class);

	private final Accounts accounts;

	private final List<PersonalData> holders;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Guests(Accounts accounts, List<PersonalData> holders, TransactionTemplate transaction, Clock clock) {
		this.accounts = accounts;
		this.holders = holders;
		this.transaction = transaction;
		this.clock = clock;
	}

	public Me welcome() {
		return this.accounts.saveAndFlush(new Account(this.clock.instant())).me();
	}

	/**
	 * Gives everything that a guest wrote to the account that they turned out to have.
	 * @param guest who they were; nobody, afterwards
	 * @param member who they are
	 */
	public void handOver(Me guest, Me member) {
		this.transaction.executeWithoutResult((work) -> this.accounts.lockGuest(guest.id()).ifPresent((account) -> {
			this.holders.forEach((holder) -> holder.handOver(guest.id(), member.id()));
			this.accounts.delete(account);
		}));
	}

	/**
	 * Removes guests whose last session has run out, and what they wrote.
	 */
	@Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
	@SchedulerLock(name = "forsaken guests", lockAtLeastFor = "50m", lockAtMostFor = "1h")
	void removeForsaken() {
		List<Long> forsaken = this.accounts.findForsakenGuests(this.clock.instant().minus(REMEMBERED),
				Limit.of(AT_ONCE));
		for (long guest : forsaken) {
			this.transaction.executeWithoutResult((work) -> this.accounts.lockGuest(guest).ifPresent((account) -> {
				this.holders.forEach((holder) -> holder.erase(guest));
				this.accounts.delete(account);
			}));
		}
		if (!forsaken.isEmpty()) {
			log.info("Removed {} guests who had not come back for {} days", forsaken.size(), REMEMBERED.toDays());
		}
	}

}
