package dev.starling.practice;

import java.util.UUID;

import dev.starling.text.PlainText;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A save of one part, as the editor's script sends it.
 *
 * @param body the whole part
 * @param version the version that the field started from
 * @param save this save's id, the same when it is sent again
 */
record SaveRequest(@NotNull String body, @NotNull @Min(0) Integer version, @NotNull UUID save) {

	Save toSave() {
		return new Save(this.save, this.version, new PlainText(this.body));
	}

}
