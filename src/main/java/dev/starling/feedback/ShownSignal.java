package dev.starling.feedback;

import java.util.List;

import dev.starling.review.Rated;
import dev.starling.review.TwoSides;
import dev.starling.submission.Round;

/**
 * A signal, how well the answer shows it and where, and where the two see it differently.
 *
 * @param rated the signal and its level
 * @param evidence the sentences that bear the level out
 * @param views what the two disagree about
 */
record ShownSignal(Rated rated, List<Sentence> evidence, List<View> views) {

	static ShownSignal of(Rated rated, Round round, List<TwoSides.Disagreement> disagreements) {
		return new ShownSignal(rated,
				rated.evidence()
					.stream()
					.map((passage) -> Sentence.of(passage.part(), passage.range(), round))
					.toList(),
				disagreements.stream().map((one) -> View.of(one, round)).toList());
	}

	/** What is not said beside the evidence already. */
	public List<View> apart() {
		return this.views.stream().filter((view) -> !view.isUnmarked()).toList();
	}

	/** Whether the coach saw it in a sentence that the candidate had not marked. */
	public boolean isUnmarked(Sentence sentence) {
		return this.views.stream().anyMatch((view) -> view.isUnmarked() && view.sentence().equals(sentence));
	}

}
