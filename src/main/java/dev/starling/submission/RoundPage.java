package dev.starling.submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.starling.question.EditionContent;
import dev.starling.question.Part;
import dev.starling.question.Signal;
import dev.starling.text.Piece;
import dev.starling.text.Pieces;

/**
 * A round as its candidate sees it until its review is out.
 *
 * @param round the round
 * @param brief what it answers
 * @param outlook what to expect
 * @param parts the five, in order
 */
record RoundPage(Round round, EditionContent brief, Outlook outlook, List<ShownPart> parts) {

	static RoundPage of(Round round, EditionContent brief, Outlook outlook) {
		Map<Long, Signal> signals = brief.signals().stream().collect(Collectors.toMap(Signal::id, Function.identity()));
		List<ShownPart> parts = Arrays.stream(Part.values())
			.map((part) -> ShownPart.of(part, round.text(part),
					round.marks().stream().filter((mark) -> mark.part() == part).toList(), signals))
			.toList();
		return new RoundPage(round, brief, outlook, parts);
	}

	/**
	 * What one part said.
	 *
	 * @param part which one
	 * @param runs its text in order, cut where something that is marked begins or ends
	 */
	record ShownPart(Part part, List<Run> runs) {

		static ShownPart of(Part part, String text, List<Mark> marks, Map<Long, Signal> signals) {
			List<Run> runs = new ArrayList<>();
			int end = 0;
			for (Piece piece : Pieces.of(text, marks.stream().map(Mark::range).toList())) {
				end += piece.text().codePointCount(0, piece.text().length());
				runs.add(Run.of(piece, end, marks, signals));
			}
			return new ShownPart(part, List.copyOf(runs));
		}

		public boolean isEmpty() {
			return this.runs.stream().allMatch((run) -> run.text().isBlank());
		}

	}

	/**
	 * Some words that are meant to show the same.
	 *
	 * @param text the words
	 * @param meant the signals that they are meant to show; mostly none
	 * @param shown those of them that end here
	 */
	record Run(String text, List<Signal> meant, List<Signal> shown) {

		static Run of(Piece piece, int end, List<Mark> marks, Map<Long, Signal> signals) {
			List<Mark> here = piece.covering().stream().map(marks::get).toList();
			return new Run(piece.text(), here.stream().map((mark) -> signals.get(mark.signalId())).toList(),
					here.stream()
						.filter((mark) -> mark.rangeEnd() == end)
						.map((mark) -> signals.get(mark.signalId()))
						.toList());
		}

		public boolean isMarked() {
			return !this.meant.isEmpty();
		}

	}

}
