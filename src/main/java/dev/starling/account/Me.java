package dev.starling.account;

import java.security.Principal;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who sent this request, as they were when they signed in; a guest never did. It is
 * stored in their session, without the password.
 */
public final class Me implements UserDetails {

	/** What everybody is who has not signed in, but is remembered. */
	public static final String GUEST = "GUEST";

	/** What everybody is who has signed in. */
	public static final String MEMBER = "MEMBER";

	private static final long serialVersionUID = 1;

	private final long id;

	private final String displayName;

	private final ZoneId timeZone;

	private final Set<Role> roles;

	private final transient String passwordHash;

	private final transient boolean disabled;

	Me(long id, @Nullable String displayName, ZoneId timeZone, Set<Role> roles, @Nullable String passwordHash,
			boolean disabled) {
		this.id = id;
		this.displayName = displayName;
		this.timeZone = timeZone;
		this.roles = Set.copyOf(roles);
		this.passwordHash = passwordHash;
		this.disabled = disabled;
	}

	/**
	 * Returns who sent a request.
	 * @param principal as the request names them; null where it does not
	 * @return nobody where no session says who it is
	 */
	public static Optional<Me> of(@Nullable Principal principal) {
		return (principal instanceof Authentication known && known.getPrincipal() instanceof Me me) ? Optional.of(me)
				: Optional.empty();
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

	/** Whether they review what others hand in. */
	public boolean isReviewer() {
		return isAdministrator() || this.roles.contains(Role.COACH);
	}

	public boolean isAdministrator() {
		return this.roles.contains(Role.ADMIN);
	}

	/** Guest or member, and then the roles. */
	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return Stream.concat(Stream.of(isGuest() ? GUEST : MEMBER), this.roles.stream().map(Role::name))
			.map((authority) -> new SimpleGrantedAuthority("ROLE_" + authority))
			.toList();
	}

	@Override
	public boolean isEnabled() {
		return !this.disabled;
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

	/** The same person, told and treated alike. */
	@Override
	public boolean equals(Object other) {
		return other instanceof Me me && this.id == me.id && Objects.equals(this.displayName, me.displayName)
				&& this.timeZone.equals(me.timeZone) && this.roles.equals(me.roles);
	}

	@Override
	public int hashCode() {
		return Long.hashCode(this.id);
	}

}
