package dev.starling.text;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PiecesTest {

	@Test
	void ofATextThatNothingCoversIsItself() {
		assertThat(Pieces.of("I was wrong.", List.of())).containsExactly(new Piece("I was wrong.", List.of()));
	}

	@Test
	void ofAnEmptyTextAreNone() {
		assertThat(Pieces.of("", List.of())).isEmpty();
	}

	@Test
	void sayWhichRangesCoverThem() {
		assertThat(Pieces.of("I was wrong.", List.of(new Range(2, 11), new Range(6, 12), new Range(0, 1))))
			.containsExactly(new Piece("I", List.of(2)), new Piece(" ", List.of()), new Piece("was ", List.of(0)),
					new Piece("wrong", List.of(0, 1)), new Piece(".", List.of(1)));
	}

	@Test
	void areAsFewAsCanBe() {
		assertThat(Pieces.of("I was wrong.", List.of(new Range(0, 12), new Range(0, 12))))
			.containsExactly(new Piece("I was wrong.", List.of(0, 1)));
	}

	@Test
	void areCutByCodePoints() {
		assertThat(Pieces.of("😀😀 ok 👍🏽", List.of(new Range(3, 5), new Range(6, 8)))).containsExactly(
				new Piece("😀😀 ", List.of()), new Piece("ok", List.of(0)), new Piece(" ", List.of()),
				new Piece("👍🏽", List.of(1)));
	}

	@Test
	void areNotMadeOfARangeOfAnotherText() {
		assertThatIllegalArgumentException().isThrownBy(() -> Pieces.of("short", List.of(new Range(3, 6))));
	}

	@RepeatedTest(100)
	void putTogetherAreTheTextAndEachRange(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		String text = "I 😀 was e\u0301 wrong שלום 👩‍👩‍👧.";
		int length = text.codePointCount(0, text.length());
		List<Range> ranges = Stream.generate(() -> {
			int start = random.nextInt(length);
			return new Range(start, start + 1 + random.nextInt(length - start));
		}).limit(random.nextInt(8)).toList();
		List<Piece> pieces = Pieces.of(text, ranges);
		assertThat(pieces).allMatch((piece) -> !piece.text().isEmpty());
		assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining())).isEqualTo(text);
		IntStream.range(0, ranges.size())
			.forEach((i) -> assertThat(pieces.stream()
				.filter((piece) -> piece.covering().contains(i))
				.map(Piece::text)
				.collect(Collectors.joining())).isEqualTo(ranges.get(i).of(text)));
	}

}
