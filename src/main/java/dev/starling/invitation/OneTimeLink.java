package dev.starling.invitation;

import java.time.Duration;
import java.time.Instant;

import dev.starling.account.EmailAddress;
import dev.starling.account.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * An address that works once, for whoever has it.
 */
@Entity
class OneTimeLink {

	@Id
	private String tokenHash;

	@Enumerated(EnumType.STRING)
	private Purpose purpose;

	@Enumerated(EnumType.STRING)
	private @Nullable Role role;

	private @Nullable Long accountId;

	private @Nullable String email;

	private @Nullable Long madeBy;

	private Instant madeAt;

	private Instant expiresAt;

	private @Nullable Instant usedAt;

	protected OneTimeLink() {
	}

	OneTimeLink(String tokenHash, Purpose purpose, @Nullable Role role, @Nullable Long account,
			@Nullable EmailAddress email, @Nullable Long madeBy, Instant now) {
		this.tokenHash = tokenHash;
		this.purpose = purpose;
		this.role = role;
		this.accountId = account;
		this.email = (email != null) ? email.value() : null;
		this.madeBy = madeBy;
		this.madeAt = now;
		this.expiresAt = now.plus(purpose.lasts);
	}

	Purpose purpose() {
		return this.purpose;
	}

	@Nullable Role role() {
		return this.role;
	}

	@Nullable String email() {
		return this.email;
	}

	@Nullable Long account() {
		return this.accountId;
	}

	Invitation invitation() {
		return new Invitation(this.tokenHash, this.purpose == Purpose.SETUP, this.role, this.email, this.madeAt,
				this.expiresAt, this.usedAt);
	}

	/** What it is good for, and for how long. */
	enum Purpose {

		/** Makes the first administrator. */
		SETUP(7),

		/** Makes an account, or gives a role to one. */
		INVITATION(7),

		/** Chooses a new password. */
		PASSWORD(1),

		/** Proves that an address is somebody's. */
		ADDRESS(1);

		private final Duration lasts;

		Purpose(int days) {
			this.lasts = Duration.ofDays(days);
		}

	}

}
