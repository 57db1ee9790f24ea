package dev.starling.passkey;

import java.time.Instant;

/**
 * A passkey, as its owner sees it.
 *
 * @param id what it is told by
 * @param label what its owner calls it
 * @param since when it was added
 * @param lastUsed when somebody last signed in with it
 */
public record Passkey(String id, String label, Instant since, Instant lastUsed) {
}
