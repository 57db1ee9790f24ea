package dev.starling.review;

import java.time.Instant;

/**
 * A review that is on its way.
 *
 * @param id its number in addresses
 * @param title what was answered
 * @param dueAt when it comes out; until then it can be taken back
 */
record SentReview(long id, String title, Instant dueAt) {
}
