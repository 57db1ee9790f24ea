package dev.starling.review;

/**
 * A review is out. Told within the transaction that does it.
 *
 * @param review its number in addresses
 * @param submission the number of what it is about
 * @param verdict what it comes to
 */
public record Returned(long review, long submission, Verdict verdict) {
}
