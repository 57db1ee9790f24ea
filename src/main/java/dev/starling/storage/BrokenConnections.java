package dev.starling.storage;

import java.sql.SQLException;
import java.util.Set;

import com.zaxxer.hikari.SQLExceptionOverride;

/**
 * Connections that will never work again although they say that they are valid: H2 has
 * closed its database under them (90098, 90121), or could not write and says no more than
 * that something went wrong (50000, 90028); or the PostgreSQL behind them has become a
 * standby (25006). H2 2.4.240 must not even be asked to roll back on one: threads were
 * seen to spin in it for ever.
 */
public class BrokenConnections implements SQLExceptionOverride {

	private static final Set<Integer> BROKEN_H2 = Set.of(50000, 90028, 90098, 90121);

	private static final String READ_ONLY_POSTGRES = "25006";

	@java.lang.Override
	public Override adjudicate(SQLException ex) {
		return isBroken(ex) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
	}

	static boolean isBroken(SQLException ex) {
		return BROKEN_H2.contains(ex.getErrorCode()) || READ_ONLY_POSTGRES.equals(ex.getSQLState());
	}

}
