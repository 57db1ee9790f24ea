package dev.starling.practice;

import java.time.Instant;
import java.util.UUID;

import dev.starling.question.Part;
import dev.starling.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of one text that came in, but not the text.
 *
 * @param save the save that brought it
 * @param part which part it is of
 * @param version its number; null where it was set aside
 * @param basedOn the number of the text that it was written over
 * @param words how long it is
 * @param restores the save whose text it brought back; null where it was written
 * @param at when it came in
 */
public record LogLine(UUID save, Part part, @Nullable Integer version, int basedOn, int words, @Nullable UUID restores,
		Instant at) {

	public boolean isSetAside() {
		return this.version == null;
	}

	public boolean isBroughtBack() {
		return this.restores != null;
	}

	public Words length() {
		return new Words(this.words);
	}

}
