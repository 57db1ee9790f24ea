package dev.starling.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text, or one of its marks.
 *
 * @param range where it stands
 * @param text how it is written
 * @param key the same for all that a reader takes for the same word: neither case, nor
 * how an accent is encoded, nor the shape of an apostrophe matters
 * @param kind what it is
 * @param sentence which sentence of the text it is part of, counted from 0
 */
record Token(Range range, String text, String key, Kind kind, int sentence) {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

	private static final Pattern APOSTROPHES_AROUND = Pattern.compile("^'+(?=.)|(?<=.)'+$");

	static List<Token> in(CodePoints text) {
		List<Range> sentences = Sentences.in(text);
		List<Token> tokens = new ArrayList<>();
		Matcher matcher = Differences.TOKEN.matcher(text.text());
		int sentence = 0;
		while (matcher.find()) {
			if (CodePoints.isBlank(matcher.group().codePointAt(0))) {
				continue;
			}
			Range range = new Range(text.ofChar(matcher.start()), text.ofChar(matcher.end()));
			while (sentence < sentences.size() - 1 && sentences.get(sentence).end() <= range.start()) {
				sentence++;
			}
			String key = keyOf(matcher.group());
			tokens.add(new Token(range, matcher.group(), key, Kind.of(key), sentence));
		}
		return tokens;
	}

	boolean isWord() {
		return this.kind != Kind.MARK;
	}

	/** How much it says. */
	int weight() {
		return this.kind.weight;
	}

	boolean isSameAs(Token other) {
		return this.key.equals(other.key);
	}

	/**
	 * Is it another form of that word? One is the other with something added, or they
	 * begin alike and have most of their letters in common: "fail" and "failure",
	 * "decide" and "decision", "wrote" and "write", a word and the same with a typing
	 * mistake.
	 */
	boolean isKinTo(Token other) {
		int shorter = Math.min(this.key.length(), other.key.length());
		int longer = Math.max(this.key.length(), other.key.length());
		if (shorter < 3 || 2 * shorter < longer || !isWord() || !other.isWord()) {
			return false;
		}
		int start = 0;
		while (start < shorter && this.key.charAt(start) == other.key.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < shorter - start
				&& this.key.charAt(this.key.length() - 1 - end) == other.key.charAt(other.key.length() - 1 - end)) {
			end++;
		}
		boolean endAdded = start == shorter;
		boolean startAdded = end == shorter && (shorter > 3 || longer == shorter + 1);
		boolean beginAlike = start >= 4 && 2 * start >= longer;
		boolean differWithin = longer >= 5 && start >= 2 && 3 * (start + end) >= 2 * longer;
		return endAdded || startAdded || beginAlike || differWithin || changedPlaces(other, start, end);
	}

	/** Two letters did, as they do in a hurry. */
	private boolean changedPlaces(Token other, int start, int end) {
		return this.key.length() > 3 && this.key.length() == other.key.length() && start + end == this.key.length() - 2
				&& this.key.charAt(start) == other.key.charAt(start + 1)
				&& this.key.charAt(start + 1) == other.key.charAt(start);
	}

	private static String keyOf(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('’', '\'');
		return APOSTROPHES_AROUND.matcher(plain).replaceAll("");
	}

	/**
	 * How much it says.
	 */
	enum Kind {

		/** A word of four letters or more. */
		LONG_WORD(2),
		/**
		 * A word of up to three: mostly one that any sentence has. Or a sign that stands
		 * for a word: an ideograph, an emoji.
		 */
		SHORT_WORD(1),
		/** A punctuation mark. */
		MARK(0);

		private final int weight;

		Kind(int weight) {
			this.weight = weight;
		}

		private static Kind of(String key) {
			if (WORD.matcher(key).find()) {
				return (key.codePointCount(0, key.length()) > 3) ? LONG_WORD : SHORT_WORD;
			}
			return (Character.getType(key.codePointAt(0)) == Character.OTHER_SYMBOL) ? SHORT_WORD : MARK;
		}

	}

}
