package dev.starling.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Fifty comments through the longest texts that can be stored. How long that takes is
 * printed, not judged; that it ends is.
 */
class LongTextsTest {

	private static final int COMMENTS = 50;

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void areComparedToTheEnd(String how, String before, String after) {
		assertThat(List.of(before, after)).allMatch((text) -> new PlainText(text).value().length() > 9_900);
		Random random = new Random(1);
		long start = System.nanoTime();
		Anchors anchors = Anchors.follow(before, after);
		List<Whereabouts> told = IntStream.range(0, COMMENTS).mapToObj((i) -> {
			int at = random.nextInt(9_000);
			Range range = new Range(at, at + 1 + random.nextInt((i % 2 == 0) ? 30 : 900));
			return anchors.of(Anchor.on(before, range));
		}).toList();
		System.out.printf("%s: %d comments in %d ms%n", how, COMMENTS,
				Duration.ofNanos(System.nanoTime() - start).toMillis());
		assertThat(told).hasSize(COMMENTS).doesNotContainNull();
	}

	static Stream<Arguments> areComparedToTheEnd() {
		String prose = prose(1, "");
		String shuffled = shuffled(prose);
		return Stream.of(arguments("nothing in common", prose, prose(2, "x")), arguments("the same", prose, prose),
				arguments("one word more", prose, prose.substring(0, 5_000) + " more " + prose.substring(5_000)),
				arguments("all sentences moved", prose, shuffled),
				arguments("one word over and over", filled("the "), filled("the ").replaceFirst("the ", "a ")),
				arguments("two words over and over", filled("so I "), filled("I so ")),
				arguments("one letter", filled("a"), filled("aa")),
				arguments("one letter and another", filled("a"), filled("b")),
				arguments("marks alone", filled("."), filled("..! ")),
				arguments("a letter a word", filled("a b c "), filled("c b a ")),
				arguments("an ideograph a word", filled("我很高兴。"), filled("高兴我很。")),
				arguments("one sentence over and over", filled("I was sure that we knew why. "),
						filled("I was quite sure we knew why. ")),
				arguments("few words in any order", words(1, 3), words(2, 3)),
				arguments("lines without words", filled("-\n"), filled("\n-")));
	}

	private static String filled(String text) {
		return text.repeat(PlainText.MOST_CODE_POINTS / text.length());
	}

	/** Sentences of words that hardly occur twice. */
	private static String prose(int seed, String ending) {
		Random random = new Random(seed);
		StringBuilder text = new StringBuilder();
		while (text.length() < 9_960) {
			text.append(Integer.toString(1_000_000 + random.nextInt(9_000_000), 36)).append(ending);
			text.append((random.nextInt(12) == 0) ? ". " : " ");
		}
		return text.toString();
	}

	private static String shuffled(String text) {
		List<String> sentences = new ArrayList<>(List.of(text.split("(?<=\\. )")));
		Collections.shuffle(sentences, new Random(1));
		return String.join("", sentences);
	}

	private static String words(int seed, int many) {
		Random random = new Random(seed);
		StringBuilder text = new StringBuilder();
		while (text.length() < 9_990) {
			text.append("word".charAt(random.nextInt(many))).append(' ');
		}
		return text.toString();
	}

}
