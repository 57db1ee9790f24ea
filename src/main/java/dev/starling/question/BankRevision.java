package dev.starling.question;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import dev.starling.web.Revision;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts what changes for readers of the bank, for all nodes: whoever keeps something
 * that was made of it compares the count with the one it began from.
 */
@Component
public class BankRevision implements Revision {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Duration known;

	/** How often this node has advanced it itself. */
	private final AtomicLong advances = new AtomicLong();

	private final AtomicReference<Seen> last = new AtomicReference<>(new Seen(0, -1, Instant.MIN));

	BankRevision(JdbcClient jdbc, Clock clock, @Value("${starling.bank-known-for}") Duration known) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.known = known;
	}

	/**
	 * Tells every node that the bank is going to be another. Called in the transaction
	 * that publishes, unpublishes, archives or brings back, or that changes competencies,
	 * levels or categories: what it does is seen with the new count or not at all. Until
	 * that transaction ends, others that advance wait.
	 * @throws org.springframework.transaction.IllegalTransactionStateException outside of
	 * a transaction
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void advance() {
		this.jdbc.sql("update bank_revision set revision = revision + 1").update();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				BankRevision.this.advances.incrementAndGet();
			}
		});
	}

	/**
	 * Returns the count. What is read of the bank after this is at least as new. Changes
	 * that this node has made are in it at once, those of others a second later at most
	 * ({@code starling.bank-known-for}).
	 * @return another number than before wherever something has changed
	 */
	@Override
	public long current() {
		Seen seen = this.last.get();
		long advances = this.advances.get();
		Instant now = this.clock.instant();
		if (seen.advances == advances && !now.isBefore(seen.at) && now.isBefore(seen.at.plus(this.known))) {
			return seen.revision;
		}
		Seen read = new Seen(read(), advances, now);
		this.last.accumulateAndGet(read, Seen::later);
		return read.revision;
	}

	private long read() {
		return this.jdbc.sql("select revision from bank_revision").query(Long.class).single();
	}

	/**
	 * The count as it was read.
	 *
	 * @param revision the count
	 * @param advances how often this node had advanced it before it was read
	 * @param at when, just before
	 */
	private record Seen(long revision, long advances, Instant at) {

		Seen later(Seen other) {
			return other.at.isBefore(this.at) ? this : other;
		}

	}

}
