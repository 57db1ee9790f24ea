package dev.starling.account;

import java.time.DateTimeException;
import java.time.ZoneId;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * @param displayName what others see
 * @param timeZone where their clock hangs, as in Europe/Warsaw
 */
record ProfileForm(@NotBlank(message = "Tell us what to call you.") @Size(max = 80,
		message = "A name takes at most 80 characters.") @Pattern(regexp = "[^\\p{Cntrl}]*",
				message = "A name is one line of text.") String displayName,
		String timeZone) {

	ProfileForm {
		displayName = (displayName != null) ? displayName.strip() : null;
	}

	ZoneId zone() {
		try {
			return ZoneId.of(this.timeZone);
		}
		catch (DateTimeException | NullPointerException ex) {
			return ZoneId.of("UTC");
		}
	}

}
