package dev.starling.review;

/**
 * Somebody answered a comment of a review that is out. Told within the transaction that
 * does it, once for each answer.
 *
 * @param review the review's number in addresses
 * @param submission the number of what it is about
 * @param byCoach whether its coach did, and not the candidate
 */
public record Replied(long review, long submission, boolean byCoach) {
}
