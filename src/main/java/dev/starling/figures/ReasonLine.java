package dev.starling.figures;

import java.time.Instant;

/**
 * Why answers to a question were given back without a review.
 *
 * @param question its title
 * @param reason what the coach said, or why it happened by itself
 * @param times how often
 * @param latest about when it happened last: when the coach last worked on it
 */
record ReasonLine(String question, String reason, int times, Instant latest) {
}
