package dev.starling.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RangeTest {

	@ParameterizedTest
	@CsvSource({ "-1,3", "3,3", "4,3", "0,0" })
	void cannotBeginBeforeTheTextNorHoldNothing(int start, int end) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Range(start, end));
	}

	@Test
	void isReadByCodePoints() {
		assertThat(new Range(2, 5).of("😀😀abc")).isEqualTo("abc");
		assertThat(new Range(0, 2).of("😀😀abc")).isEqualTo("😀😀");
		assertThat(new Range(2, 5).length()).isEqualTo(3);
	}

	@Test
	void liesInATextThatReachesItsEnd() {
		assertThat(new Range(3, 4).liesIn("abc")).isFalse();
		assertThat(new Range(2, 3).liesIn("abc")).isTrue();
		assertThat(new Range(2, 3).liesIn("😀😀😀")).isTrue();
		assertThat(new Range(3, 4).liesIn("😀😀😀")).isFalse();
	}

	@Test
	void isNotReadWhereItDoesNotLie() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Range(2, 4).of("abc"))
			.withMessageContaining("3 characters");
	}

	@ParameterizedTest
	@CsvSource({ "0,2,false", "0,3,true", "2,5,true", "3,4,true", "1,9,true", "5,6,false", "4,6,true" })
	void overlapsWhatSharesACharacterWithIt(int start, int end, boolean overlaps) {
		assertThat(new Range(2, 5).overlaps(new Range(start, end))).isEqualTo(overlaps);
		assertThat(new Range(start, end).overlaps(new Range(2, 5))).isEqualTo(overlaps);
	}

}
