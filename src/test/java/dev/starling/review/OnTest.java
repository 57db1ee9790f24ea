package dev.starling.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.starling.question.Part;
import dev.starling.submission.Round;
import dev.starling.submission.State;
import dev.starling.text.Anchor;
import dev.starling.text.MisquotedException;
import dev.starling.text.Range;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OnTest {

	private static final Round ROUND = new Round(1, 2, 3, 4, 1, State.WAITING, "", null, Instant.EPOCH, null, null,
			Map.of(Part.SITUATION, "I was wrong 👍🏽.\n\nI said so."), List.of());

	@Test
	void isAnchoredToTheWordsThatWereMarked() {
		assertThat(new On(Part.SITUATION, 2, 11, "was wrong").place(ROUND).anchor())
			.isEqualTo(new Anchor(new Range(2, 11), "was wrong", "I ", " 👍🏽.\n\nI said so."));
	}

	@Test
	void isAnchoredToWholeCharactersWithoutTheBlanksAround() {
		assertThat(new On(Part.SITUATION, 5, 13, " wrong 👍").place(ROUND).anchor().quote()).isEqualTo("wrong 👍🏽");
		assertThat(new On(Part.SITUATION, 5, 13, null).passage(ROUND)).isEqualTo(new Passage(Part.SITUATION, 6, 14));
	}

	@Test
	void goesAcrossParagraphsWithTheLineEndsOfAForm() {
		assertThat(new On(Part.SITUATION, 6, 23, "wrong 👍🏽.\r\n\r\nI said").place(ROUND).anchor().quote())
			.isEqualTo("wrong 👍🏽.\n\nI said");
	}

	@Test
	void mayBeAPartOrTheWholeAnswer() {
		assertThat(new On(Part.SITUATION, null, null, null).place(ROUND).kind()).isEqualTo(Place.Kind.PART);
		assertThat(new On(null, null, null, null).place(ROUND).kind()).isEqualTo(Place.Kind.WHOLE);
	}

	@Test
	void isRefusedWhereTheAnswerDoesNotSayThis() {
		for (On on : List.of(new On(Part.SITUATION, 2, 11, "were wrong"), new On(Part.SITUATION, 20, 40, null),
				new On(Part.ACTION, 0, 1, "I"))) {
			assertThatExceptionOfType(MisquotedException.class).isThrownBy(() -> on.place(ROUND));
			assertThatExceptionOfType(MisquotedException.class).isThrownBy(() -> on.passage(ROUND));
		}
	}

	@Test
	void isRefusedWhereNothingIsMarked() {
		assertThatExceptionOfType(UnfoundedException.class)
			.isThrownBy(() -> new On(Part.SITUATION, 5, 5, "").place(ROUND));
		assertThatExceptionOfType(UnfoundedException.class)
			.isThrownBy(() -> new On(Part.SITUATION, -1, 5, null).place(ROUND));
		assertThatExceptionOfType(UnfoundedException.class)
			.isThrownBy(() -> new On(Part.SITUATION, null, null, null).passage(ROUND));
	}

}
