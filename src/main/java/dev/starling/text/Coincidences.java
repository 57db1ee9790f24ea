package dev.starling.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that stand in another place than they did because any text has them, not because
 * anybody moved them.
 */
final class Coincidences {

	/** As many words in another place are none. */
	private static final int SURELY_MOVED = 8;

	/** Up to which distance moved words belong together, in tokens. */
	private static final int TOGETHER = 12;

	private final Alignment alignment;

	private Coincidences(Alignment alignment) {
		this.alignment = alignment;
	}

	static void drop(Alignment alignment) {
		Coincidences coincidences = new Coincidences(alignment);
		Order.of(alignment)
			.moved()
			.stream()
			.flatMap((blocks) -> together(blocks).stream())
			.filter((blocks) -> !coincidences.areSurelyMoved(blocks))
			.forEach((blocks) -> blocks.forEach(alignment::part));
	}

	/**
	 * The full stops of two sentences that say much the same need not be the same: the
	 * one may go on in what was the next.
	 */
	static void dropLoneMarks(Alignment alignment) {
		alignment.blocks()
			.stream()
			.filter((block) -> alignment.from().words(block.span()) == 0)
			.forEach(alignment::part);
	}

	private static List<List<Block>> together(List<Block> blocks) {
		List<List<Block>> groups = new ArrayList<>();
		int first = 0;
		for (int i = 1; i <= blocks.size(); i++) {
			if (i == blocks.size() || !areTogether(blocks.get(i - 1), blocks.get(i))) {
				groups.add(blocks.subList(first, i));
				first = i;
			}
		}
		return groups;
	}

	private static boolean areTogether(Block block, Block next) {
		int between = next.to() - block.endThere();
		return next.from() - block.end() <= TOGETHER && between >= 0 && between <= TOGETHER;
	}

	/** They are many words, or half of what their sentences say. */
	private boolean areSurelyMoved(List<Block> blocks) {
		int words = blocks.stream().mapToInt((block) -> this.alignment.from().words(block.span())).sum();
		Block first = blocks.get(0);
		Block last = blocks.get(blocks.size() - 1);
		int before = wordsOfSentences(this.alignment.from(), first.from(), last.end() - 1);
		int after = wordsOfSentences(this.alignment.to(), first.to(), last.endThere() - 1);
		return words >= SURELY_MOVED || 2 * words >= Math.min(before, after);
	}

	private static int wordsOfSentences(Tokens tokens, int first, int last) {
		return tokens.words(new Span(tokens.sentenceOf(first).first(), tokens.sentenceOf(last).end()));
	}

}
