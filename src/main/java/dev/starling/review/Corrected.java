package dev.starling.review;

/**
 * A coach added something to a review that is out. Told within the transaction that does
 * it, once for each addition.
 *
 * @param review the review's number in addresses
 * @param submission the number of what it is about
 */
public record Corrected(long review, long submission) {
}
