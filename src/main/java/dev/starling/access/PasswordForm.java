package dev.starling.access;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * @param password the new one, any Unicode
 */
record PasswordForm(@NotNull(message = "A password, so that it is you who signs in.") @CodePointLength(min = 12,
		max = 128, message = "At least 12 characters and at most 128; a sentence does well.") String password) {

	/** Keeps a password out of logs. */
	@Override
	public String toString() {
		return "PasswordForm";
	}

}
