package dev.starling.text;

import java.util.Optional;

/**
 * Finds words that still stand as they did.
 */
final class Verbatim {

	/** So many words, and what they have to say, stand elsewhere by no coincidence. */
	private static final int WORDS = 4;

	private static final int WEIGHT = 6;

	/**
	 * So many of the code points around them tell fewer words, of {@link Anchor#CONTEXT}
	 * on either side.
	 */
	private static final int CONTEXT = 16;

	/** So many tokens away the words around them are still those around them. */
	private static final int NEAR = 4;

	/** Of words that stand in more places than these, any is as good. */
	private static final int PLACES = 50;

	private final Alignment alignment;

	private final Tokens from;

	private final Tokens to;

	private final Places places;

	private final Neighbours neighbours;

	Verbatim(Alignment alignment) {
		this.alignment = alignment;
		this.from = alignment.from();
		this.to = alignment.to();
		this.places = new Places(alignment);
		this.neighbours = new Neighbours(alignment);
	}

	Optional<Range> of(Anchor anchor) {
		Span quoted = this.from.touchedBy(anchor.range());
		return inPlace(anchor, quoted).or(() -> amongNeighbours(anchor, quoted)).or(() -> elsewhere(anchor, quoted));
	}

	private Optional<Range> inPlace(Anchor anchor, Span quoted) {
		return this.places.of(anchor.range())
			.filter((now) -> quoted.isEmpty() || isTelling(quoted)
					|| this.neighbours.know(quoted, this.to.touchedBy(now)))
			.filter((now) -> cutsNoOtherWord(anchor, quoted, now));
	}

	/** What was inserted beside them may repeat some of them. */
	private Optional<Range> amongNeighbours(Anchor anchor, Span quoted) {
		int before = quoted.first() - 1;
		while (!this.alignment.isKept(before)) {
			before--;
		}
		int after = quoted.end();
		while (!this.alignment.isKept(after)) {
			after++;
		}
		boolean near = quoted.first() - before <= NEAR && after - quoted.end() < NEAR;
		int placeBefore = this.alignment.there(before);
		int placeAfter = this.alignment.there(after);
		if (quoted.isEmpty() || !near || placeBefore >= placeAfter) {
			return Optional.empty();
		}
		return find(anchor, quoted, this.to.endOf(placeBefore), this.to.startOf(placeAfter), 0);
	}

	private Optional<Range> elsewhere(Anchor anchor, Span quoted) {
		if (quoted.isEmpty()) {
			return Optional.empty();
		}
		boolean telling = isTelling(quoted) || isSentences(anchor.range(), quoted);
		return find(anchor, quoted, 0, this.to.text().length(), telling ? 0 : CONTEXT);
	}

	private Optional<Range> find(Anchor anchor, Span quoted, int start, int end, int leastContext) {
		CodePoints to = this.to.text();
		int charEnd = to.charOf(end);
		Range best = null;
		int bestContext = leastContext - 1;
		int weighed = 0;
		int at = to.text().indexOf(anchor.quote(), to.charOf(start));
		while (weighed < PLACES && at >= 0 && at + anchor.quote().length() <= charEnd) {
			int place = to.ofChar(at);
			Range now = new Range(place, place + anchor.range().length());
			int context = contextOf(anchor, at);
			if (context > bestContext && cutsNoOtherWord(anchor, quoted, now)) {
				weighed++;
				if (isFree(quoted, now)) {
					best = now;
					bestContext = context;
				}
			}
			at = to.text().indexOf(anchor.quote(), at + 1);
		}
		return Optional.ofNullable(best);
	}

	private int contextOf(Anchor anchor, int at) {
		String text = this.to.text().text();
		int before = 0;
		while (before < Math.min(anchor.before().length(), at)
				&& anchor.before().charAt(anchor.before().length() - 1 - before) == text.charAt(at - 1 - before)) {
			before++;
		}
		int end = at + anchor.quote().length();
		int after = 0;
		while (after < Math.min(anchor.after().length(), text.length() - end)
				&& anchor.after().charAt(after) == text.charAt(end + after)) {
			after++;
		}
		return before + after;
	}

	/**
	 * Where the quote began or ended with a word, so must what stands there now. Where it
	 * cut one, a letter of that word is not the same letter of any other.
	 */
	private boolean cutsNoOtherWord(Anchor anchor, Span quoted, Range now) {
		Span there = this.to.touchedBy(now);
		return isCutAlike(anchor.range().start(), quoted.first(), now.start(), there.first())
				&& isCutAlike(anchor.range().end(), quoted.end() - 1, now.end(), there.end() - 1);
	}

	private boolean isCutAlike(int at, int word, int atThere, int wordThere) {
		if (this.from.isWithinWord(at)) {
			Token cut = this.from.at(word);
			return cut.isSameAs(this.to.at(wordThere)) || cut.isKinTo(this.to.at(wordThere));
		}
		return !this.to.isWithinWord(atThere);
	}

	/** Most of it became of nothing else. */
	private boolean isFree(Span quoted, Range now) {
		int all = 0;
		int taken = 0;
		for (int token : this.to.touchedBy(now).each().toArray()) {
			int weight = Math.max(1, 2 * this.to.at(token).weight());
			int back = this.alignment.back(token);
			all += weight;
			taken += (back >= 0 && !quoted.holds(back)) ? weight : 0;
		}
		return 2 * taken < all;
	}

	private boolean isTelling(Span quoted) {
		return this.from.words(quoted) >= WORDS && this.from.weight(quoted) >= WEIGHT;
	}

	/** A whole sentence, or some. */
	private boolean isSentences(Range range, Span quoted) {
		Span whole = new Span(this.from.sentenceOf(quoted.first()).first(),
				this.from.sentenceOf(quoted.end() - 1).end());
		Range words = this.from.range(quoted);
		return whole.equals(quoted) && range.start() <= words.start() && range.end() >= words.end()
				&& this.from.words(quoted) > 1;
	}

}
