package dev.starling.account;

/**
 * Somebody who could review no longer may: they were disabled, or have lost the role for
 * it. Told within the transaction that does it.
 *
 * @param account the number of their account
 */
public record CoachLeft(long account) {
}
