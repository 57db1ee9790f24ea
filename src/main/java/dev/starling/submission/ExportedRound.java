package dev.starling.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.starling.question.EditionContent;
import dev.starling.question.Part;
import dev.starling.question.Signal;
import org.jspecify.annotations.Nullable;

/**
 * A round as its candidate takes it away.
 *
 * @param application what the client called it
 * @param round 1 for the first
 * @param question the question's title
 * @param prompt what the interviewer asks
 * @param edition which edition of the question it answers
 * @param state where it stands
 * @param note what they ask the coach
 * @param neededBy the day by which they need the review
 * @param submittedAt when it was handed in
 * @param returnedAt when its review came out; null until then
 * @param keptUntil until when it waits for the coach who knows the earlier round
 * @param parts the five, in order
 * @param marks what they mean to show where
 */
record ExportedRound(UUID application, int round, String question, String prompt, int edition, State state, String note,
		@Nullable LocalDate neededBy, Instant submittedAt, @Nullable Instant returnedAt, @Nullable Instant keptUntil,
		List<ExportedPart> parts, List<ExportedMark> marks) {

	static ExportedRound of(Round round, UUID application, Map<Part, Integer> versions, EditionContent edition) {
		List<ExportedPart> parts = versions.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((part) -> new ExportedPart(part.getKey(), part.getValue(), round.text(part.getKey())))
			.toList();
		List<ExportedMark> marks = round.marks()
			.stream()
			.sorted(Comparator.comparing(Mark::part).thenComparing(Mark::rangeStart))
			.map((mark) -> ExportedMark.of(mark, edition))
			.toList();
		return new ExportedRound(application, round.number(), edition.title(), edition.prompt(), edition.number(),
				round.state(), round.note(), round.neededBy(), round.submittedAt(), round.returnedAt(),
				round.keptUntil(), parts, marks);
	}

	String toMarkdown() {
		StringBuilder text = new StringBuilder(
				"# " + this.question + ", round " + this.round + "\n\n> " + this.prompt + "\n\nHanded in "
						+ this.submittedAt + ((this.neededBy != null) ? ", needed by " + this.neededBy : "") + ".\n");
		if (!this.note.isEmpty()) {
			text.append("\nTo the coach: ").append(this.note).append("\n");
		}
		for (ExportedPart part : this.parts) {
			text.append("\n## ").append(part.part().label()).append("\n\n").append(part.body()).append("\n");
		}
		return text.toString();
	}

	/**
	 * What a part said.
	 *
	 * @param part which one
	 * @param version which version of the draft's part that was; 0 for none yet
	 * @param body the text
	 */
	record ExportedPart(Part part, int version, String body) {
	}

	/**
	 * Words that were meant to show a signal, by their code points.
	 *
	 * @param part where they stand
	 * @param rangeStart the first one
	 * @param rangeEnd the one after the last
	 * @param signal the signal's name
	 */
	record ExportedMark(Part part, int rangeStart, int rangeEnd, String signal) {

		static ExportedMark of(Mark mark, EditionContent edition) {
			String signal = edition.signals()
				.stream()
				.filter((one) -> one.id() == mark.signalId())
				.map(Signal::name)
				.findFirst()
				.orElseThrow();
			return new ExportedMark(mark.part(), mark.rangeStart(), mark.rangeEnd(), signal);
		}

	}

}
