package dev.starling.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which token of one text became which of another. Each becomes one at most, and comes
 * from one at most. Both texts begin together and end together: what stands before the
 * first token became what stands before the first, and so with what stands after the
 * last.
 * <p>
 * Found as a person would who compares two drafts: first the sentences that still stand,
 * wherever; then runs of words, wherever; then sentences that say much the same; then,
 * between those, what was reworded in its place.
 */
final class Alignment {

	/** How many tokens in a row one knows again elsewhere, the surer ones first. */
	private static final int[] RUNS = { 8, 4 };

	private final Tokens from;

	private final Tokens to;

	/** By each token a number, the same for those that are the same word. */
	private final int[] fromKeys;

	private final int[] toKeys;

	private final int[] there;

	private final int[] back;

	private Alignment(Tokens from, Tokens to) {
		this.from = from;
		this.to = to;
		Map<String, Integer> keys = new HashMap<>();
		this.fromKeys = keys(from, keys);
		this.toKeys = keys(to, keys);
		this.there = new int[from.size()];
		this.back = new int[to.size()];
		Arrays.fill(this.there, -1);
		Arrays.fill(this.back, -1);
	}

	static Alignment of(String from, String to) {
		Alignment alignment = new Alignment(new Tokens(from), new Tokens(to));
		SameSentences.find(alignment);
		for (int length : RUNS) {
			new SameRuns(alignment, length).find();
		}
		Coincidences.drop(alignment);
		Rewordings.find(alignment);
		Coincidences.dropLoneMarks(alignment);
		Gaps.fill(alignment);
		return alignment;
	}

	private static int[] keys(Tokens tokens, Map<String, Integer> keys) {
		return new Span(0, tokens.size()).each().map((token) -> {
			int next = keys.size();
			return keys.computeIfAbsent(tokens.at(token).key(), (key) -> next);
		}).toArray();
	}

	Tokens from() {
		return this.from;
	}

	Tokens to() {
		return this.to;
	}

	int[] fromKeys() {
		return this.fromKeys;
	}

	int[] toKeys() {
		return this.toKeys;
	}

	/** Which token of the later text that one became, or -1. */
	int there(int from) {
		if (from < 0) {
			return -1;
		}
		return (from < this.there.length) ? this.there[from] : this.back.length;
	}

	/** Which token of the earlier text became that one, or -1. */
	int back(int to) {
		return this.back[to];
	}

	boolean isKept(int from) {
		return from < 0 || there(from) >= 0;
	}

	boolean isPair(int from, int to) {
		return there(from) == to && isKept(from);
	}

	/** Is the next token still the next? */
	boolean goesOn(int from) {
		return from + 1 < this.there.length && this.there[from] >= 0 && this.there[from + 1] == this.there[from] + 1;
	}

	/** Are they the same word, and nothing else was found for either? */
	boolean isFreePair(int from, int to) {
		return from >= 0 && to >= 0 && from < this.there.length && to < this.back.length && this.there[from] < 0
				&& this.back[to] < 0 && this.fromKeys[from] == this.toKeys[to];
	}

	/** What stands in the same row in both texts, in the order of the earlier one. */
	List<Block> blocks() {
		List<Block> blocks = new ArrayList<>();
		int end = 0;
		for (int start = 0; start < this.there.length; start = end) {
			end = start + 1;
			if (this.there[start] >= 0) {
				while (goesOn(end - 1)) {
					end++;
				}
				blocks.add(new Block(start, this.there[start], end - start));
			}
		}
		return blocks;
	}

	/** What nothing was found for yet. */
	List<Span> gaps() {
		List<Span> gaps = new ArrayList<>();
		int end = 0;
		for (Block block : blocks()) {
			if (end < block.from()) {
				gaps.add(new Span(end, block.from()));
			}
			end = block.end();
		}
		if (end < this.there.length) {
			gaps.add(new Span(end, this.there.length));
		}
		return gaps;
	}

	void pair(int from, int to) {
		this.there[from] = to;
		this.back[to] = from;
	}

	void pair(Block block) {
		for (int i = 0; i < block.length(); i++) {
			pair(block.from() + i, block.to() + i);
		}
	}

	void part(Block block) {
		Arrays.fill(this.there, block.from(), block.end(), -1);
		Arrays.fill(this.back, block.to(), block.endThere(), -1);
	}

}
