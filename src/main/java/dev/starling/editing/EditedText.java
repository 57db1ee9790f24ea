package dev.starling.editing;

import java.time.Instant;

import dev.starling.page.Field;

/**
 * What a field of an edition in the making says now.
 *
 * @param field which one
 * @param version the number of the text; 0 for a field in which nobody wrote yet
 * @param body the text, as it was typed
 * @param savedAt when that was saved
 */
record EditedText(Field field, int version, String body, Instant savedAt) {
}
