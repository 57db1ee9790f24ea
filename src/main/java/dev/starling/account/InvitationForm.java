package dev.starling.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param email whom to invite; empty for whoever gets the link
 * @param role what they become; null for what everybody is
 */
record InvitationForm(@Email(message = "This does not look like an e-mail address.") @Size(max = 254,
		message = "An e-mail address takes at most 254 characters.") String email, @Nullable Role role) {

	InvitationForm {
		email = (email != null) ? email.strip() : "";
	}

	@Nullable EmailAddress address() {
		return this.email.isEmpty() ? null : new EmailAddress(this.email);
	}

}
