package dev.starling.queue;

import dev.starling.question.EditionTitle;
import dev.starling.review.Caseload;
import dev.starling.submission.RoundTitle;

/**
 * A review of one's own.
 *
 * @param review where it stands
 * @param round what is reviewed
 * @param title what that answers
 */
public record CaseLine(Caseload.Case review, RoundTitle round, EditionTitle title) {
}
