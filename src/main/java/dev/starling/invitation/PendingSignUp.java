package dev.starling.invitation;

import java.time.ZoneId;

import dev.starling.account.Me;
import dev.starling.account.Token;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to sign up and has yet to show that the address is theirs.
 */
@Entity
class PendingSignUp {

	@Id
	private String tokenHash;

	private @Nullable Long guestId;

	private String passwordHash;

	private String displayName;

	private String timeZone;

	protected PendingSignUp() {
	}

	PendingSignUp(Token token, @Nullable Me guest, String passwordHash, String displayName, ZoneId timeZone) {
		this.tokenHash = token.hash();
		this.guestId = (guest != null) ? guest.id() : null;
		this.passwordHash = passwordHash;
		this.displayName = displayName;
		this.timeZone = timeZone.getId();
	}

	@Nullable Long guest() {
		return this.guestId;
	}

	String passwordHash() {
		return this.passwordHash;
	}

	String displayName() {
		return this.displayName;
	}

	ZoneId timeZone() {
		return ZoneId.of(this.timeZone);
	}

}
