package dev.starling.submission;

import java.util.Collection;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.starling.question.Part;
import dev.starling.text.Range;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Words of an answer that are meant to show a signal.
 *
 * @param part where they stand
 * @param rangeStart the first code point
 * @param rangeEnd the one after the last
 * @param signalId which signal of the edition
 */
@Embeddable
public record Mark(@Enumerated(EnumType.STRING) Part part, int rangeStart, int rangeEnd, long signalId) {

	private static final Pattern WRITTEN = Pattern
		.compile("(SITUATION|TASK|ACTION|RESULT|LEARNING):(\\d{1,9}):(\\d{1,9}):(\\d{1,18})");

	public Mark {
		if (rangeStart < 0 || rangeStart >= rangeEnd) {
			throw new IllegalArgumentException("A mark stands on one character at least");
		}
	}

	/**
	 * Reads a mark as {@link #toString()} writes it.
	 * @param written a value of the form
	 * @return the mark
	 * @throws UnfitMarkException if it is none
	 */
	static Mark read(String written) {
		Matcher matcher = WRITTEN.matcher(written);
		if (!matcher.matches()) {
			throw new UnfitMarkException();
		}
		MatchResult words = matcher.toMatchResult();
		int start = Integer.parseInt(words.group(2));
		int end = Integer.parseInt(words.group(3));
		if (start >= end) {
			throw new UnfitMarkException();
		}
		return new Mark(Part.valueOf(words.group(1)), start, end, Long.parseLong(words.group(4)));
	}

	static Mark on(Part part, Range range, long signal) {
		return new Mark(part, range.start(), range.end(), signal);
	}

	public Range range() {
		return new Range(this.rangeStart, this.rangeEnd);
	}

	/** Whether there are such words and such a signal. */
	boolean fits(String text, Collection<Long> signals) {
		return signals.contains(this.signalId) && range().liesIn(text);
	}

	/** As the form sends it, "ACTION:120:180:5". */
	@Override
	public String toString() {
		return this.part + ":" + this.rangeStart + ":" + this.rangeEnd + ":" + this.signalId;
	}

}
