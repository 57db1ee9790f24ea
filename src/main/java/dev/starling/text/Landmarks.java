package dev.starling.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Cuts two long sequences into stretches that are the same and gaps that are short enough
 * to be compared item by item, so that the time this takes grows with their length and
 * not with its square. A run of items that each has exactly once is a landmark: a person
 * who compares two long texts goes by those too.
 */
final class Landmarks {

	/** Long runs are surer than short ones; the last are single items. */
	private static final int[] LENGTHS = { 16, 8, 4, 2, 1 };

	private static final int REPEATED = -1;

	private final int[] from;

	private final int[] to;

	private final long shortEnough;

	private final List<Gap> gaps = new ArrayList<>();

	private Landmarks(int[] from, int[] to, long shortEnough) {
		this.from = from;
		this.to = to;
		this.shortEnough = shortEnough;
	}

	/**
	 * Finds the gaps.
	 * @param from the one sequence
	 * @param to the other one
	 * @param shortEnough up to which product of its two lengths a gap is left alone
	 * @return the gaps in order; what lies before, between and after them is the same in
	 * both. One that is longer than that has no landmark in it.
	 */
	static List<Gap> gaps(int[] from, int[] to, long shortEnough) {
		Landmarks landmarks = new Landmarks(from, to, shortEnough);
		landmarks.cut(new Gap(0, from.length, 0, to.length), 0);
		return landmarks.gaps;
	}

	private void cut(Gap whole, int level) {
		if (whole.isNothing() || whole.size() <= this.shortEnough) {
			add(whole);
			return;
		}
		Gap gap = trimmed(whole);
		if (level == LENGTHS.length || gap.isNothing() || gap.size() <= this.shortEnough) {
			add(gap);
			return;
		}
		int length = LENGTHS[level];
		int fromAt = gap.fromStart;
		int toAt = gap.toStart;
		for (int[] mark : inOrder(common(gap, length))) {
			if (mark[0] < fromAt || mark[1] < toAt) {
				continue;
			}
			cut(new Gap(fromAt, mark[0], toAt, mark[1]), level + 1);
			fromAt = mark[0] + length;
			toAt = mark[1] + length;
		}
		cut(new Gap(fromAt, gap.fromEnd, toAt, gap.toEnd), level + 1);
	}

	private void add(Gap gap) {
		if (!gap.isNothing()) {
			this.gaps.add(gap);
		}
	}

	private Gap trimmed(Gap gap) {
		int start = 0;
		int shorter = Math.min(gap.fromEnd - gap.fromStart, gap.toEnd - gap.toStart);
		while (start < shorter && this.from[gap.fromStart + start] == this.to[gap.toStart + start]) {
			start++;
		}
		int end = 0;
		while (end < shorter - start && this.from[gap.fromEnd - 1 - end] == this.to[gap.toEnd - 1 - end]) {
			end++;
		}
		return new Gap(gap.fromStart + start, gap.fromEnd - end, gap.toStart + start, gap.toEnd - end);
	}

	/** Pairs of places, in the order of the first sequence. */
	private List<int[]> common(Gap gap, int length) {
		Map<Run, Integer> there = once(this.to, gap.toStart, gap.toEnd, length, (at) -> true);
		List<int[]> pairs = new ArrayList<>();
		once(this.from, gap.fromStart, gap.fromEnd, length, (at) -> true).forEach((run, at) -> {
			Integer place = there.get(run);
			if (place != null) {
				pairs.add(new int[] { at, place });
			}
		});
		pairs.sort((a, b) -> Integer.compare(a[0], b[0]));
		return pairs;
	}

	/**
	 * Finds the runs that stand in a stretch but once.
	 * @param counts whether a run that begins at a place is looked at
	 * @return where each begins
	 */
	static Map<Run, Integer> once(int[] items, int start, int end, int length, IntPredicate counts) {
		Map<Run, Integer> places = new HashMap<>();
		for (int i = start; i + length <= end; i++) {
			if (counts.test(i)) {
				places.merge(new Run(items, i, length), i, (a, b) -> REPEATED);
			}
		}
		places.values().removeIf((at) -> at == REPEATED);
		return places;
	}

	/** The most pairs of which no two cross. */
	private static List<int[]> inOrder(List<int[]> pairs) {
		int[] last = new int[pairs.size()];
		int[] before = new int[pairs.size()];
		int longest = 0;
		for (int i = 0; i < pairs.size(); i++) {
			int low = 0;
			int high = longest;
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (pairs.get(last[middle])[1] < pairs.get(i)[1]) {
					low = middle + 1;
				}
				else {
					high = middle;
				}
			}
			before[i] = (low > 0) ? last[low - 1] : -1;
			last[low] = i;
			longest = Math.max(longest, low + 1);
		}
		int[][] found = new int[longest][];
		int at = (longest > 0) ? last[longest - 1] : -1;
		for (int i = longest - 1; i >= 0; i--) {
			found[i] = pairs.get(at);
			at = before[at];
		}
		return List.of(found);
	}

	/**
	 * Stretches of both sequences, either of which may be empty, that stand for each
	 * other.
	 */
	record Gap(int fromStart, int fromEnd, int toStart, int toEnd) {

		long size() {
			return (long) (this.fromEnd - this.fromStart) * (this.toEnd - this.toStart);
		}

		private boolean isNothing() {
			return this.fromStart == this.fromEnd && this.toStart == this.toEnd;
		}

	}

	/**
	 * Some items in a row, equal to others of the same value.
	 */
	static final class Run {

		private final int[] items;

		private final int start;

		private final int length;

		private final int hash;

		Run(int[] items, int start, int length) {
			this.items = items;
			this.start = start;
			this.length = length;
			int hash = 1;
			for (int i = start; i < start + length; i++) {
				hash = 31 * hash + items[i];
			}
			this.hash = hash * 0x9E3779B9;
		}

		int length() {
			return this.length;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Run run && run.hash == this.hash && Arrays.equals(this.items, this.start,
					this.start + this.length, run.items, run.start, run.start + run.length);
		}

		@Override
		public int hashCode() {
			return this.hash;
		}

	}

}
