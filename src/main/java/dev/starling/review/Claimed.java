package dev.starling.review;

/**
 * A coach has taken a submission to review. Told within the transaction that does it.
 *
 * @param review its number in addresses
 * @param submission the number of what it is about
 */
public record Claimed(long review, long submission) {
}
