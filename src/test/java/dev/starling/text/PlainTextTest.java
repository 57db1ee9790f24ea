package dev.starling.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlainTextTest {

	@Test
	void keepsEveryCodePointAndWritesLineEndsAsLineFeeds() {
		assertThat(new PlainText("\n  leading\r\nlines\rand 👩‍👩‍👧 שלום  ").value())
			.isEqualTo("\n  leading\nlines\nand 👩‍👩‍👧 שלום  ");
	}

	@Test
	void takesTenThousandCodePointsHoweverTheyAreEncoded() {
		assertThat(new PlainText("😀".repeat(10_000)).value()).hasSize(20_000);
		assertThat(new PlainText("a\r\n".repeat(5_000)).value()).hasSize(10_000);
	}

	@Test
	void refusesOneMoreAndSaysHowManyThereAre() {
		assertThatExceptionOfType(RefusedTextException.TooLong.class)
			.isThrownBy(() -> new PlainText("a".repeat(10_001)))
			.withMessageContaining("10,001")
			.withMessageContaining("10,000");
	}

	@Test
	void refusesNul() {
		assertThatExceptionOfType(RefusedTextException.Unstorable.class).isThrownBy(() -> new PlainText("a\0b"))
			.withMessageContaining("NUL");
	}

	@Test
	void refusesHalfOfASurrogatePair() {
		assertThatExceptionOfType(RefusedTextException.Unstorable.class).isThrownBy(() -> new PlainText("a\ud83d"));
		assertThatExceptionOfType(RefusedTextException.Unstorable.class).isThrownBy(() -> new PlainText("\ude00a"));
	}

}
