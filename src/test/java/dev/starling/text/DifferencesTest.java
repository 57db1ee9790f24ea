package dev.starling.text;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.starling.text.Differences.Kind;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DifferencesTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			I waited.|        I waited.|              I waited.
			We lost it.|      I lost it.|             [-We-]{+I+} lost it.
			I was sure.|      I was quite sure.|      I was {+quite +}sure.
			in a big hurry|   in no rush|             in [-a big hurry-]{+no rush+}
			It’s done|        It’s done, at last|     It’s done{+, at last+}
			word|             words|                  [-word-]{+words+}
			a 👩‍👩‍👧 b|          a 👩‍👩‍👦 b|                a [-👩‍👩‍👧-]{+👩‍👩‍👦+} b
			e\u0301 here|      é here|                 [-e\u0301-]{+é+} here
			我很高兴|            我不高兴|                  我[-很-]{+不+}高兴
			שלום עולם|        שלום לך|                שלום [-עולם-]{+לך+}
			""", delimiter = '|')
	void areToldByWords(String before, String after, String told) {
		assertThat(told(Differences.between(before, after))).isEqualTo(told);
	}

	@Test
	void ofNothingAreNone() {
		assertThat(Differences.between("", "").runs()).isEmpty();
		assertThat(Differences.between("the same", "the same").isEmpty()).isTrue();
		assertThat(told(Differences.between("", "all new"))).isEqualTo("{+all new+}");
		assertThat(told(Differences.between("all gone", ""))).isEqualTo("[-all gone-]");
	}

	@Test
	void aNewParagraphIsAddedWithItsLineEnds() {
		assertThat(told(Differences.between("One.\nThree.", "One.\nTwo.\nThree."))).isEqualTo("One.\n{+Two.\n+}Three.");
	}

	@RepeatedTest(200)
	void putTogetherAreBothTextsToTheCodePoint(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		String before = text(random, 40);
		String after = random.nextBoolean() ? text(random, 40) : edited(before, random);
		Differences differences = Differences.between(before, after);
		assertThat(joined(differences.before())).isEqualTo(before);
		assertThat(joined(differences.after())).isEqualTo(after);
	}

	@Test
	void ofTheLongestTextsThatHaveNothingInCommonAreFoundToo() {
		Random random = new Random(1);
		String before = text(random, PlainText.MOST_CODE_POINTS / 2);
		String after = text(random, PlainText.MOST_CODE_POINTS / 2);
		Differences differences = Differences.between(before, after);
		assertThat(joined(differences.before())).isEqualTo(before);
		assertThat(joined(differences.after())).isEqualTo(after);
	}

	private static String text(Random random, int tokens) {
		List<String> words = List.of("a", "I", " ", "  ", "\n", "\n\n", "\r\n", "b", ".", ",", "é", "e\u0301", "😀",
				"👩‍👩‍👧", "שלום", "好", "\u00a0", "\u2028", "\t", "\u200d", "\u0301", "word", "’");
		return IntStream.range(0, random.nextInt(tokens / 2, tokens + 1))
			.mapToObj((i) -> words.get(random.nextInt(words.size())))
			.collect(Collectors.joining());
	}

	private static String edited(String text, Random random) {
		int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
		return text.substring(0, at) + text(random, 4) + text.substring(at);
	}

	private static String joined(List<Differences.Run> runs) {
		return runs.stream().map(Differences.Run::text).collect(Collectors.joining());
	}

	private static String told(Differences differences) {
		return differences.runs()
			.stream()
			.map((run) -> (run.kind() == Kind.SAME) ? run.text()
					: (run.kind() == Kind.ADDED) ? "{+" + run.text() + "+}" : "[-" + run.text() + "-]")
			.collect(Collectors.joining());
	}

}
