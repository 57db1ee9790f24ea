package dev.starling.account;

import java.time.Clock;

import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;
import dev.starling.passkey.Passkeys;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

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

	private final Passkeys passkeys;

	private final AuditTrail trail;

	private final Clock clock;

	HouseRules(JdbcClient jdbc, Passkeys passkeys, AuditTrail trail, Clock clock) {
		this.jdbc = jdbc;
		this.passkeys = passkeys;
		this.trail = trail;
		this.clock = clock;
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

	/**
	 * Returns whether somebody may add and remove passkeys in this session. Where
	 * administrators need one, a password alone opens the way to the first and to no
	 * other: else it would be worth as much as the passkey.
	 * @param me who
	 * @param session their session; null for none
	 * @return whether they may
	 */
	@Transactional(readOnly = true)
	public boolean mayChangePasskeys(Me me, @Nullable HttpSession session) {
		return Sessions.isConfirmed(session, this.clock.instant()) && (!me.isAdministrator()
				|| Sessions.isByPasskey(session) || !isPasskeyNeeded() || this.passkeys.of(me.id()).isEmpty());
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
