package dev.starling.review;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.starling.question.Part;
import dev.starling.submission.Round;
import dev.starling.text.Piece;
import dev.starling.text.Pieces;
import dev.starling.text.Range;
import dev.starling.text.Sentences;

/**
 * One part of the answer on the desk.
 *
 * @param part which one
 * @param text what it says
 * @param stretches the same, cut where something is marked
 * @param remarks the comments on it, in the order of the text
 */
record DeskPart(Part part, String text, List<Stretch> stretches, List<Remark> remarks) {

	static DeskPart of(Part part, Round round, ReviewContent content) {
		String text = round.text(part);
		List<Remark> remarks = content.remarks().stream().filter((remark) -> remark.part() == part).toList();
		List<Remark> onWords = remarks.stream().filter(Remark::isOnWords).toList();
		List<Range> ranges = new ArrayList<>(onWords.stream().map((remark) -> remark.anchor().range()).toList());
		List<Long> signals = new ArrayList<>();
		for (Rated rated : content.ratings()) {
			for (Passage passage : rated.evidence()) {
				if (passage.part() == part) {
					ranges.add(passage.range());
					signals.add(rated.signal().id());
				}
			}
		}
		List<Stretch> stretches = Pieces.of(text, ranges)
			.stream()
			.map((piece) -> Stretch.of(piece, onWords, signals))
			.toList();
		return new DeskPart(part, text, stretches, remarks);
	}

	/** What a new comment on it would be called. */
	public UUID next() {
		return UUID.randomUUID();
	}

	/** Where its sentences begin and end, for the keyboard: "0-35 36-80". */
	public String bounds() {
		return Sentences.in(this.text)
			.stream()
			.map((range) -> range.start() + "-" + range.end())
			.collect(Collectors.joining(" "));
	}

	/** The sentences, to choose from where nothing can be selected. */
	public List<Sentence> sentences() {
		return Sentences.in(this.text).stream().map((range) -> Sentence.of(this.part, range, this.text)).toList();
	}

	/**
	 * Words that are marked alike.
	 *
	 * @param text the words
	 * @param comments the comments on them
	 * @param signals the signals that they bear out
	 */
	record Stretch(String text, List<UUID> comments, List<Long> signals) {

		private static Stretch of(Piece piece, List<Remark> onWords, List<Long> signals) {
			int comments = onWords.size();
			return new Stretch(piece.text(),
					piece.covering().stream().filter((i) -> i < comments).map((i) -> onWords.get(i).id()).toList(),
					piece.covering()
						.stream()
						.filter((i) -> i >= comments)
						.map((i) -> signals.get(i - comments))
						.distinct()
						.toList());
		}

		public boolean isMarked() {
			return !this.comments.isEmpty() || !this.signals.isEmpty();
		}

	}

	/**
	 * A sentence that can be chosen in a form.
	 *
	 * @param value what the form sends: "ACTION:120:180"
	 * @param text what it says
	 */
	record Sentence(String value, String text) {

		static Sentence of(Part part, Range range, String text) {
			return new Sentence(part.name() + ":" + range.start() + ":" + range.end(), range.of(text));
		}

	}

}
