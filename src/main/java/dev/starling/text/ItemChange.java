package dev.starling.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;

/**
 * What became of an item of a list.
 *
 * @param kind what it was
 * @param place which of the later list it is, from 1; which of the earlier one where it
 * is gone
 * @param differences what it says otherwise, word by word
 */
public record ItemChange(Kind kind, int place, Differences differences) {

	/** Half of the words of both: with less in common they are two items. */
	private static final double MUCH = 0.5;

	/** With more of them it is another list, and only the same items are told apart. */
	private static final int MOST_PAIRS = 10_000;

	/**
	 * Compares two lists, item by item. Those that say much the same are one, in other
	 * words.
	 * @param before the items as they were
	 * @param after the items as they are
	 * @return those that are not as they were, in the order of the later list; what is
	 * gone stands where it stood
	 */
	public static List<ItemChange> between(List<String> before, List<String> after) {
		int[] was = pairs(before, after);
		boolean[] stays = inOrder(was);
		List<ItemChange> changes = new ArrayList<>();
		int next = 0;
		for (int i = 0; i < was.length; i++) {
			if (stays[i]) {
				addGone(before.subList(0, was[i]), next, was, changes);
				next = was[i] + 1;
			}
			Differences differences = Differences.between((was[i] < 0) ? "" : before.get(was[i]), after.get(i));
			if (!stays[i] || !differences.isEmpty()) {
				changes.add(new ItemChange((was[i] < 0) ? Kind.ADDED : stays[i] ? Kind.REWORDED : Kind.MOVED, i + 1,
						differences));
			}
		}
		addGone(before, next, was, changes);
		return changes;
	}

	/**
	 * One that is reworded where it stands, or an empty list.
	 * @param before a text as it was
	 * @param after the same as it is
	 * @return at most one
	 */
	public static List<ItemChange> within(String before, String after) {
		Differences differences = Differences.between(before, after);
		return differences.isEmpty() ? List.of() : List.of(new ItemChange(Kind.REWORDED, 1, differences));
	}

	private static void addGone(List<String> before, int from, int[] was, List<ItemChange> changes) {
		IntStream.range(from, before.size())
			.filter((i) -> IntStream.of(was).noneMatch((paired) -> paired == i))
			.forEach((i) -> changes.add(new ItemChange(Kind.REMOVED, i + 1, Differences.between(before.get(i), ""))));
	}

	/** Which item each of the later list was, or -1: the same first, then the likest. */
	private static int[] pairs(List<String> before, List<String> after) {
		int[] was = new int[after.size()];
		Arrays.fill(was, -1);
		Map<String, Deque<Integer>> free = new LinkedHashMap<>();
		for (int i = 0; i < before.size(); i++) {
			free.computeIfAbsent(before.get(i), (text) -> new ArrayDeque<>()).add(i);
		}
		for (int i = 0; i < was.length; i++) {
			Deque<Integer> same = free.getOrDefault(after.get(i), new ArrayDeque<>());
			was[i] = same.isEmpty() ? -1 : same.remove();
		}
		List<Integer> gone = free.values().stream().flatMap(Deque::stream).sorted().toList();
		List<Integer> come = IntStream.range(0, was.length).filter((i) -> was[i] < 0).boxed().toList();
		if ((long) gone.size() * come.size() <= MOST_PAIRS) {
			pairLikest(gone, come, before, after, was);
		}
		return was;
	}

	private static void pairLikest(List<Integer> gone, List<Integer> come, List<String> before, List<String> after,
			int[] was) {
		List<Map<String, Integer>> words = gone.stream().map((i) -> words(before.get(i))).toList();
		List<Pair> pairs = new ArrayList<>();
		for (int to : come) {
			Map<String, Integer> wordsNow = words(after.get(to));
			for (int i = 0; i < words.size(); i++) {
				pairs.add(new Pair(gone.get(i), to, likeness(words.get(i), wordsNow)));
			}
		}
		Set<Integer> taken = new HashSet<>();
		pairs.stream()
			.filter((pair) -> pair.likeness() >= MUCH)
			.sorted(Comparator.comparingDouble(Pair::likeness)
				.reversed()
				.thenComparing((pair) -> Math.abs(pair.from() - pair.to())))
			.filter((pair) -> was[pair.to()] < 0 && taken.add(pair.from()))
			.forEach((pair) -> was[pair.to()] = pair.from());
	}

	/** From 0 for no word in common to 1 for the same words. */
	private static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
		int common = one.entrySet()
			.stream()
			.mapToInt((word) -> Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0)))
			.sum();
		return 2.0 * common / Math.max(1, count(one) + count(other));
	}

	private static Map<String, Integer> words(String text) {
		Map<String, Integer> words = new HashMap<>();
		Differences.TOKEN.matcher(text.toLowerCase(Locale.ROOT))
			.results()
			.map(MatchResult::group)
			.filter((token) -> Character.isLetterOrDigit(token.codePointAt(0)))
			.forEach((word) -> words.merge(word, 1, Integer::sum));
		return words;
	}

	private static int count(Map<String, Integer> words) {
		return words.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** Which items stay in the order that they had, as many as can. */
	private static boolean[] inOrder(int[] was) {
		int[] length = new int[was.length];
		int[] previous = new int[was.length];
		int last = -1;
		for (int i = 0; i < was.length; i++) {
			previous[i] = -1;
			for (int k = 0; k < i; k++) {
				if (was[i] > was[k] && length[k] > length[i]) {
					length[i] = length[k];
					previous[i] = k;
				}
			}
			length[i] += (was[i] < 0) ? 0 : 1;
			last = (was[i] >= 0 && (last < 0 || length[i] > length[last])) ? i : last;
		}
		boolean[] stays = new boolean[was.length];
		for (int i = last; i >= 0; i = previous[i]) {
			stays[i] = true;
		}
		return stays;
	}

	/**
	 * What became of one.
	 */
	public enum Kind {

		/** It is new. */
		ADDED,
		/** It is gone. */
		REMOVED,
		/** It stands elsewhere among the others, and may say something else too. */
		MOVED,
		/** It stands where it stood and says something else. */
		REWORDED

	}

	private record Pair(int from, int to, double likeness) {
	}

}
