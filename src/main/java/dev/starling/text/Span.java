package dev.starling.text;

import java.util.stream.IntStream;

/**
 * Some tokens in a row, or none.
 *
 * @param first which is the first
 * @param end after which is the last
 */
record Span(int first, int end) {

	boolean isEmpty() {
		return this.first >= this.end;
	}

	boolean holds(int token) {
		return this.first <= token && token < this.end;
	}

	IntStream each() {
		return IntStream.range(this.first, this.end);
	}

}
