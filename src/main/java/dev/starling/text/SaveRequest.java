package dev.starling.text;

import java.util.UUID;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A save of one text, as a page's script sends it.
 *
 * @param body the whole text
 * @param version the version that the field started from
 * @param save this save's id, the same when it is sent again
 */
public record SaveRequest(@NotNull String body, @NotNull @Min(0) Integer version, @NotNull UUID save) {

	/**
	 * Returns what is asked for.
	 * @return the save
	 * @throws RefusedTextException if the text cannot be stored as it is
	 */
	public Save toSave() {
		return new Save(this.save, this.version, new PlainText(this.body));
	}

}
