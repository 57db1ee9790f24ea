package dev.starling.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which words of one stretch stand for which of another, in order, so that as much as can
 * be is left of what they say. A word counts by how much it says, another form of it for
 * half of that, and words that stay next to each other count more than scattered ones.
 */
final class Pairing {

	private static final int NONE = Integer.MIN_VALUE / 2;

	private static final int WORD = 4;

	private static final int KIN = 2;

	private static final int MARK = 1;

	/** Three quarters of a short word. */
	private static final int NEIGHBOURS = 3;

	/** Up to how many pairs of words are weighed one by one. */
	private static final long SHORT = 65_536;

	private final Alignment alignment;

	Pairing(Alignment alignment) {
		this.alignment = alignment;
	}

	/**
	 * Pairs what it can.
	 * @param fromAt which tokens of the earlier text, in order
	 * @param toAt which of the later one, in order
	 */
	void pair(int[] fromAt, int[] toAt) {
		int[] before = IntStream.of(fromAt).map((i) -> this.alignment.fromKeys()[i]).toArray();
		int[] after = IntStream.of(toAt).map((i) -> this.alignment.toKeys()[i]).toArray();
		int from = 0;
		int to = 0;
		for (Landmarks.Gap gap : Landmarks.gaps(before, after, SHORT)) {
			while (from < gap.fromStart()) {
				this.alignment.pair(fromAt[from++], toAt[to++]);
			}
			if (gap.size() <= SHORT) {
				pairOneByOne(Arrays.copyOfRange(fromAt, gap.fromStart(), gap.fromEnd()),
						Arrays.copyOfRange(toAt, gap.toStart(), gap.toEnd()));
			}
			from = gap.fromEnd();
			to = gap.toEnd();
		}
		while (from < before.length) {
			this.alignment.pair(fromAt[from++], toAt[to++]);
		}
	}

	private void pairOneByOne(int[] fromAt, int[] toAt) {
		int[][] best = new int[fromAt.length + 1][toAt.length + 1];
		int[][] paired = new int[fromAt.length + 1][toAt.length + 1];
		Arrays.fill(paired[0], NONE);
		for (int i = 1; i <= fromAt.length; i++) {
			paired[i][0] = NONE;
			for (int j = 1; j <= toAt.length; j++) {
				int worth = worth(fromAt[i - 1], toAt[j - 1]);
				paired[i][j] = (worth == 0) ? NONE
						: worth + Math.max(best[i - 1][j - 1], afterNeighbours(paired, fromAt, toAt, i, j));
				best[i][j] = Math.max(paired[i][j], Math.max(best[i - 1][j], best[i][j - 1]));
			}
		}
		readBack(best, paired, fromAt, toAt);
	}

	private void readBack(int[][] best, int[][] paired, int[] fromAt, int[] toAt) {
		int i = fromAt.length;
		int j = toAt.length;
		boolean isPair = false;
		while (i > 0 && j > 0) {
			if (!isPair && best[i][j] == best[i - 1][j]) {
				i--;
			}
			else if (!isPair && best[i][j] == best[i][j - 1]) {
				j--;
			}
			else {
				this.alignment.pair(fromAt[i - 1], toAt[j - 1]);
				isPair = afterNeighbours(paired, fromAt, toAt, i, j) > best[i - 1][j - 1];
				i--;
				j--;
			}
		}
	}

	private static int afterNeighbours(int[][] paired, int[] fromAt, int[] toAt, int i, int j) {
		boolean neighbours = i > 1 && j > 1 && fromAt[i - 2] == fromAt[i - 1] - 1 && toAt[j - 2] == toAt[j - 1] - 1;
		return neighbours ? paired[i - 1][j - 1] + NEIGHBOURS : NONE;
	}

	private int worth(int fromAt, int toAt) {
		Token one = this.alignment.from().at(fromAt);
		Token other = this.alignment.to().at(toAt);
		int worth = 0;
		if (one.isSameAs(other)) {
			worth = one.isWord() ? WORD * one.weight() : MARK;
		}
		else if (one.isKinTo(other)) {
			worth = KIN * Math.min(one.weight(), other.weight());
		}
		if (worth > 0 && this.alignment.isPair(fromAt - 1, toAt - 1)) {
			worth += NEIGHBOURS;
		}
		if (worth > 0 && this.alignment.isPair(fromAt + 1, toAt + 1)) {
			worth += NEIGHBOURS;
		}
		return worth;
	}

}
