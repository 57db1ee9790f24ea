package dev.starling.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.starling.question.Part;
import dev.starling.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was handed in. Its text never changes.
 *
 * @param id the submission's number in addresses
 * @param draft the draft that it is a round of
 * @param candidate the number of whoever handed it in
 * @param edition what it answers
 * @param number 1 for the first round
 * @param state where it stands
 * @param note what the candidate asks the coach; may be empty
 * @param neededBy the day by which they need the review; null for none in particular
 * @param submittedAt when it was handed in
 * @param returnedAt when its review came out; null until then
 * @param keptUntil until when it waits for the coach who knows the earlier round; null
 * for no such
 * @param texts what each part said
 * @param marks what the candidate means to show where
 */
public record Round(long id, long draft, long candidate, long edition, int number, State state, String note,
		@Nullable LocalDate neededBy, Instant submittedAt, @Nullable Instant returnedAt, @Nullable Instant keptUntil,
		Map<Part, String> texts, List<Mark> marks) {

	public Round {
		texts = Map.copyOf(texts);
		marks = List.copyOf(marks);
	}

	public String text(Part part) {
		return this.texts.getOrDefault(part, "");
	}

	public Words words() {
		return this.texts.values().stream().map(Words::in).reduce(new Words(0), Words::plus);
	}

	/** Whether somebody may still take it back. */
	public boolean isWaiting() {
		return this.state == State.WAITING;
	}

	public boolean isReturned() {
		return this.state == State.RETURNED;
	}

}
