package dev.starling.review;

import java.util.List;

import dev.starling.practice.Margin;
import dev.starling.question.Part;
import org.jspecify.annotations.Nullable;

/**
 * The comments of earlier rounds, as the desk shows them.
 *
 * @param all in the order of the answer
 * @param lastReview the review of the last round before; null for none
 * @param lastRound the number of that round; 0 for none
 */
record CarriedRemarks(List<CarriedRemark> all, @Nullable Long lastReview, int lastRound) {

	/**
	 * How many of them ask for something of which no coach has said whether it is
	 * settled.
	 */
	int undecided() {
		return (int) this.all.stream()
			.filter((carried) -> carried.standing() == Margin.Standing.OPEN && !carried.remark().praise())
			.count();
	}

	/**
	 * Returns the comments on a part.
	 * @param part which one; null for the whole answer
	 * @return what is about it, in order
	 */
	public List<CarriedRemark> on(@Nullable Part part) {
		return this.all.stream().filter((carried) -> carried.part() == part).toList();
	}

}
