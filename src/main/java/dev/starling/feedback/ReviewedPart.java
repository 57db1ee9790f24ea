package dev.starling.feedback;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.starling.question.Part;
import dev.starling.review.Passage;
import dev.starling.review.Rated;
import dev.starling.review.TwoSides;
import dev.starling.text.Piece;
import dev.starling.text.Pieces;
import dev.starling.text.Range;

/**
 * One part of an answer with what was said of it.
 *
 * @param part which one
 * @param stretches its text in order, cut where something is marked
 * @param remarks the comments on it, in the order of the text
 */
record ReviewedPart(Part part, List<Stretch> stretches, List<NumberedRemark> remarks) {

	static ReviewedPart of(Part part, String text, List<NumberedRemark> all, List<Rated> ratings, TwoSides sides) {
		List<NumberedRemark> remarks = all.stream().filter((one) -> one.remark().part() == part).toList();
		List<NumberedRemark> onWords = remarks.stream().filter((one) -> one.remark().isOnWords()).toList();
		List<Shown> shown = shown(part, ratings, sides);
		List<Range> ranges = Stream
			.concat(onWords.stream().map((one) -> one.remark().anchor().range()), shown.stream().map(Shown::range))
			.toList();
		List<Stretch> stretches = new ArrayList<>();
		int start = 0;
		for (Piece piece : Pieces.of(text, ranges)) {
			int end = start + piece.text().codePointCount(0, piece.text().length());
			stretches.add(Stretch.of(piece, new Range(start, end), part, onWords, shown));
			start = end;
		}
		return new ReviewedPart(part, List.copyOf(stretches), remarks);
	}

	/** What the coach saw, and what the candidate meant and the coach did not see. */
	private static List<Shown> shown(Part part, List<Rated> ratings, TwoSides sides) {
		Set<Shown> shown = new LinkedHashSet<>();
		for (Rated rated : ratings) {
			for (Passage passage : rated.evidence()) {
				if (passage.part() == part) {
					shown.add(new Shown(rated.signal().id(), passage.range(), true));
				}
			}
		}
		sides.disagreements()
			.stream()
			.filter((one) -> one.part() == part && one.kind() != TwoSides.Kind.UNMARKED)
			.forEach((one) -> shown.add(new Shown(one.signal().id(), one.range(), false)));
		return List.copyOf(shown);
	}

	public boolean isEmpty() {
		return this.stretches.stream().allMatch((stretch) -> stretch.text().isBlank());
	}

	/**
	 * Words that are marked alike.
	 *
	 * @param text the words
	 * @param places the names, in addresses, of the sentences that begin here
	 * @param comments the comments that are about them
	 * @param ending those of them whose words end here
	 * @param signals the signals that either side sees in them
	 * @param evident whether the coach sees one in them
	 */
	record Stretch(String text, List<String> places, List<NumberedRemark> comments, List<NumberedRemark> ending,
			Set<Long> signals, boolean evident) {

		private static Stretch of(Piece piece, Range here, Part part, List<NumberedRemark> onWords, List<Shown> shown) {
			List<NumberedRemark> comments = new ArrayList<>();
			List<Shown> seen = new ArrayList<>();
			for (int range : piece.covering()) {
				if (range < onWords.size()) {
					comments.add(onWords.get(range));
				}
				else {
					seen.add(shown.get(range - onWords.size()));
				}
			}
			Set<Long> signals = new LinkedHashSet<>();
			seen.forEach((one) -> signals.add(one.signal()));
			List<String> places = seen.stream()
				.filter((one) -> one.range().start() == here.start())
				.map((one) -> Sentence.place(part, one.range()))
				.distinct()
				.toList();
			return new Stretch(piece.text(), places, comments,
					comments.stream().filter((one) -> one.remark().anchor().range().end() == here.end()).toList(),
					signals, seen.stream().anyMatch(Shown::byCoach));
		}

		public boolean isCommented() {
			return !this.comments.isEmpty();
		}

		public boolean isPlain() {
			return this.comments.isEmpty() && this.signals.isEmpty();
		}

		/** What it lights up with, "comment-2 signal-5". */
		public String marks() {
			return Stream
				.concat(this.comments.stream().map((one) -> "comment-" + one.number()),
						this.signals.stream().map((signal) -> "signal-" + signal))
				.collect(Collectors.joining(" "));
		}

	}

	/**
	 * Words in which somebody sees a signal.
	 */
	private record Shown(long signal, Range range, boolean byCoach) {
	}

}
