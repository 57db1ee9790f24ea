package dev.starling.question;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what changes for readers of the bank, for all nodes: whoever keeps something
 * that was made of it compares the count with the one it began from.
 */
@Component
public class BankRevision {

	private final JdbcClient jdbc;

	BankRevision(JdbcClient jdbc) {
		this.jdbc = jdbc;
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
	}

	/**
	 * Returns the count. What is read of the bank after this is at least as new.
	 * @return another number than before wherever something has changed
	 */
	public long current() {
		return this.jdbc.sql("select revision from bank_revision").query(Long.class).single();
	}

}
