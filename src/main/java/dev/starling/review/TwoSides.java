package dev.starling.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.starling.question.Part;
import dev.starling.question.Signal;
import dev.starling.submission.Mark;
import dev.starling.text.Range;

/**
 * Where a candidate and their coach disagree about what a sentence shows. It takes two to
 * disagree: a candidate who has marked nothing at all, and a signal that was not rated,
 * say nothing. Where the words of both overlap they mean the same.
 *
 * @param disagreements in the order of the signals, and of the answer
 */
public record TwoSides(List<Disagreement> disagreements) {

	private static final Comparator<Disagreement> IN_ORDER = Comparator.comparing(Disagreement::part)
		.thenComparingInt((one) -> one.range().start())
		.thenComparingInt((one) -> one.range().end());

	/**
	 * Lays both side by side.
	 * @param marks what the candidate means to show where
	 * @param ratings what the coach saw where
	 * @return where they differ
	 */
	public static TwoSides of(List<Mark> marks, List<Rated> ratings) {
		List<Disagreement> all = new ArrayList<>();
		if (!marks.isEmpty()) {
			ratings.stream().filter((rated) -> rated.level() != null).forEach((rated) -> {
				List<Disagreement> found = new ArrayList<>();
				List<Mark> meant = marks.stream().filter((mark) -> mark.signalId() == rated.signal().id()).toList();
				meant.stream().flatMap((mark) -> unshared(mark, rated).stream()).forEach(found::add);
				rated.evidence()
					.stream()
					.filter((seen) -> !rated.opposite() && meant.stream().noneMatch((mark) -> meet(mark, seen)))
					.forEach((seen) -> found
						.add(new Disagreement(Kind.UNMARKED, rated.signal(), seen.part(), seen.range())));
				found.sort(IN_ORDER);
				all.addAll(found);
			});
		}
		return new TwoSides(List.copyOf(all));
	}

	private static Optional<Disagreement> unshared(Mark mark, Rated rated) {
		boolean seen = rated.evidence().stream().anyMatch((passage) -> meet(mark, passage));
		if (seen && !rated.opposite()) {
			return Optional.empty();
		}
		return Optional
			.of(new Disagreement(seen ? Kind.OPPOSITE : Kind.UNSEEN, rated.signal(), mark.part(), mark.range()));
	}

	private static boolean meet(Mark mark, Passage passage) {
		return mark.part() == passage.part() && mark.range().overlaps(passage.range());
	}

	/**
	 * Returns the disagreements about one signal.
	 * @param signal its number
	 * @return them in the order of the answer
	 */
	public List<Disagreement> about(long signal) {
		return this.disagreements.stream().filter((one) -> one.signal().id() == signal).toList();
	}

	/**
	 * How two people disagree about some words.
	 */
	public enum Kind {

		/** Meant to show the signal; the coach did not see it there. */
		UNSEEN("You meant this as %s; your coach did not see it there",
				"They meant this as %s; you did not see it there"),
		/** Meant to show the signal; the coach saw the opposite there. */
		OPPOSITE("You meant this as %s; your coach saw the opposite", "They meant this as %s; you saw the opposite"),
		/** The coach saw the signal; the candidate had not marked it. */
		UNMARKED("Your coach saw %s here; you had not marked it", "You saw %s here; they had not marked it");

		private final String toCandidate;

		private final String toCoach;

		Kind(String toCandidate, String toCoach) {
			this.toCandidate = toCandidate;
			this.toCoach = toCoach;
		}

	}

	/**
	 * Some words, and who sees what in them.
	 *
	 * @param kind how they disagree
	 * @param signal about what
	 * @param part where the words stand
	 * @param range which words
	 */
	public record Disagreement(Kind kind, Signal signal, Part part, Range range) {

		/** As the candidate reads it, without a full stop. */
		public String toCandidate() {
			return this.kind.toCandidate.formatted(this.signal.name());
		}

		/** As the coach reads it, without a full stop. */
		public String toCoach() {
			return this.kind.toCoach.formatted(this.signal.name());
		}

	}

}
