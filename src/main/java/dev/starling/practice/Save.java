package dev.starling.practice;

import java.util.UUID;

import dev.starling.text.PlainText;

/**
 * A text that somebody wants kept as one part of a draft.
 *
 * @param id made by the client; the same one, sent again, gets its first answer again
 * @param basedOn the version that the writer started from; 0 before the first
 * @param body the whole part
 */
public record Save(UUID id, int basedOn, PlainText body) {
}
