package dev.starling.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.starling.question.Part;
import dev.starling.review.ReviewContent;
import dev.starling.submission.Round;
import dev.starling.text.Differences;
import dev.starling.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of a draft, two of them side by side, and the levels of each one that is
 * back.
 *
 * @param title what they answer
 * @param rounds them all, the first one in front
 * @param from the earlier one of the two; null where there is none
 * @param to the later one; null where there is none
 * @param parts what changed, in the order of the answer; empty without two rounds
 * @param levels how well the signals showed
 * @param views where the coach who reads this and the candidate see different things in
 * the round that this is about
 */
record RoundsPage(String title, List<Round> rounds, @Nullable Round from, @Nullable Round to, List<ComparedPart> parts,
		Levels levels, List<View> views) {

	/** Without a wish it is the last round, and what it changed. */
	static RoundsPage of(String title, List<Round> rounds, Map<Long, ReviewContent> reviews, @Nullable Integer from,
			@Nullable Integer to, List<View> views) {
		Levels levels = Levels.of(rounds, reviews);
		if (rounds.size() < 2) {
			return new RoundsPage(title, rounds, null, null, List.of(), levels, views);
		}
		int last = rounds.size() - 1;
		int later = place(to, rounds, last);
		int earlier = place(from, rounds, Math.max(0, later - 1));
		Round first = rounds.get(Math.min(earlier, later));
		Round second = rounds.get(Math.max(earlier, later));
		List<ComparedPart> parts = Arrays.stream(Part.values())
			.map((part) -> ComparedPart.of(part, first.text(part), second.text(part)))
			.toList();
		return new RoundsPage(title, rounds, first, second, parts, levels, views);
	}

	private static int place(@Nullable Integer number, List<Round> rounds, int otherwise) {
		for (int i = 0; i < rounds.size(); i++) {
			if (Objects.equals(rounds.get(i).number(), number)) {
				return i;
			}
		}
		return otherwise;
	}

	public boolean isUnchanged() {
		return this.parts.stream().allMatch((part) -> part.differences().isEmpty());
	}

	/**
	 * One part in two rounds.
	 *
	 * @param part which one
	 * @param words how much it says in the later one
	 * @param wordsBefore how much it said in the earlier one
	 * @param differences what changed
	 */
	record ComparedPart(Part part, Words words, Words wordsBefore, Differences differences) {

		static ComparedPart of(Part part, String before, String after) {
			return new ComparedPart(part, Words.in(after), Words.in(before), Differences.between(before, after));
		}

	}

}
