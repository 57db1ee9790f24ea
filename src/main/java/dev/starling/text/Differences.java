package dev.starling.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;

/**
 * What changed from one text to another, word by word.
 *
 * @param runs the whole of both texts in order: those that are the same or removed make
 * up the earlier text to the code point, those that are the same or added the later one
 */
public record Differences(List<Run> runs) {

	/** A word, a run of blanks, or whatever else a reader takes for one character. */
	static final Pattern TOKEN = Pattern.compile(
			"\\p{IsIdeographic}|[\\p{L}\\p{M}\\p{N}'’&&[^\\p{IsIdeographic}]]+|\\R|[\\p{IsWhite_Space}&&[^\\r\\n]]+|\\X");

	/**
	 * Up to how many pairs of words they are compared one by one: five hundred words
	 * rewritten entirely, blanks included, take some milliseconds.
	 */
	private static final long SHORT = 1_000_000;

	public static Differences between(String before, String after) {
		List<String> from = tokens(before);
		List<String> to = tokens(after);
		int start = 0;
		int shorter = Math.min(from.size(), to.size());
		while (start < shorter && from.get(start).equals(to.get(start))) {
			start++;
		}
		int end = 0;
		while (end < shorter - start && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
			end++;
		}
		Runs runs = new Runs();
		runs.add(Kind.SAME, from.subList(0, start));
		compare(from.subList(start, from.size() - end), to.subList(start, to.size() - end), runs);
		runs.add(Kind.SAME, from.subList(from.size() - end, from.size()));
		return new Differences(runs.collect());
	}

	public boolean isEmpty() {
		return this.runs.stream().allMatch((run) -> run.kind() == Kind.SAME);
	}

	/** What was, with what is gone of it. */
	public List<Run> before() {
		return this.runs.stream().filter((run) -> run.kind() != Kind.ADDED).toList();
	}

	/** What is, with what is new in it. */
	public List<Run> after() {
		return this.runs.stream().filter((run) -> run.kind() != Kind.REMOVED).toList();
	}

	private static List<String> tokens(String text) {
		return TOKEN.matcher(text).results().map(MatchResult::group).toList();
	}

	/** Short stretches word by word, long ones by their landmarks first. */
	private static void compare(List<String> from, List<String> to, Runs runs) {
		Map<String, Integer> numbers = new HashMap<>();
		int at = 0;
		for (Landmarks.Gap gap : Landmarks.gaps(numbered(from, numbers), numbered(to, numbers), SHORT)) {
			runs.add(Kind.SAME, from.subList(at, gap.fromStart()));
			List<String> before = from.subList(gap.fromStart(), gap.fromEnd());
			List<String> after = to.subList(gap.toStart(), gap.toEnd());
			if (gap.size() <= SHORT) {
				compareWordByWord(before, after, runs);
			}
			else {
				runs.add(Kind.REMOVED, before);
				runs.add(Kind.ADDED, after);
			}
			at = gap.fromEnd();
		}
		runs.add(Kind.SAME, from.subList(at, from.size()));
	}

	private static int[] numbered(List<String> tokens, Map<String, Integer> numbers) {
		return tokens.stream().mapToInt((token) -> numbers.computeIfAbsent(token, (t) -> numbers.size())).toArray();
	}

	private static void compareWordByWord(List<String> from, List<String> to, Runs runs) {
		int at = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(from, to, new MyersDiffWithLinearSpace<>()).getDeltas()) {
			int position = delta.getSource().getPosition();
			runs.add(Kind.SAME, from.subList(at, position));
			runs.add(Kind.REMOVED, delta.getSource().getLines());
			runs.add(Kind.ADDED, delta.getTarget().getLines());
			at = position + delta.getSource().size();
		}
		runs.add(Kind.SAME, from.subList(at, from.size()));
	}

	/**
	 * What became of a stretch of text.
	 */
	public enum Kind {

		/** It stands in both. */
		SAME,
		/** It stands in the earlier text only. */
		REMOVED,
		/** It stands in the later text only. */
		ADDED

	}

	/**
	 * A stretch of text.
	 *
	 * @param kind what became of it
	 * @param text its words and blanks, never empty
	 */
	public record Run(Kind kind, String text) {
	}

	/**
	 * Puts runs together. A blank that alone was left inside a rewritten phrase counts as
	 * rewritten with it: the phrase reads as one, not as its words in turn.
	 */
	private static final class Runs {

		private final List<Run> done = new ArrayList<>();

		private final StringBuilder same = new StringBuilder();

		private final StringBuilder removed = new StringBuilder();

		private final StringBuilder added = new StringBuilder();

		void add(Kind kind, List<String> tokens) {
			if (tokens.isEmpty()) {
				return;
			}
			String text = String.join("", tokens);
			if (kind == Kind.SAME) {
				this.same.append(text);
				return;
			}
			boolean rewriting = !this.removed.isEmpty() && !this.added.isEmpty();
			if (rewriting && isBlankInALine(this.same)) {
				this.removed.append(this.same);
				this.added.append(this.same);
				this.same.setLength(0);
			}
			else if (!this.same.isEmpty()) {
				flush();
			}
			((kind == Kind.REMOVED) ? this.removed : this.added).append(text);
		}

		List<Run> collect() {
			flush();
			return List.copyOf(this.done);
		}

		private void flush() {
			add(Kind.REMOVED, this.removed);
			add(Kind.ADDED, this.added);
			add(Kind.SAME, this.same);
		}

		private void add(Kind kind, StringBuilder text) {
			if (!text.isEmpty()) {
				this.done.add(new Run(kind, text.toString()));
				text.setLength(0);
			}
		}

		private static boolean isBlankInALine(CharSequence text) {
			return !text.isEmpty() && text.chars().allMatch((c) -> c == ' ' || c == '\t');
		}

	}

}
