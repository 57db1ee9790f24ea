package dev.starling.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Which blocks stayed in order: those that hold the most tokens together. The others
 * moved.
 */
final class Order {

	private final List<Block> blocks;

	private final boolean[] inPlace;

	private final int end;

	private Order(List<Block> blocks, int end) {
		this.blocks = blocks;
		this.inPlace = heaviestInOrder(blocks);
		this.end = end;
	}

	static Order of(Alignment alignment) {
		return new Order(alignment.blocks(), alignment.to().size());
	}

	private static boolean[] heaviestInOrder(List<Block> blocks) {
		int[] weight = new int[blocks.size()];
		int[] before = new int[blocks.size()];
		int heaviest = -1;
		for (int i = 0; i < blocks.size(); i++) {
			before[i] = -1;
			for (int k = 0; k < i; k++) {
				if (blocks.get(k).to() < blocks.get(i).to() && weight[k] > weight[i]) {
					weight[i] = weight[k];
					before[i] = k;
				}
			}
			weight[i] += blocks.get(i).length();
			heaviest = (heaviest < 0 || weight[i] > weight[heaviest]) ? i : heaviest;
		}
		boolean[] inOrder = new boolean[blocks.size()];
		for (int i = heaviest; i >= 0; i = before[i]) {
			inOrder[i] = true;
		}
		return inOrder;
	}

	/** Those that moved, each stretch of them that follow each other. */
	List<List<Block>> moved() {
		List<List<Block>> moved = new ArrayList<>();
		int end = 0;
		for (int start = 0; start < this.blocks.size(); start = end + 1) {
			end = start;
			while (end < this.blocks.size() && !this.inPlace[end]) {
				end++;
			}
			if (end > start) {
				moved.add(this.blocks.subList(start, end));
			}
		}
		return moved;
	}

	/**
	 * Where in the later text a stretch of the earlier one stands, or would, had nothing
	 * moved.
	 */
	Span placeOf(Span stretch) {
		int first = 0;
		for (int i = 0; i < this.blocks.size(); i++) {
			Block block = this.blocks.get(i);
			if (this.inPlace[i] && block.end() <= stretch.first()) {
				first = block.endThere();
			}
			else if (this.inPlace[i] && block.from() >= stretch.end()) {
				return new Span(first, block.to());
			}
		}
		return new Span(first, this.end);
	}

}
