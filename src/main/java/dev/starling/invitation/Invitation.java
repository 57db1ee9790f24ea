package dev.starling.invitation;

import java.time.Instant;

import dev.starling.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * A way in that somebody was given.
 *
 * @param id what it is told by, without being usable by whoever sees that
 * @param setup whether it makes the first administrator
 * @param role what whoever takes it up becomes; null for what everybody is
 * @param email whom it was made for; null for whoever has it
 * @param madeAt when
 * @param expiresAt when it stops working
 * @param usedAt when it was taken up; null until then
 */
public record Invitation(String id, boolean setup, @Nullable Role role, @Nullable String email, Instant madeAt,
		Instant expiresAt, @Nullable Instant usedAt) {
}
