package dev.starling.storage;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether trying again would help.
 */
class DatabaseAwayTest {

	@Test
	void itDoesWhereThePoolGaveTheConnectionUpAndTheRollbackHidesWhy() {
		assertThat(DatabaseAway.isBehind(new IllegalStateException(new SQLException("Connection is closed")))).isTrue();
	}

	@Test
	void itDoesNotWhereTheStatementIsAtFault() {
		assertThat(DatabaseAway.isBehind(new IllegalStateException(new SQLException("No such column", "42703"))))
			.isFalse();
	}

}
