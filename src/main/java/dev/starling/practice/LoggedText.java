package dev.starling.practice;

import java.util.UUID;

/**
 * A text of the log.
 *
 * @param save the save that brought it
 * @param body the text
 */
record LoggedText(UUID save, String body) {
}
