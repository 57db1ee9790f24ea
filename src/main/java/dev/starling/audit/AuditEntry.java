package dev.starling.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param id its number; later ones are higher
 * @param happenedAt when
 * @param act what
 * @param actor the number of the account that did it; null for nobody known
 * @param subject the number of the account that it was done to; null for none
 * @param address where the request came from; null where there was none
 * @param detail in a few words of ours what the act leaves open; null mostly
 */
public record AuditEntry(long id, Instant happenedAt, Act act, @Nullable Long actor, @Nullable Long subject,
		@Nullable String address, @Nullable String detail) {
}
