package dev.starling.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AnchorTest {

	@Test
	void keepsWhatStandsAroundTheWords() {
		String text = "a".repeat(40) + " I was wrong. " + "z".repeat(40);
		Anchor anchor = Quotes.comment(text, "I was wrong.");
		assertThat(anchor.range()).isEqualTo(new Range(41, 53));
		assertThat(anchor.before()).isEqualTo("a".repeat(31) + " ");
		assertThat(anchor.after()).isEqualTo(" " + "z".repeat(31));
	}

	@Test
	void countsCodePointsNotHalvesOfThem() {
		String text = "😀".repeat(40) + "word" + "🥐".repeat(40);
		Anchor anchor = Quotes.comment(text, "word");
		assertThat(anchor.range()).isEqualTo(new Range(40, 44));
		assertThat(anchor.before()).isEqualTo("😀".repeat(32));
		assertThat(anchor.after()).isEqualTo("🥐".repeat(32));
	}

	@Test
	void mayBeTheWholeText() {
		String text = "I was wrong.\n\nI said so.";
		Anchor anchor = Anchor.on(text, new Range(0, 24), text);
		assertThat(anchor).isEqualTo(new Anchor(new Range(0, 24), text, "", ""));
	}

	@Test
	void mayBeOneCharacter() {
		assertThat(Anchor.on("I was wrong.", new Range(0, 1), "I").quote()).isEqualTo("I");
		assertThat(Anchor.on("I was wrong.", new Range(11, 12), ".").quote()).isEqualTo(".");
		assertThat(Anchor.on("👍", new Range(0, 1), "👍").quote()).isEqualTo("👍");
	}

	@Test
	void mayGoAcrossParagraphs() {
		String text = "I was wrong.\n\nI said so.\nThen I left.";
		Anchor anchor = Anchor.on(text, new Range(6, 24), "wrong.\n\nI said so.");
		assertThat(anchor.quote()).isEqualTo("wrong.\n\nI said so.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "wrong.\r\n\r\nI said", "wrong.\r\rI said", "wrong.\n\nI said" })
	void takesTheLineEndsOfAForm(String quote) {
		String text = "I was wrong.\n\nI said so.";
		assertThat(Anchor.on(text, new Range(6, 20), quote).quote()).isEqualTo("wrong.\n\nI said");
	}

	@ParameterizedTest
	@CsvSource({ "0,12", "1,12", "0,11", "1,11" })
	void leavesOutBlankSpaceAtItsEnds(int start, int end) {
		assertThat(Anchor.on(" I was sure\n", new Range(start, end)).quote()).isEqualTo("I was sure");
	}

	@Test
	void isBlankSpaceWhereThereIsNothingElse() {
		assertThat(Anchor.on("One.\n\nTwo.", new Range(4, 6)).quote()).isEqualTo("\n\n");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			a woman who writes software,   ok 👩‍💻 then,  3, 4,  👩‍💻
			her computer alone,            ok 👩‍💻 then,  5, 6,  👩‍💻
			a thumb without its skin,      ok 👍🏽 then,   3, 4,  👍🏽
			the skin alone,                ok 👍🏽 then,   4, 5,  👍🏽
			one of a family,               ok 👨‍👩‍👧 then, 5, 6,  👨‍👩‍👧
			half of a flag,                ok 🇩🇪 then,   3, 4,  🇩🇪
			a heart without its colour,    ok ❤️ then,    3, 4,  ❤️
			""")
	void meansTheWholeOfAnEmoji(String half, String text, int start, int end, String whole) {
		Anchor anchor = Anchor.on(text, new Range(start, end));
		assertThat(anchor.quote()).as(half).isEqualTo(whole);
		assertThat(anchor.range().of(text)).as(half).isEqualTo(whole);
	}

	@Test
	void meansALetterWithItsAccents() {
		String text = "Noe\u0308l, e\u0323\u0301te";
		assertThat(Anchor.on(text, new Range(2, 3)).quote()).isEqualTo("e\u0308");
		assertThat(Anchor.on(text, new Range(3, 5)).quote()).isEqualTo("e\u0308l");
		assertThat(Anchor.on(text, new Range(9, 10)).quote()).isEqualTo("e\u0323\u0301");
	}

	@Test
	void countsRightToLeftTextInTheOrderInWhichItIsRead() {
		String hebrew = "הוא צדק, ולקח לי זמן.";
		assertThat(Anchor.on(hebrew, new Range(4, 7), "צדק").before()).isEqualTo("הוא ");
		String arabic = "كان ذلك خطئي أنا.";
		assertThat(Anchor.on(arabic, new Range(8, 12), "خطئي").after()).isEqualTo(" أنا.");
		String mixed = "Rosa said שלום to me";
		assertThat(Anchor.on(mixed, new Range(5, 14), "said שלום").quote()).isEqualTo("said שלום");
	}

	@Test
	void keepsAVowelPointWithItsLetter() {
		String pointed = "שָׁלוֹם";
		assertThat(Anchor.on(pointed, new Range(0, 1)).quote()).isEqualTo("שָׁ");
	}

	@ParameterizedTest
	@CsvSource({ "2,5,wos", "2,5,Was", "2,5,'was '", "0,12,I was wrong!", "11,13,.", "40,44,wrong" })
	void isRefusedWhereTheWordsDoNotStandThere(int start, int end, String quote) {
		assertThatExceptionOfType(MisquotedException.class)
			.isThrownBy(() -> Anchor.on("I was wrong.", new Range(start, end), quote))
			.satisfies((refused) -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST));
	}

	@Test
	void saysWhichWordsDoNotStandThereAndWhatToDo() {
		assertThatExceptionOfType(MisquotedException.class)
			.isThrownBy(() -> Anchor.on("I was wrong.", new Range(0, 5), "We were\nwrong"))
			.satisfies((refused) -> assertThat(refused.getReason()).contains("“We were wrong”", "nothing was saved",
					"reload the page"));
	}

	@Test
	void isRefusedOutsideTheTextWhereTheBrowserDoesNotSayWhichWords() {
		assertThat(Anchor.on("I was wrong.", new Range(2, 5), null).quote()).isEqualTo("was");
		assertThatExceptionOfType(MisquotedException.class)
			.isThrownBy(() -> Anchor.on("I was wrong.", new Range(2, 13), null))
			.satisfies((refused) -> assertThat(refused.getReason()).contains("The words that you marked do not"));
	}

	@Test
	void cannotBeKeptWithWordsOfAnotherLength() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Anchor(new Range(0, 3), "word", "", ""));
	}

}
