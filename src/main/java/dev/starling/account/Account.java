package dev.starling.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Somebody who may practise: a guest of one browser, or a person who signs in by an
 * address and a password.
 */
@Entity
class Account {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String email;

	private String passwordHash;

	private String displayName;

	private String timeZone;

	private Instant createdAt;

	@ElementCollection(fetch = FetchType.EAGER)
	@BatchSize(size = 128)
	@CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
	@Column(name = "role")
	@Enumerated(EnumType.STRING)
	private Set<Role> roles = EnumSet.noneOf(Role.class);

	private @Nullable Instant disabledAt;

	protected Account() {
	}

	/**
	 * Makes a guest.
	 * @param now the time
	 */
	Account(Instant now) {
		this.timeZone = "UTC";
		this.createdAt = now;
	}

	/**
	 * Makes a guest somebody who signs in, under the same number.
	 * @param email what they sign in by
	 * @param passwordHash what they sign in with
	 * @param displayName what others see
	 * @param timeZone where their clock hangs
	 * @return this
	 */
	Account signUp(EmailAddress email, String passwordHash, String displayName, ZoneId timeZone) {
		if (!isGuest()) {
			throw new IllegalStateException("Somebody signs in to this account already");
		}
		this.email = email.value();
		this.passwordHash = passwordHash;
		this.displayName = displayName;
		this.timeZone = timeZone.getId();
		return this;
	}

	boolean isGuest() {
		return this.email == null;
	}

	long id() {
		return this.id;
	}

	/** What administrators tell them by. */
	String name() {
		return isGuest() ? "a guest (" + this.id + ")" : this.displayName;
	}

	Set<Role> roles() {
		return Set.copyOf(this.roles);
	}

	/** Every role includes it. */
	boolean mayReview() {
		return this.disabledAt == null && !this.roles.isEmpty();
	}

	void give(Role role) {
		if (isGuest()) {
			throw new IllegalStateException("A guest has no role");
		}
		this.roles.add(role);
	}

	void take(Role role) {
		this.roles.remove(role);
	}

	void disable(Instant now) {
		this.disabledAt = now;
	}

	void enable() {
		this.disabledAt = null;
	}

	void changePassword(String password, NewPasswords passwords) {
		this.passwordHash = passwords.hash(password, this.email, this.displayName);
	}

	boolean hasPassword(String password, PasswordEncoder passwords) {
		return passwords.matches(password, this.passwordHash);
	}

	void introduce(String displayName, ZoneId timeZone) {
		this.displayName = displayName;
		this.timeZone = timeZone.getId();
	}

	Me me() {
		return new Me(this.id, this.displayName, ZoneId.of(this.timeZone), this.roles, this.passwordHash,
				this.disabledAt != null);
	}

	Person person() {
		return new Person(this.id, this.displayName, this.email, roles(), this.createdAt, this.disabledAt != null);
	}

}
