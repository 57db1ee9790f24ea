package dev.starling.queue;

import java.util.Comparator;

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

	/** Sent ones need nothing any more. */
	static final Comparator<CaseLine> BY_NEED = Comparator.comparing(CaseLine::isSent)
		.thenComparing((line) -> line.round().neededBy(), Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing((line) -> line.review().lapsesAt(), Comparator.nullsLast(Comparator.naturalOrder()));

	public boolean isSent() {
		return this.review.dueAt() != null;
	}

	/** What the answer begins with; empty where that was left empty. */
	public String opening() {
		return Opening.of(this.round.opening());
	}

}
