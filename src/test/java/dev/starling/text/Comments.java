package dev.starling.text;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What coaches mark: a letter, some words, a sentence, two, all of it.
 */
final class Comments {

	private static final Pattern LETTER = Pattern.compile("[^\\p{IsWhite_Space}]");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+");

	private static final Pattern SENTENCE = Pattern
		.compile("[^ \\n][^\\n]*?([.!?…؟]+[»\"]*(?=[ \\n]|\\z)|(?=\\n|\\z))");

	private static final Pattern LINE = Pattern.compile("[^\\n]+");

	private final String text;

	private final Random random;

	private Comments(String text, Random random) {
		this.text = text;
		this.random = random;
	}

	static List<Anchor> on(String text, Random random) {
		Comments comments = new Comments(text, random);
		return Stream
			.of(comments.some(LETTER, 1), comments.some(WORD, 1), comments.some(WORD, 2 + random.nextInt(2)),
					comments.some(WORD, 4 + random.nextInt(5)), comments.some(SENTENCE, 1), comments.some(SENTENCE, 1),
					comments.some(SENTENCE, 2), comments.some(LETTER, 2 + random.nextInt(60)), comments.some(LINE, 1))
			.map((range) -> Anchor.on(text, range))
			.toList();
	}

	private Range some(Pattern pattern, int count) {
		List<Range> all = pattern.matcher(this.text)
			.results()
			.map((found) -> new Range(this.text.codePointCount(0, found.start()),
					this.text.codePointCount(0, found.end())))
			.toList();
		int first = this.random.nextInt(Math.max(1, all.size() - count + 1));
		return new Range(all.get(first).start(), all.get(Math.min(all.size(), first + count) - 1).end());
	}

}
