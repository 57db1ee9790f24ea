package dev.starling.audit;

import java.time.Instant;

/**
 * Where somebody left off in the audit trail. Clocks of several nodes differ, so that of
 * two lines the one with the higher number may be the earlier one.
 *
 * @param number the number of the last line that they have seen
 * @param at when that happened
 */
public record AuditMark(long number, Instant at) {
}
