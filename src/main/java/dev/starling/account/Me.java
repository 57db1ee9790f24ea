package dev.starling.account;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who sent this request, as they were when they signed in; a guest never did. It is
 * stored in their session, without the password.
 */
public final class Me implements UserDetails {

	private static final long serialVersionUID = 1;

	private final long id;

	private final String displayName;

	private final ZoneId timeZone;

	private final Set<Role> roles;

	private final transient String passwordHash;

	Me(long id, String displayName, ZoneId timeZone, Set<Role> roles, String passwordHash) {
		this.id = id;
		this.displayName = displayName;
		this.timeZone = timeZone;
		this.roles = Set.copyOf(roles);
		this.passwordHash = passwordHash;
	}

	public long id() {
		return this.id;
	}

	/**
	 * Returns what others see.
	 * @return a name, or null for a guest
	 */
	public @Nullable String displayName() {
		return this.displayName;
	}

	/**
	 * Returns whether this is somebody whom only one browser knows.
	 * @return true until they sign up or sign in
	 */
	public boolean isGuest() {
		return this.displayName == null;
	}

	public ZoneId timeZone() {
		return this.timeZone;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return this.roles.stream().map((role) -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
	}

	@Override
	public String getPassword() {
		return this.passwordHash;
	}

	/**
	 * Returns what sessions are found by: the account's number, since an address may
	 * change.
	 * @return the account's number
	 */
	@Override
	public String getUsername() {
		return Long.toString(this.id);
	}

}
