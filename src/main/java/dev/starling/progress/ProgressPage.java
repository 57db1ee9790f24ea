package dev.starling.progress;

import java.util.List;
import java.util.Optional;

/**
 * How somebody gets on.
 *
 * @param answers their drafts at hand, the one that was saved last in front
 * @param rounds what came back, the latest at the end
 * @param advice what to practise next, what is most worth it in front
 */
public record ProgressPage(List<AnswerLine> answers, List<RatedRound> rounds, List<Advice> advice) {

	private static final int MOST_ADVICE = 4;

	public boolean isEmpty() {
		return this.answers.isEmpty() && this.rounds.isEmpty();
	}

	/** What was worked on last. */
	public Optional<AnswerLine> last() {
		return this.answers.stream().findFirst();
	}

	public List<AnswerLine> ready() {
		return this.answers.stream().filter(AnswerLine::isReady).toList();
	}

	public List<AnswerLine> inWork() {
		return this.answers.stream().filter((answer) -> !answer.isReady()).toList();
	}

	/** Those whose signals a coach has rated. */
	public List<AnswerLine> rated() {
		return this.answers.stream().filter(AnswerLine::isRated).toList();
	}

	public Mosaic mosaic() {
		return Mosaic.of(this.rounds);
	}

	/** As much as somebody takes up at once. */
	public List<Advice> next() {
		return this.advice.stream().limit(MOST_ADVICE).toList();
	}

	/**
	 * Returns what else there is to do.
	 * @param draft the draft that is spoken of already
	 * @param most how much at most
	 */
	public List<Advice> besides(long draft, int most) {
		return this.advice.stream()
			.filter((advice) -> advice.draft() == null || advice.draft() != draft)
			.limit(most)
			.toList();
	}

}
