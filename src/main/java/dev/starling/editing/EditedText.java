package dev.starling.editing;

import java.time.Instant;

import dev.starling.account.Me;
import dev.starling.page.Field;
import org.jspecify.annotations.Nullable;

/**
 * What a field of an edition in the making says now.
 *
 * @param field which one
 * @param version the number of the text; 0 for a field in which nobody wrote yet
 * @param body the text, as it was typed
 * @param savedAt when that was saved
 * @param writer who saved it; null where nobody did: it is empty, or a copy; and where
 * they are gone
 */
record EditedText(Field field, int version, String body, Instant savedAt, @Nullable Writer writer) {

	/** What others see of whoever saved it; null where that is this administrator. */
	@Nullable String otherThan(Me me) {
		return (this.writer == null || this.writer.id() == me.id()) ? null : this.writer.name();
	}

	/**
	 * An administrator.
	 *
	 * @param id their account
	 * @param name what others see
	 */
	record Writer(long id, String name) {
	}

}
