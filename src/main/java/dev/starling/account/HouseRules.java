package dev.starling.account;

import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators decide for everybody.
 */
@Service
@Transactional
public class HouseRules {

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	HouseRules(JdbcClient jdbc, AuditTrail trail) {
		this.jdbc = jdbc;
		this.trail = trail;
	}

	/**
	 * Returns whether anybody may sign up, or only who was invited.
	 * @return true unless an administrator has decided otherwise
	 */
	@Transactional(readOnly = true)
	public boolean isSignUpOpen() {
		return this.jdbc.sql("select open_sign_up from house_rules").query(Boolean.class).single();
	}

	/**
	 * Returns whether administrators must have signed in with a passkey to do what only
	 * they may.
	 * @return false unless one has decided so
	 */
	@Transactional(readOnly = true)
	public boolean isPasskeyNeeded() {
		return this.jdbc.sql("select administrators_use_passkeys from house_rules").query(Boolean.class).single();
	}

	void needPasskeys(boolean needed, Me admin) {
		this.jdbc.sql("update house_rules set administrators_use_passkeys = ?").param(needed).update();
		this.trail.add(Act.PASSKEY_RULE_SWITCHED, admin.id(), null, needed ? "needed" : "not needed");
	}

	void switchSignUp(boolean open, Me admin) {
		this.jdbc.sql("update house_rules set open_sign_up = ?").param(open).update();
		this.trail.add(Act.SIGN_UP_SWITCHED, admin.id(), null, open ? "open to all" : "by invitation");
	}

}
