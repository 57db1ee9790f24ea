package dev.starling.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a text, as somebody would mark them who asks which of them shows what.
 * <p>
 * A sentence ends with a line, or with a full stop, question mark, exclamation mark or
 * ellipsis (of any script) that blank space follows; quotation marks and brackets that
 * close there belong to it, and so does an emoji after it. What is no end: the point of a
 * title or an abbreviation, that of a number in front of a line, and an ellipsis or the
 * end of a quotation that goes on in small letters.
 */
public final class Sentences {

	private static final Pattern LINE = Pattern.compile("[^\\n\\r\\u0085\\u2028\\u2029]+");

	private static final Pattern END = Pattern.compile(
			"([.!?\u2026\u203d\u061f\u06d4\u0964\u0965\u0589]+)([\"'”’»›)\\]}*_]*)(?=\\p{IsWhite_Space}|\\z)|[。！？｡]+[”’」』）】》]*");

	private static final Pattern NUMBER_OF_LINE = Pattern.compile("\\p{IsWhite_Space}*\\(?(\\p{Nd}{1,3}|\\p{L})");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

	private static final Pattern BLANKS = Pattern.compile("\\p{IsWhite_Space}*+");

	private static final Pattern EMOJIS = Pattern.compile("[\\p{So}\\p{Sk}\\p{Cf}\\p{Mn}\\p{IsWhite_Space}]+");

	/** The longest of the words below, and what may stand before it. */
	private static final int ABBREVIATED = 8;

	/** After these a sentence always goes on. */
	private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "prof", "st", "vs", "e.g", "i.e", "cf",
			"approx");

	/** After these it goes on where a small letter or a digit follows. */
	private static final Set<String> ABBREVIATIONS = Set.of("etc", "a.m", "p.m", "inc", "ltd", "co", "jr", "sr", "u.s",
			"no", "dept", "est", "min", "max", "incl", "al", "hrs", "mins");

	private final CodePoints text;

	private final String chars;

	private final List<Range> found = new ArrayList<>();

	private Sentences(CodePoints text) {
		this.text = text;
		this.chars = text.text();
	}

	/**
	 * Finds the sentences of a text.
	 * @param text the text
	 * @return them in order, without blank space at their ends; together they hold
	 * whatever is not blank
	 */
	public static List<Range> in(String text) {
		return in(new CodePoints(text));
	}

	static List<Range> in(CodePoints text) {
		Sentences sentences = new Sentences(text);
		LINE.matcher(text.text()).results().forEach((line) -> sentences.addLine(line.start(), line.end()));
		return List.copyOf(sentences.found);
	}

	private void addLine(int start, int lineEnd) {
		Matcher end = END.matcher(this.chars).region(start, lineEnd);
		Matcher word = WORD.matcher(this.chars);
		int from = start;
		while (end.find()) {
			if (!goesOnAfter(end, start, lineEnd) && word.region(from, end.end()).find()) {
				int to = pastEmojis(end.end(), lineEnd);
				add(from, to);
				from = to;
			}
		}
		if (from > start && !word.region(from, lineEnd).find()) {
			extend(lineEnd);
		}
		else {
			add(from, lineEnd);
		}
	}

	private boolean goesOnAfter(Matcher end, int lineStart, int lineEnd) {
		if (end.group(1) == null) {
			return false;
		}
		boolean goesOnSmall = Character.isLowerCase(nextAfter(end.end(), lineEnd));
		if (!end.group(1).equals(".")) {
			return goesOnSmall && (!end.group(2).isEmpty() || end.group(1).endsWith(".") || end.group(1).endsWith("…"));
		}
		if (NUMBER_OF_LINE.matcher(this.chars).region(lineStart, end.start()).matches()) {
			return true;
		}
		String abbreviated = wordBefore(end.start(), lineStart);
		return TITLES.contains(abbreviated) || (goesOnSmall && !end.group(2).isEmpty())
				|| ((goesOnSmall || Character.isDigit(nextAfter(end.end(), lineEnd)))
						&& ABBREVIATIONS.contains(abbreviated));
	}

	private int nextAfter(int at, int lineEnd) {
		Matcher blanks = BLANKS.matcher(this.chars).region(at, lineEnd);
		int next = blanks.lookingAt() ? blanks.end() : at;
		return (next < lineEnd) ? this.chars.codePointAt(next) : '\n';
	}

	private String wordBefore(int at, int lineStart) {
		int start = at;
		while (start > lineStart && at - start < ABBREVIATED
				&& (Character.isLetter(this.chars.charAt(start - 1)) || this.chars.charAt(start - 1) == '.')) {
			start--;
		}
		return this.chars.substring(start, at).toLowerCase(Locale.ROOT);
	}

	private int pastEmojis(int at, int lineEnd) {
		Matcher emojis = EMOJIS.matcher(this.chars).region(at, lineEnd);
		return emojis.lookingAt() ? emojis.end() : at;
	}

	private void add(int start, int end) {
		this.text.trimmed(start, end).ifPresent(this.found::add);
	}

	private void extend(int end) {
		Range last = this.found.remove(this.found.size() - 1);
		add(this.text.charOf(last.start()), end);
	}

}
