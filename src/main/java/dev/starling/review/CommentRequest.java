package dev.starling.review;

import java.util.UUID;

import dev.starling.text.PlainText;
import dev.starling.text.Save;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A save of one comment, as the desk's script sends it.
 *
 * @param body the whole comment
 * @param version the version that the field started from
 * @param save this save's id, the same when it is sent again
 * @param on where a new comment stands; null for one that is there
 */
record CommentRequest(@NotNull String body, @NotNull @Min(0) Integer version, @NotNull UUID save,
		@Valid @Nullable On on) {

	Save toSave() {
		return new Save(this.save, this.version, new PlainText(this.body));
	}

}
