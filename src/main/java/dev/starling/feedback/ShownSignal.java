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
 * @param compared whether there is anything of the candidate's to compare it with
 */
record ShownSignal(Rated rated, List<Sentence> evidence, List<View> views, boolean compared) {

	static ShownSignal of(Rated rated, Round round, List<TwoSides.Disagreement> disagreements) {
		return new ShownSignal(rated,
				rated.evidence()
					.stream()
					.map((passage) -> Sentence.of(passage.part(), passage.range(), round))
					.toList(),
				disagreements.stream().map((one) -> View.of(one, round)).toList(),
				!round.marks().isEmpty() && rated.level() != null && !rated.opposite());
	}

	/** What is not said beside the evidence already. */
	public List<View> apart() {
		return this.views.stream().filter((view) -> !view.isUnmarked()).toList();
	}

	boolean hasMeant() {
		return this.evidence.stream().anyMatch(this::isMeant);
	}

	boolean hasMoreThanMarked() {
		return this.evidence.stream().anyMatch(this::isUnmarked);
	}

	/** Whether both see it in a sentence. */
	public boolean isMeant(Sentence sentence) {
		return this.compared && !isUnmarked(sentence);
	}

	private boolean isUnmarked(Sentence sentence) {
		return this.views.stream().anyMatch((view) -> view.isUnmarked() && view.sentence().equals(sentence));
	}

}
