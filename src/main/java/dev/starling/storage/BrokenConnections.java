package dev.starling.storage;

import java.sql.SQLException;
import java.util.Set;

import com.zaxxer.hikari.SQLExceptionOverride;

/**
 * Connections that will never work again although they say that they are valid: H2 has
 * closed its database under them (90098, 90121), or the PostgreSQL behind them has become
 * a standby (25006).
 */
public class BrokenConnections implements SQLExceptionOverride {

	private static final Set<Integer> CLOSED_H2 = Set.of(90098, 90121);

	private static final String READ_ONLY_POSTGRES = "25006";

	@java.lang.Override
	public Override adjudicate(SQLException ex) {
		boolean broken = CLOSED_H2.contains(ex.getErrorCode()) || READ_ONLY_POSTGRES.equals(ex.getSQLState());
		return broken ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
	}

}
