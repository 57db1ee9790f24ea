package dev.starling.text;

/**
 * Tokens that stand in the same row in both texts.
 *
 * @param from which of the earlier text is the first
 * @param to which of the later one
 * @param length how many there are
 */
record Block(int from, int to, int length) {

	int end() {
		return this.from + this.length;
	}

	int endThere() {
		return this.to + this.length;
	}

	Span span() {
		return new Span(this.from, end());
	}

	/** A part of it. */
	Block between(int start, int end) {
		return new Block(start, this.to + start - this.from, end - start);
	}

}
