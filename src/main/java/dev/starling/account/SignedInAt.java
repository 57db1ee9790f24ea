package dev.starling.account;

import java.time.Instant;

/**
 * A place where somebody is signed in.
 *
 * @param id what it is told by, without being usable by whoever sees that
 * @param device what they sit at there, roughly
 * @param since when they signed in there
 * @param lastUsed when they last did anything there
 * @param here whether it is where they are looking at it from
 */
record SignedInAt(String id, String device, Instant since, Instant lastUsed, boolean here) {
}
