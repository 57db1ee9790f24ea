package dev.starling.account;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

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

	/** Those that are named after a place, to choose from. */
	static final List<String> ZONES = ZoneId.getAvailableZoneIds()
		.stream()
		.filter((zone) -> zone.matches("[A-Z][a-z]+/.+") && !zone.startsWith("Etc/"))
		.sorted()
		.toList();

	ProfileForm {
		displayName = (displayName != null) ? displayName.strip() : null;
		timeZone = (timeZone != null) ? timeZone.strip() : "";
	}

	Optional<ZoneId> zone() {
		try {
			return Optional.of(ZoneId.of(this.timeZone));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
