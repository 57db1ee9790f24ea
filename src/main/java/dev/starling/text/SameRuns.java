package dev.starling.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Runs of words that both texts have, wherever: each stands in either of them but once,
 * among all that nothing was found for. The longest come first.
 */
final class SameRuns {

	/** Fewer are no run, however many marks stand between them. */
	private static final int FEWEST_WORDS = 3;

	private final Alignment alignment;

	private final int length;

	/**
	 * Looks for some.
	 * @param length how many tokens they have at least
	 */
	SameRuns(Alignment alignment, int length) {
		this.alignment = alignment;
		this.length = length;
	}

	void find() {
		List<Block> blocks = blocks();
		blocks.sort(Comparator.comparingInt(Block::length).reversed());
		blocks.forEach(this::pairWhatIsFree);
	}

	/** Each is as long as it can be. */
	private List<Block> blocks() {
		Map<Landmarks.Run, Integer> earlier = once(this.alignment.from(), this.alignment.fromKeys(),
				this.alignment::there);
		Map<Landmarks.Run, Integer> later = once(this.alignment.to(), this.alignment.toKeys(), this.alignment::back);
		earlier.keySet().retainAll(later.keySet());
		List<Block> blocks = new ArrayList<>();
		Map<Integer, Integer> endByDistance = new HashMap<>();
		earlier.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach((run) -> {
			int from = run.getValue();
			int to = later.get(run.getKey());
			if (from >= endByDistance.getOrDefault(to - from, 0)) {
				Block block = widened(from, to);
				endByDistance.put(to - from, block.end());
				blocks.add(block);
			}
		});
		return blocks;
	}

	private Map<Landmarks.Run, Integer> once(Tokens tokens, int[] keys, IntUnaryOperator counterpart) {
		Map<Landmarks.Run, Integer> places = Landmarks.once(keys, 0, keys.length, this.length,
				(start) -> span(start).each().map(counterpart).allMatch((token) -> token < 0));
		places.values().removeIf((start) -> tokens.words(span(start)) < FEWEST_WORDS);
		return places;
	}

	private Span span(int start) {
		return new Span(start, start + this.length);
	}

	private Block widened(int from, int to) {
		int start = 0;
		while (this.alignment.isFreePair(from - start - 1, to - start - 1)) {
			start++;
		}
		int end = this.length;
		while (this.alignment.isFreePair(from + end, to + end)) {
			end++;
		}
		return new Block(from - start, to - start, start + end);
	}

	/** A longer one may have taken some of it. */
	private void pairWhatIsFree(Block block) {
		int start = block.from();
		while (start < block.end()) {
			int end = start;
			while (end < block.end() && this.alignment.isFreePair(end, block.to() + end - block.from())) {
				end++;
			}
			if (end > start) {
				pair(withoutCoincidentalEnds(block.between(start, end)));
			}
			start = end + 1;
		}
	}

	/**
	 * Where a sentence moved with a word or two of the next, those are that by chance:
	 * two sentences may begin with "I".
	 */
	private Block withoutCoincidentalEnds(Block block) {
		Tokens tokens = this.alignment.from();
		Span first = tokens.sentenceOf(block.from());
		Span last = tokens.sentenceOf(block.end() - 1);
		int start = block.from();
		int end = block.end();
		if (first.first() < start && first.end() < end && isShort(tokens, start, first.end())) {
			start = first.end();
		}
		if (last.end() > end && last.first() > start && isShort(tokens, last.first(), end)) {
			end = last.first();
		}
		return block.between(start, end);
	}

	private static boolean isShort(Tokens tokens, int start, int end) {
		return tokens.words(new Span(start, end)) < FEWEST_WORDS;
	}

	private void pair(Block block) {
		if (this.alignment.from().words(block.span()) >= FEWEST_WORDS) {
			this.alignment.pair(block);
		}
	}

}
