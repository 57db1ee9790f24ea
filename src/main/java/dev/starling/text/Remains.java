package dev.starling.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what is left of words that do not stand any more as they did.
 */
final class Remains {

	/** A third of what they say has to be left, */
	private static final int SHARE = 3;

	/** or as many words in a row. */
	private static final int ROW = 5;

	private static final int WHOLE = 2;

	/** Of a word that became another form of itself. */
	private static final int HALF = 1;

	/** New words in between may be as many as were quoted, or so many. */
	private static final int INSERTED = 25;

	private final Alignment alignment;

	private final Tokens from;

	private final Tokens to;

	private final Neighbours neighbours;

	Remains(Alignment alignment) {
		this.alignment = alignment;
		this.from = alignment.from();
		this.to = alignment.to();
		this.neighbours = new Neighbours(alignment);
	}

	Whereabouts of(Anchor anchor) {
		Span quoted = this.from.touchedBy(anchor.range());
		List<List<Kept>> groups = groups(quoted);
		int left = groups.stream().mapToInt(Remains::weight).sum();
		List<Kept> group = heaviest(groups);
		boolean isEnough = SHARE * left >= WHOLE * this.from.weight(quoted) || longestRow(group) >= ROW;
		if (group.isEmpty() || !isEnough) {
			return new Whereabouts.Removed();
		}
		return told(anchor, this.from.range(quoted), this.to.range(standingNow(quoted, group)));
	}

	private Whereabouts told(Anchor anchor, Range quoted, Range now) {
		Differences differences = Differences.between(this.from.text().of(quoted), this.to.text().of(now));
		if (differences.isEmpty()) {
			int start = now.start() + anchor.range().start() - quoted.start();
			return new Whereabouts.Unchanged(new Range(start, start + anchor.range().length()));
		}
		return new Whereabouts.Edited(now.inWholeCharacters(this.to.text().text()), differences);
	}

	/**
	 * What is left, in the order of the later text, put together to what stands together.
	 */
	private List<List<Kept>> groups(Span quoted) {
		List<Kept> kept = new ArrayList<>();
		quoted.each()
			.filter((token) -> this.alignment.isKept(token) && isNoCoincidence(token))
			.forEach((token) -> kept.add(new Kept(token, this.alignment.there(token), weightOfKept(token))));
		kept.sort(Comparator.comparingInt(Kept::to));
		List<List<Kept>> groups = new ArrayList<>();
		for (Kept token : kept) {
			List<Kept> last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
			if (last == null || !areTogether(last.get(last.size() - 1), token, quoted)) {
				last = new ArrayList<>();
				groups.add(last);
			}
			last.add(token);
		}
		return groups;
	}

	private boolean isNoCoincidence(int token) {
		int there = this.alignment.there(token);
		return isLong(token) || isLongAndBeside(token, -1) || isLongAndBeside(token, 1)
				|| this.neighbours.know(new Span(token, token + 1), new Span(there, there + 1));
	}

	private boolean isLongAndBeside(int token, int step) {
		int next = token + step;
		return next >= 0 && next < this.from.size() && isLong(next)
				&& this.alignment.isPair(next, this.alignment.there(token) + step);
	}

	private boolean isLong(int token) {
		return this.from.at(token).kind() == Token.Kind.LONG_WORD;
	}

	/**
	 * Something that was written in between belongs to them now; much of what stood
	 * elsewhere does not.
	 */
	private boolean areTogether(Kept one, Kept next, Span quoted) {
		int inserted = 0;
		int others = 0;
		for (int i = one.to() + 1; i < next.to(); i++) {
			if (this.to.at(i).isWord()) {
				int back = this.alignment.back(i);
				inserted += (back < 0) ? 1 : 0;
				others += (back >= 0 && !quoted.holds(back)) ? 1 : 0;
			}
		}
		int words = this.from.words(quoted);
		return others <= words && inserted <= Math.max(INSERTED, words);
	}

	private static List<Kept> heaviest(List<List<Kept>> groups) {
		List<Kept> heaviest = List.of();
		for (List<Kept> group : groups) {
			if (heaviest.isEmpty() || weight(group) > weight(heaviest)) {
				heaviest = group;
			}
		}
		return heaviest;
	}

	private static int weight(List<Kept> group) {
		return group.stream().mapToInt(Kept::weight).sum();
	}

	private int weightOfKept(int token) {
		Token before = this.from.at(token);
		boolean isSame = before.isSameAs(this.to.at(this.alignment.there(token)));
		return (isSame ? WHOLE : HALF) * before.weight();
	}

	private int longestRow(List<Kept> group) {
		int longest = 0;
		int row = 0;
		Kept last = null;
		for (Kept token : group) {
			if (last != null && (token.from() != last.from() + 1 || token.to() != last.to() + 1)) {
				row = 0;
			}
			row += this.from.at(token.from()).isWord() ? 1 : 0;
			longest = Math.max(longest, row);
			last = token;
		}
		return longest;
	}

	private Span standingNow(Span quoted, List<Kept> group) {
		int first = reach(group.get(0), quoted.first(), -1);
		int last = reach(group.get(group.size() - 1), quoted.end() - 1, 1);
		return new Span(first, last + 1);
	}

	/**
	 * Where the quote's first or last words were replaced, how far does reach what
	 * replaced them? Where words beside the quote were replaced together with them, it
	 * gets its share. Nothing of another sentence belongs to it, unless it went across an
	 * end of a sentence itself.
	 */
	private int reach(Kept outermost, int quoteEnd, int step) {
		int inside = lost(outermost.from(), step, quoteEnd);
		if (inside < Math.abs(quoteEnd - outermost.from()) || inside == 0) {
			return outermost.to();
		}
		int outside = lost(quoteEnd, step, (step < 0) ? 0 : this.from.size() - 1);
		boolean isAcrossSentences = !this.from.areOfOneSentence(quoteEnd, outermost.from());
		int free = free(outermost.to(), step, isAcrossSentences);
		int reached = outermost.to() + step * Math.round((float) free * inside / (inside + outside));
		while (reached != outermost.to() && !this.to.at(reached).isWord() && this.from.at(quoteEnd).isWord()) {
			reached -= step;
		}
		return reached;
	}

	/** How many tokens after that one, up to the last, became nothing. */
	private int lost(int token, int step, int last) {
		int lost = 0;
		for (int next = token; next != last && !this.alignment.isKept(next + step); next += step) {
			lost++;
		}
		return lost;
	}

	/** How many tokens after that one became of nothing. */
	private int free(int place, int step, boolean isAcrossSentences) {
		int free = 0;
		int next = place + step;
		while (next >= 0 && next < this.to.size() && this.alignment.back(next) < 0
				&& (isAcrossSentences || this.to.areOfOneSentence(next, place))) {
			free++;
			next += step;
		}
		return free;
	}

	/**
	 * A token of the quote that is left.
	 */
	private record Kept(int from, int to, int weight) {
	}

}
