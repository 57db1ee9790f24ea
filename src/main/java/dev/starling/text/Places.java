package dev.starling.text;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which code point of the later text each one of the earlier text became. A part of a
 * word that became another form of it still stands there, and so does what is blank
 * between two words that are neighbours in both.
 */
final class Places {

	private final Tokens from;

	private final Tokens to;

	private final int[] places;

	Places(Alignment alignment) {
		this.from = alignment.from();
		this.to = alignment.to();
		this.places = new int[this.from.text().length()];
		Arrays.fill(this.places, -1);
		for (int token = 0; token <= this.from.size(); token++) {
			int there = alignment.there(token);
			if (alignment.isPair(token - 1, there - 1)) {
				match(this.from.endOf(token - 1), this.from.startOf(token), this.to.endOf(there - 1),
						this.to.startOf(there));
			}
			if (there >= 0 && token < this.from.size()) {
				match(this.from.startOf(token), this.from.endOf(token), this.to.startOf(there), this.to.endOf(there));
			}
		}
	}

	/** As many code points as are the same at the start and at the end. */
	private void match(int fromStart, int fromEnd, int toStart, int toEnd) {
		int shorter = Math.min(fromEnd - fromStart, toEnd - toStart);
		int start = 0;
		while (start < shorter && areSame(fromStart + start, toStart + start)) {
			this.places[fromStart + start] = toStart + start;
			start++;
		}
		int end = 1;
		while (end <= shorter - start && areSame(fromEnd - end, toEnd - end)) {
			this.places[fromEnd - end] = toEnd - end;
			end++;
		}
	}

	private boolean areSame(int from, int to) {
		return this.from.text().at(from) == this.to.text().at(to);
	}

	/** Where all of a stretch stands in a row, to the code point. */
	Optional<Range> of(Range range) {
		int place = this.places[range.start()];
		for (int i = 0; i < range.length(); i++) {
			if (place < 0 || this.places[range.start() + i] != place + i) {
				return Optional.empty();
			}
		}
		return Optional.of(new Range(place, place + range.length()));
	}

}
