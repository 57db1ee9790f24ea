package dev.starling.text;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                        | 0
			'   '                     | 0
			one                       | 1
			one  two                  | 2
			well-known, don't!        | 2
			this – that               | 2
			• first • second          | 2
			in 2022, by 4x            | 4
			Zażółć gęślą jaźń         | 3
			مرحبا بالعالم             | 2
			👍 yes 👩‍👩‍👧             | 1
			""")
	void countsRunsThatHoldALetterOrADigit(String text, int words) {
		assertThat(Words.in(text).count()).isEqualTo(words);
	}

	@Test
	void noBreakSpacesAndLineEndsPartWordsToo() {
		assertThat(Words.in("one\u00a0two\nthree\u2003four").count()).isEqualTo(4);
	}

	@Test
	void takesTimeLinearInTheText() {
		assertThat(Words.in("-".repeat(1_000_000)).count()).isZero();
	}

	@Test
	void a140WordsTakeAMinute() {
		assertThat(new Words(140).aloud()).isEqualTo(Duration.ofMinutes(1));
		assertThat(new Words(24).aloud()).isEqualTo(Duration.ofSeconds(10));
		assertThat(new Words(0).aloud()).isZero();
	}

	@Test
	void tellsItsShareOfAWhole() {
		assertThat(new Words(25).percentOf(new Words(200))).isEqualTo(13);
		assertThat(new Words(0).percentOf(new Words(0))).isZero();
	}

}
