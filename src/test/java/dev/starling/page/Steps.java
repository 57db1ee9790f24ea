package dev.starling.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The steps that {@link CountedClasses} take, the same on every machine. The methods
 * beside {@link #one()} stand in for those of their first argument, and count the
 * characters or items that those look at.
 */
public final class Steps {

	private static long taken;

	private Steps() {
	}

	static long taken() {
		return taken;
	}

	/** A method is entered, or a branch is come to. */
	public static void one() {
		taken++;
	}

	/** Something is called, and nobody has said here how much it looks at. */
	public static void unknown(String method) {
		throw new AssertionError("Say in Steps what " + method + " costs");
	}

	public static int indexOf(String text, int c) {
		return indexOf(text, c, 0);
	}

	public static int indexOf(String text, int c, int from) {
		int at = text.indexOf(c, from);
		taken += ((at < 0) ? text.length() : at) - from;
		return at;
	}

	public static int indexOf(String text, String what) {
		int at = text.indexOf(what);
		taken += (at < 0) ? text.length() : at;
		return at;
	}

	public static boolean startsWith(String text, String what) {
		taken += what.length();
		return text.startsWith(what);
	}

	public static boolean endsWith(String text, String what) {
		taken += what.length();
		return text.endsWith(what);
	}

	public static boolean regionMatches(String text, boolean anyCase, int at, String other, int otherAt, int length) {
		taken += length;
		return text.regionMatches(anyCase, at, other, otherAt, length);
	}

	public static boolean equals(String text, Object other) {
		taken += text.length();
		return text.equals(other);
	}

	public static String substring(String text, int begin) {
		return substring(text, begin, text.length());
	}

	public static String substring(String text, int begin, int end) {
		taken += end - begin;
		return text.substring(begin, end);
	}

	public static String strip(String text) {
		taken += text.length();
		return text.strip();
	}

	public static String stripLeading(String text) {
		taken += text.length();
		return text.stripLeading();
	}

	public static boolean isBlank(String text) {
		taken += text.length();
		return text.isBlank();
	}

	public static String toLowerCase(String text, Locale locale) {
		taken += text.length();
		return text.toLowerCase(locale);
	}

	public static String replace(String text, char one, char other) {
		taken += text.length();
		return text.replace(one, other);
	}

	public static IntStream chars(String text) {
		taken += text.length();
		return text.chars();
	}

	public static Stream<String> lines(String text) {
		taken += text.length();
		return text.lines();
	}

	public static <T> void sort(List<T> items, Comparator<T> order) {
		items.sort((one, other) -> {
			taken++;
			return order.compare(one, other);
		});
	}

	public static boolean equals(List<?> items, Object other) {
		taken += items.size();
		return items.equals(other);
	}

}
