package dev.starling.feedback;

import dev.starling.review.TwoSides;
import dev.starling.submission.Round;

/**
 * A disagreement and its words.
 *
 * @param disagreement who sees what
 * @param sentence where
 */
record View(TwoSides.Disagreement disagreement, Sentence sentence) {

	static View of(TwoSides.Disagreement disagreement, Round round) {
		return new View(disagreement, Sentence.of(disagreement.part(), disagreement.range(), round));
	}

	boolean isUnmarked() {
		return this.disagreement.kind() == TwoSides.Kind.UNMARKED;
	}

}
