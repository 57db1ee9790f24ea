package dev.starling.submission;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a list says of a submission.
 *
 * @param submission its number in addresses
 * @param edition what it answers
 * @param round 1 for the first
 * @param neededBy the day by which the review is needed; null for none in particular
 * @param opening how its Situation begins, as {@link QueueLine#opening}
 */
public record RoundTitle(long submission, long edition, int round, @Nullable LocalDate neededBy, String opening) {
}
