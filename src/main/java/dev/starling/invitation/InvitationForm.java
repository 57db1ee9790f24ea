package dev.starling.invitation;

import dev.starling.account.EmailAddress;
import dev.starling.account.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param email whom to invite; empty for whoever gets the link
 * @param role what they become; empty for what everybody is
 */
record InvitationForm(
		@Email(message = "This does not look like an e-mail address.") @Size(max = 254,
				message = "An e-mail address takes at most 254 characters.") String email,
		@Pattern(regexp = "COACH|ADMIN|", message = "Choose one of these.") String role) {

	InvitationForm {
		email = (email != null) ? email.strip() : "";
		role = (role != null) ? role : "";
	}

	@Nullable EmailAddress address() {
		return this.email.isEmpty() ? null : new EmailAddress(this.email);
	}

	@Nullable Role becomes() {
		return this.role.isEmpty() ? null : Role.valueOf(this.role);
	}

}
