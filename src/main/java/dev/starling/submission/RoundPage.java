package dev.starling.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.starling.question.EditionContent;
import dev.starling.question.Part;
import dev.starling.question.Signal;
import dev.starling.text.Range;

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
			TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.codePointCount(0, text.length())));
			marks.forEach((mark) -> cuts.addAll(List.of(mark.rangeStart(), mark.rangeEnd())));
			List<Run> runs = cuts.stream()
				.filter((cut) -> cuts.higher(cut) != null)
				.map((cut) -> new Range(cut, cuts.higher(cut)))
				.map((range) -> Run.of(range, text, marks, signals))
				.toList();
			return new ShownPart(part, runs);
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

		static Run of(Range range, String text, List<Mark> marks, Map<Long, Signal> signals) {
			List<Mark> here = marks.stream().filter((mark) -> mark.range().overlaps(range)).toList();
			return new Run(range.of(text), here.stream().map((mark) -> signals.get(mark.signalId())).toList(),
					here.stream()
						.filter((mark) -> mark.rangeEnd() == range.end())
						.map((mark) -> signals.get(mark.signalId()))
						.toList());
		}

		public boolean isMarked() {
			return !this.meant.isEmpty();
		}

	}

}
