package dev.starling.text;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * What was reworded in its place: between words that are still neighbours first, then
 * where something moved away or came in between.
 */
final class Gaps {

	private final Alignment alignment;

	private final Pairing pairing;

	private Gaps(Alignment alignment) {
		this.alignment = alignment;
		this.pairing = new Pairing(alignment);
	}

	static void fill(Alignment alignment) {
		Gaps gaps = new Gaps(alignment);
		alignment.gaps().forEach(gaps::fillBetweenNeighbours);
		Order order = Order.of(alignment);
		alignment.gaps().forEach((gap) -> gaps.fillNear(gap, order.placeOf(gap)));
	}

	private void fillBetweenNeighbours(Span gap) {
		int first = this.alignment.there(gap.first() - 1) + 1;
		Span there = new Span(first, this.alignment.there(gap.end()));
		if (first <= there.end() && there.each().allMatch(this::isFree)) {
			this.pairing.pair(gap.each().toArray(), there.each().toArray());
		}
	}

	/**
	 * What is free in its place, beside what stood before it or beside what stood after.
	 */
	private void fillNear(Span gap, Span place) {
		BitSet near = new BitSet();
		place.each().forEach(near::set);
		for (int i = this.alignment.there(gap.first() - 1) + 1; isFree(i); i++) {
			near.set(i);
		}
		for (int i = this.alignment.there(gap.end()) - 1; isFree(i); i--) {
			near.set(i);
		}
		IntStream free = near.stream().filter(this::isFree);
		this.pairing.pair(gap.each().toArray(), free.toArray());
	}

	private boolean isFree(int to) {
		return to >= 0 && to < this.alignment.to().size() && this.alignment.back(to) < 0;
	}

}
