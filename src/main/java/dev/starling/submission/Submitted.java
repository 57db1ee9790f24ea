package dev.starling.submission;

/**
 * An answer was handed in. Told within the transaction that does it.
 *
 * @param submission its number in addresses
 * @param draft the draft that it is a round of
 * @param round 1 for the first
 * @param candidate the number of whoever handed it in
 * @param question the title of what it answers
 */
public record Submitted(long submission, long draft, int round, long candidate, String question) {
}
