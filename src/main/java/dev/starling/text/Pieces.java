package dev.starling.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A text cut wherever one of several ranges begins or ends. Marks in a page cannot
 * overlap; the pieces do not.
 */
public final class Pieces {

	private Pieces() {
	}

	/**
	 * Cuts a text.
	 * @param text the text
	 * @param ranges stretches of it, which may overlap, repeat and hold each other
	 * @return the whole text in order, in as few pieces as can be; none of an empty text
	 * @throws IllegalArgumentException where a range does not lie in that text
	 */
	public static List<Piece> of(String text, List<Range> ranges) {
		SortedMap<Integer, List<Integer>> edges = new TreeMap<>();
		int end = text.codePointCount(0, text.length());
		for (int i = 0; i < ranges.size(); i++) {
			Range range = ranges.get(i);
			if (range.end() > end) {
				throw new IllegalArgumentException(range + " does not lie in a text of " + end + " characters");
			}
			edges.computeIfAbsent(range.start(), (at) -> new ArrayList<>()).add(i);
			edges.computeIfAbsent(range.end(), (at) -> new ArrayList<>()).add(i);
		}
		edges.computeIfAbsent(end, (at) -> new ArrayList<>());
		List<Piece> pieces = new ArrayList<>();
		SortedSet<Integer> open = new TreeSet<>();
		int codePoints = 0;
		int from = 0;
		for (var edge : edges.entrySet()) {
			int to = text.offsetByCodePoints(from, edge.getKey() - codePoints);
			if (to > from) {
				pieces.add(new Piece(text.substring(from, to), List.copyOf(open)));
			}
			for (int range : edge.getValue()) {
				if (!open.remove(range)) {
					open.add(range);
				}
			}
			codePoints = edge.getKey();
			from = to;
		}
		return List.copyOf(pieces);
	}

}
