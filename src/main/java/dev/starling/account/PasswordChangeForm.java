package dev.starling.account;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * @param current the password so far
 * @param password the one from now on, any Unicode
 */
record PasswordChangeForm(@NotNull(message = "Your password so far.") String current,
		@NotNull(message = "A new password.") @CodePointLength(min = 12, max = 128,
				message = "At least 12 characters and at most 128; a sentence does well.") String password) {

	/** Keeps passwords out of logs. */
	@Override
	public String toString() {
		return "PasswordChangeForm";
	}

}
