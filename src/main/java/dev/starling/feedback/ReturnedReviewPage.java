package dev.starling.feedback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.starling.question.EditionContent;
import dev.starling.question.Part;
import dev.starling.review.Rated;
import dev.starling.review.Remark;
import dev.starling.review.ReviewContent;
import dev.starling.review.TwoSides;
import dev.starling.submission.Round;

/**
 * A round and its review, as its candidate reads them.
 *
 * @param round what was handed in
 * @param brief what it answers
 * @param review what its coach says
 * @param coach what the coach is called
 * @param whole the comments on the whole answer
 * @param parts the five, in order
 * @param signals every signal of the edition, in order
 * @param corrections what was added since
 * @param steps what to do next
 */
record ReturnedReviewPage(Round round, EditionContent brief, ReviewContent review, String coach,
		List<NumberedRemark> whole, List<ReviewedPart> parts, List<ShownSignal> signals, List<Remark> corrections,
		List<Step> steps) {

	static ReturnedReviewPage of(Round round, EditionContent brief, ReviewContent review, String coach) {
		List<NumberedRemark> remarks = numbered(review);
		TwoSides sides = TwoSides.of(round.marks(), review.ratings());
		List<ReviewedPart> parts = Arrays.stream(Part.values())
			.map((part) -> ReviewedPart.of(part, round.text(part), remarks, review.ratings(), sides))
			.toList();
		List<ShownSignal> signals = review.ratings()
			.stream()
			.map((rated) -> ShownSignal.of(rated, round, sides.about(rated.signal().id())))
			.toList();
		return new ReturnedReviewPage(round, brief, review, coach,
				remarks.stream().filter((one) -> one.remark().part() == null).toList(), parts, signals,
				said(review).stream().filter(Remark::correction).toList(), Step.after(review, remarks));
	}

	private static List<NumberedRemark> numbered(ReviewContent review) {
		List<NumberedRemark> numbered = new ArrayList<>();
		said(review).stream()
			.filter((remark) -> !remark.correction())
			.forEach((remark) -> numbered.add(new NumberedRemark(numbered.size() + 1, remark)));
		return List.copyOf(numbered);
	}

	/** A comment that was begun and never written says nothing. */
	private static List<Remark> said(ReviewContent review) {
		return review.remarks().stream().filter((remark) -> !remark.body().isBlank()).toList();
	}

	public boolean hasSummary() {
		return !this.review.summary().body().isBlank();
	}

	/** Whether the coach saw a signal where the candidate had marked none. */
	public boolean hasMoreThanMarked() {
		return this.signals.stream().anyMatch(ShownSignal::hasMoreThanMarked);
	}

	/** Whether the coach saw one where the candidate had marked it. */
	public boolean hasMeant() {
		return this.signals.stream().anyMatch(ShownSignal::hasMeant);
	}

	/** Whether anybody marked what they mean to show, or the coach where they see it. */
	public boolean hasEvidence() {
		return this.review.ratings().stream().map(Rated::evidence).anyMatch((evidence) -> !evidence.isEmpty());
	}

}
