package dev.starling.text;

import java.util.UUID;

/**
 * A text that somebody wants kept.
 *
 * @param id made by the client; the same one, sent again, gets its first answer again
 * @param basedOn the version that the writer started from; 0 before the first
 * @param body the whole text
 */
public record Save(UUID id, int basedOn, PlainText body) {
}
