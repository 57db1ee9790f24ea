package dev.starling.account;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody who signs in, as administrators see them.
 *
 * @param id the number of their account
 * @param displayName what others see
 * @param email what they sign in by
 * @param roles what they may do on top of what everybody may
 * @param since when they came, as a guest or by signing up
 * @param disabled whether they are kept from signing in
 */
record Person(long id, String displayName, String email, Set<Role> roles, Instant since, boolean disabled) {

	public boolean is(Role role) {
		return this.roles.contains(role);
	}

}
