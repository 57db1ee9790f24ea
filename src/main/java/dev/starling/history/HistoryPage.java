package dev.starling.history;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.starling.practice.DraftTitle;
import dev.starling.question.Part;
import dev.starling.text.Differences;
import dev.starling.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The history of a draft, and two moments of it beside each other.
 *
 * @param draft the draft
 * @param moments what happened, the latest in front
 * @param within the single saves of the stretch on show, the latest in front; empty where
 * it is but one
 * @param before only moments older than this are on the page, in milliseconds; null for
 * the latest
 * @param older where older moments begin; null where there are none
 * @param from the earlier of the two moments, in milliseconds; 0 for the empty beginning
 * @param to the later one
 * @param aside the save whose text is on show; null where it is a moment
 * @param parts what the parts say, and said
 */
record HistoryPage(DraftTitle draft, List<Moment> moments, List<Moment> within, @Nullable Long before,
		@Nullable Long older, long from, long to, @Nullable UUID aside, List<ComparedPart> parts) {

	public boolean isEmpty() {
		return this.moments.isEmpty();
	}

	public Instant shown() {
		return Instant.ofEpochMilli(this.to);
	}

	public Instant compared() {
		return Instant.ofEpochMilli(this.from);
	}

	/** The parts that say something else now than what is on show. */
	public Set<Part> outdated() {
		return this.parts.stream()
			.filter((part) -> !part.current())
			.map(ComparedPart::part)
			.collect(Collectors.toSet());
	}

	public Words words() {
		return this.parts.stream().map(ComparedPart::words).reduce(new Words(0), Words::plus);
	}

	public Words wordsBefore() {
		return this.parts.stream().map(ComparedPart::wordsBefore).reduce(new Words(0), Words::plus);
	}

	/**
	 * One part at two moments.
	 *
	 * @param part which one
	 * @param words how long it was at the later one
	 * @param wordsBefore how long it was at the earlier one
	 * @param current whether it still says what it said at the later one
	 * @param differences from the earlier to the later one
	 */
	record ComparedPart(Part part, Words words, Words wordsBefore, boolean current, Differences differences) {
	}

}
