package dev.starling.practice;

import dev.starling.question.Part;

/**
 * What a part said at a moment that something else names, so that this version is never
 * thinned away.
 *
 * @param part which one
 * @param version 0 for a part that was never saved
 * @param body empty for a part that was never saved
 */
public record FrozenText(Part part, int version, String body) {
}
