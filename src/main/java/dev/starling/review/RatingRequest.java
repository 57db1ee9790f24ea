package dev.starling.review;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A rating of one signal, as the desk's script sends it: all of it each time.
 *
 * @param level 1 to 5; null for not rated
 * @param opposite whether the evidence shows the opposite
 * @param evidence the words that bear it out
 */
record RatingRequest(@Nullable @Min(1) @Max(5) Integer level, boolean opposite,
		@NotNull @Size(max = 100) List<@Valid @NotNull On> evidence) {

	public @Nullable Level named() {
		return (this.level != null) ? Level.of(this.level).orElseThrow() : null;
	}

}
