package dev.starling.review;

import dev.starling.question.Part;
import dev.starling.submission.Round;
import dev.starling.text.Anchor;
import dev.starling.text.Range;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Where a coach wants something to stand, as the desk sends it. It is believed only where
 * the frozen text bears it out.
 *
 * @param part the part; null for the whole answer
 * @param start the first code point of the words; null for no words in particular
 * @param end the one after the last
 * @param quote the words, as the coach's browser shows them; null where it does not say
 */
public record On(@Nullable Part part, @Nullable @Min(0) Integer start, @Nullable @Min(1) Integer end,
		@Nullable String quote) {

	/**
	 * Reads where a form says: "ACTION:120:180" for words, "ACTION" for a part, nothing
	 * for the whole.
	 * @throws IllegalArgumentException where it says anything else
	 */
	static On read(String place) {
		if (place.isEmpty()) {
			return new On(null, null, null, null);
		}
		String[] words = place.split(":", -1);
		Part part = Part.valueOf(words[0]);
		if (words.length == 1) {
			return new On(part, null, null, null);
		}
		if (words.length != 3) {
			throw new IllegalArgumentException("No place in an answer: " + place);
		}
		return new On(part, Integer.valueOf(words[1]), Integer.valueOf(words[2]), null);
	}

	Place place(Round round) {
		if (this.part == null) {
			return Place.whole(Place.Kind.WHOLE);
		}
		return (this.start == null || this.end == null) ? Place.part(this.part) : Place.words(this.part, anchor(round));
	}

	Passage passage(Round round) {
		if (this.part == null || this.start == null || this.end == null) {
			throw new UnfoundedException("Mark some words of the answer first.");
		}
		Range range = anchor(round).range();
		return new Passage(this.part, range.start(), range.end());
	}

	private Anchor anchor(Round round) {
		if (this.start < 0 || this.start >= this.end) {
			throw new UnfoundedException("Mark some words of the answer first.");
		}
		return Anchor.on(round.text(this.part), new Range(this.start, this.end), this.quote);
	}

}
