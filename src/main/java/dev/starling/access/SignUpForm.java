package dev.starling.access;

import java.time.DateTimeException;
import java.time.ZoneId;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * @param displayName what others see
 * @param email what they sign in with
 * @param password any Unicode
 * @param timeZone as the browser names it; absent without JavaScript
 * @param next where they were going
 * @param keep whether they are to be known here for long; absent if not
 */
record SignUpForm(
		@NotBlank(message = "Tell us what to call you.") @Size(max = 80,
				message = "A name takes at most 80 characters.") @Pattern(regexp = "[^\\p{Cntrl}]*",
						message = "A name is one line of text.") String displayName,
		@NotBlank(message = "An e-mail address, so that you can sign in.") @Email(
				message = "This does not look like an e-mail address.") @Size(max = 254,
						message = "An e-mail address takes at most 254 characters.") String email,
		@NotNull(message = "A password, so that it is you who signs in.") @CodePointLength(min = 12, max = 128,
				message = "At least 12 characters and at most 128; a sentence does well.") String password,
		String timeZone, String next, String keep) {

	SignUpForm {
		displayName = (displayName != null) ? displayName.strip() : null;
		email = (email != null) ? email.strip() : null;
	}

	/**
	 * Returns where their clock hangs.
	 * @return the zone that the browser named; UTC where it named none that is known
	 */
	ZoneId zone() {
		try {
			return ZoneId.of(this.timeZone);
		}
		catch (DateTimeException | NullPointerException ex) {
			return ZoneId.of("UTC");
		}
	}

	/** Keeps a password out of logs. */
	@Override
	public String toString() {
		return "SignUpForm[" + this.email + "]";
	}

}
