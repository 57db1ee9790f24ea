package dev.starling.limit;

import java.util.Locale;

/**
 * What can only be done so often. How often is configured under {@code starling.limits},
 * by the same names.
 */
public enum Limited {

	/** Sign-ins that fail, from one network address. */
	SIGN_IN_PER_ADDRESS,

	/** Sign-ins that fail, to one account. */
	SIGN_IN_PER_ACCOUNT,

	/** Sign-ups from one network address. */
	SIGN_UP_PER_ADDRESS,

	/** Sign-ups with one e-mail address. */
	SIGN_UP_PER_ACCOUNT,

	/**
	 * Requests for a new password, and one-time links that are tried, from one address.
	 */
	RESET_PER_ADDRESS,

	/** Requests for a new password for one account. */
	RESET_PER_ACCOUNT,

	/** Guests that begin to draft, from one network address. */
	GUEST_PER_ADDRESS,

	/**
	 * Saves of a part, by one account. It protects the node that they reach and not a
	 * secret, so each node counts for itself and a save costs the database nothing more.
	 */
	SAVE_PER_ACCOUNT,

	/** Lines in the audit trail that say that one of the above was reached. */
	AUDIT_LINE,

	/** Lines in the audit trail that say that one account was refused something. */
	REFUSAL_LINE;

	/**
	 * Returns it as the configuration spells it.
	 * @return lower case, with hyphens
	 */
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	boolean isPerNode() {
		return this == SAVE_PER_ACCOUNT;
	}

}
