package dev.starling.text;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTest {

	/** A bar stands where one sentence ends and the next begins. */
	@ParameterizedTest
	@ValueSource(strings = { "I was wrong. | I said so.", "Who knew? | Nobody! | Really?! | No…", "Only one",
			"One. | two", "Rosa said “I knew.” | Then she left.", "(It was late.) | We went on.",
			"We lost 3.5 days. | Then 4.", "We won 🎉 Then we lost.", "We won! 🎉 | Then we lost. 😬",
			"ok 👍🏽. | Half of it", "Dr. Okafor knew. | Mr. Li did not.",
			"It took 50 min. by train, i.e. too long. | We left.", "At 4 a.m. it failed. | At 5 p.m. too.",
			"“Did you test it?” she asked. | I had not.", "I waited… and waited. | Then I left.",
			"هل كان ذلك خطأ النظام؟ | لا، كان خطئي.", "הוא צדק. | ולקח לי זמן.", "我错了。|他没说。",
			"यह मेरी गलती थी। | मैंने कहा।" })
	void endWhereAReaderStops(String text) {
		assertThat(in(text.replace(" | ", " ").replace("|", ""))).containsExactly(text.split(" \\| |\\|"));
	}

	@Test
	void endWithALineEvenWithoutAFullStop() {
		assertThat(in("What went wrong:\n- nobody asked\n\n- nobody told me")).containsExactly("What went wrong:",
				"- nobody asked", "- nobody told me");
		assertThat(in("One\r\nTwo\u2028Three")).containsExactly("One", "Two", "Three");
	}

	@Test
	void numbersOfALineDoNotStandAlone() {
		assertThat(in("1. I apologised.\n2. I called Rosa.\na. Nobody knew.")).containsExactly("1. I apologised.",
				"2. I called Rosa.", "a. Nobody knew.");
	}

	@Test
	void marksWithoutAWordBelongToASentenceBesideThem() {
		assertThat(in("... I waited. ...")).containsExactly("... I waited. ...");
		assertThat(in("---")).containsExactly("---");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n\n\t", "\u00a0" })
	void ofBlankSpaceThereAreNone(String blank) {
		assertThat(Sentences.in(blank)).isEmpty();
	}

	@RepeatedTest(200)
	void holdWhateverIsNotBlankInOrder(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		List<String> bits = List.of("a", "I", "Dr", " ", " ", "\n", ".", ".", "!", "…", "\"", ")", "1", "é", "e\u0301",
				"😀", "👩‍👩‍👧", "שלום", "好", "。", "؟", "\r\n", "\u00a0", "\u200d");
		String text = IntStream.range(0, 40)
			.mapToObj((i) -> bits.get(random.nextInt(bits.size())))
			.collect(Collectors.joining());
		List<Range> sentences = Sentences.in(text);
		assertThat(sentences.stream()
			.map((sentence) -> sentence.of(text))
			.collect(Collectors.joining())
			.replaceAll("\\p{IsWhite_Space}", "")).isEqualTo(text.replaceAll("\\p{IsWhite_Space}", ""));
		for (int i = 1; i < sentences.size(); i++) {
			assertThat(sentences.get(i).start()).isGreaterThanOrEqualTo(sentences.get(i - 1).end());
		}
	}

	private static List<String> in(String text) {
		return Sentences.in(text).stream().map((sentence) -> sentence.of(text)).toList();
	}

}
