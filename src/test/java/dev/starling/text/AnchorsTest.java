package dev.starling.text;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The rules by which comments are followed, an example or two of each.
 */
class AnchorsTest {

	private static final String BEFORE = """
			In my second year I moved our nightly batch to a new scheduler. \
			I told the team that we could switch in one night. \
			At four in the morning the fourth job paid 312 people twice. \
			I had no way back, because the script dropped the old tables. \
			We wrote to each of them before they could find out.""";

	/**
	 * Words that stand there as they did.
	 */
	@Nested
	class Unchanged {

		@Test
		void wordsInATextThatNobodyTouched() {
			assertThat(told("no way back", BEFORE)).isEqualTo("unchanged: no way back");
			assertThat(told(BEFORE, BEFORE)).isEqualTo("unchanged: " + BEFORE);
		}

		@Test
		void wordsBesideWhichSomethingWasWritten() {
			assertThat(told("no way back", BEFORE.replace("no way back,", "really no way back that night,")))
				.isEqualTo("unchanged: no way back");
			assertThat(told("I told the team that we could switch in one night.",
					BEFORE.replace("I told", "So I told").replace("night.", "night. Nobody asked why.")))
				.isEqualTo("unchanged: I told the team that we could switch in one night.");
		}

		@Test
		void wordsOfASentenceThatMoved() {
			String moved = "At four in the morning the fourth job paid 312 people twice. ";
			String after = moved + BEFORE.replace(moved, "");
			assertThat(told("At four in the morning the fourth job paid 312 people twice.", after))
				.isEqualTo("unchanged: At four in the morning the fourth job paid 312 people twice.");
			assertThat(told("312 people", after)).isEqualTo("unchanged: 312 people");
			assertThat(told("12", after)).isEqualTo("unchanged: 12");
		}

		@Test
		void wordsWhoseParagraphWasBrokenUp() {
			String after = BEFORE.replace(". I told", ".\n\nI told").replace("twice. I", "twice.\nI");
			assertThat(told("I told the team", after)).isEqualTo("unchanged: I told the team");
		}

		@Test
		void fourWordsInASentenceThatIsAllNew() {
			assertThat(follow("I had no way back, because the script dropped the old tables.",
					"Nobody knew that the script dropped the old tables on its way out.", "the script dropped the old"))
				.isEqualTo("unchanged: the script dropped the old");
		}

		@Test
		void oneLetterOfAWordThatIsStillThere() {
			assertThat(told("w", BEFORE.replace("I had no", "We had no"))).isEqualTo("unchanged: w");
		}

	}

	/**
	 * What reads the same by coincidence is not what was commented on.
	 */
	@Nested
	class NoCoincidence {

		@Test
		void aWordThatAnotherSentenceHasToo() {
			assertThat(follow("I asked nobody. We lost the tables that night.",
					"I asked nobody. It was a quiet spring.", "the tables"))
				.isEqualTo("removed");
			assertThat(follow("The job failed. I asked nobody why. Rosa knew it all.",
					"I asked nobody why. Rosa knew it all. She has a new job.", "job"))
				.isEqualTo("removed");
		}

		@Test
		void ofTwoSentencesThatWereTheSameTheOneThatIsLeftIsItself() {
			String said = "I was wrong. The team was tired, and nobody said so. I was wrong. We had lost a week.";
			String after = "I was wrong. The team was tired, and nobody said so. We had lost a week.";
			Anchors anchors = Anchors.follow(said, after);
			Range first = new Range(0, 12);
			Range second = new Range(53, 65);
			assertThat(second.of(said)).isEqualTo(first.of(said));
			assertThat(anchors.of(Anchor.on(said, first))).isEqualTo(new Whereabouts.Unchanged(first));
			assertThat(anchors.of(Anchor.on(said, second))).isEqualTo(new Whereabouts.Removed());
		}

		@Test
		void aLetterIsNotAnyOtherOfItsKind() {
			assertThat(follow("We lost a week. Nobody spoke.", "We lost a week.", "y")).isEqualTo("removed");
			assertThat(follow("Our museum moved its desk.", "Our useful app moved its desk.", "use"))
				.isEqualTo("removed");
			assertThat(follow("Our museum moved its desk.", "Our museums moved its desk.", "use"))
				.isEqualTo("unchanged: use");
		}

		@Test
		void shortWordsAloneAreNothingThatIsLeft() {
			assertThat(follow("It was up to me to do it all.", "No, it has to be by the end of May.",
					"It was up to me to do it all."))
				.isEqualTo("removed");
		}

	}

	/**
	 * A third of what they say is left, or five words in a row.
	 */
	@Nested
	class Edited {

		@ParameterizedTest
		@CsvSource(
				textBlock = """
						I was sure.|I was quite sure.|edited: I was {+quite +}sure.
						The fourth job paid 312 people twice.|The fourth job paid 340 people twice.|edited: The fourth job paid [-312-]{+340+} people twice.
						We wrote to each of them by hand.|We wrote to each of them.|edited: We wrote to each of them[- by hand-].
						My decision failed the whole team.|My decisions failed the whole team.|edited: My [-decision-]{+decisions+} failed the whole team.
						""",
				delimiter = '|')
		void wordsAddedReplacedLeftOutOrInflected(String before, String after, String told) {
			assertThat(follow(before, after, before)).isEqualTo(told);
		}

		@Test
		void showsTheWholeOfAWordThatTheQuoteCut() {
			assertThat(follow("We deleted everything.", "We kept everything.", "eleted every"))
				.isEqualTo("edited: [-deleted-]{+kept+} everything");
		}

		@Test
		void aThirdOfWhatASentenceSays() {
			assertThat(follow("Meetings every Monday morning wasted time.", "Long meetings cost us every spare minute.",
					"Meetings every Monday morning wasted time."))
				.startsWith("edited: ");
			assertThat(follow("Meetings every Monday morning wasted time.", "Long meetings cost us a spare minute.",
					"Meetings every Monday morning wasted time."))
				.isEqualTo("removed");
		}

		@Test
		void fiveWordsInARowHoweverMuchIsGone() {
			String long30 = "Because the old scheduler failed twice that spring and nobody else wanted to touch it, "
					+ "I promised everybody a quick switch, read none of the manuals and then went to bed early.";
			assertThat(follow(long30, "I read none of the manuals, as so often.", long30)).startsWith("edited: ")
				.contains("read none of the manuals");
			assertThat(follow(long30, "Of the manuals I had a copy.", long30)).isEqualTo("removed");
		}

		@Test
		void whatWasInsertedIntoAQuoteBelongsToIt() {
			assertThat(follow("I told the team. I went to bed.", "I told the team. Rosa frowned. I went to bed.",
					"I told the team. I went to bed."))
				.isEqualTo("edited: I told the team. {+Rosa frowned. +}I went to bed.");
		}

		@Test
		void soDoesWhatReplacedItsFirstOrLastWords() {
			assertThat(follow("So I ran the migration at noon and left.",
					"So we started the migration at noon and left.", "I ran the migration"))
				.isEqualTo("edited: [-I ran-]{+we started+} the migration");
			assertThat(follow("So I ran the migration at noon and left.", "So I ran the migration that night and left.",
					"migration at noon"))
				.isEqualTo("edited: migration [-at noon-]{+that night+}");
		}

		@Test
		void aQuoteThatWasTornApartIsWhereMostOfItIs() {
			String before = "We lost the tables. I woke my manager at once and told her everything. "
					+ "Rosa had looked after that batch for nine long years. Nobody else knew how it worked or why.";
			String after = "I woke my manager at once and told her everything. "
					+ "Rosa had looked after that batch for nine long years. Nobody else knew how it worked or why. "
					+ "We lost the tables.";
			assertThat(follow(before, after, "We lost the tables. I woke my manager at once and told her everything."))
				.isEqualTo("edited: [-We lost the tables. -]I woke my manager at once and told her everything.");
		}

		@Test
		void moreThanTwentyFiveNewWordsTearAQuoteApart() {
			String quote = "I told the team. I went to bed early.";
			String few = "one two three four five six seven eight nine ten eleven twelve. ";
			assertThat(follow(quote, "I told the team. " + few + few + "I went to bed early.", quote))
				.isEqualTo("edited: I told the team. {+" + few + few + "+}I went to bed early.");
			assertThat(follow(quote, "I told the team. " + few + few + few + "I went to bed early.", quote))
				.isEqualTo("edited: I [-told the team. I -]went to bed early.");
		}

		@Test
		void aSentenceThatGoesOnInWhatWasTheNext() {
			String before = "The ward kept a paper book that nobody else knew. I never listened to her.";
			String after = "The ward kept a paper book that nobody else knew, but i never listened to her.";
			String repeated = after + " On Monday forty patients waited. " + after;
			assertThat(follow(before + " On Monday forty patients waited.", repeated, "I never listened to her."))
				.isEqualTo("edited: [-I-]{+i+} never listened to her.");
		}

		@Test
		void joinedSentences() {
			assertThat(follow("It failed twice. Nobody told me why.", "It failed twice, and nobody told me why.",
					"It failed twice. Nobody told me"))
				.isEqualTo("edited: It failed twice[-. Nobody-]{+, and nobody+} told me");
		}

	}

	/**
	 * Otherwise.
	 */
	@Nested
	class Removed {

		@Test
		void aSentenceThatIsGone() {
			String gone = "I told the team that we could switch in one night. ";
			assertThat(told(gone, BEFORE.replace(gone, ""))).isEqualTo("removed");
			assertThat(told("one night", BEFORE.replace(gone, ""))).isEqualTo("removed");
		}

		@Test
		void aSentenceInWhosePlaceAnotherStandsThatSharesAFewWords() {
			assertThat(
					told("I told the team that we could switch in one night.",
							BEFORE.replace("I told the team that we could switch in one night.",
									"It was the first time that I had to plan anything with the bank.")))
				.isEqualTo("removed");
		}

		@Test
		void everythingWhereNothingIsLeft() {
			assertThat(told("no way back", "")).isEqualTo("removed");
			assertThat(told(BEFORE, "👍")).isEqualTo("removed");
		}

	}

	@Nested
	class AnyScript {

		@Test
		void hebrewWordsThatMovedOrChanged() {
			String before = "הבטחתי להנהלה שנסיים לפני החגים. הוא צדק, ולקח לי זמן רב להודות בכך.";
			String after = "הוא צדק, ולקח לי זמן רב מדי להודות בכך. הבטחתי להנהלה שנסיים לפני החגים.";
			assertThat(follow(before, after, "הבטחתי להנהלה שנסיים לפני החגים."))
				.isEqualTo("unchanged: הבטחתי להנהלה שנסיים לפני החגים.");
			assertThat(follow(before, after, "זמן רב להודות")).isEqualTo("edited: זמן רב {+מדי +}להודות");
		}

		@Test
		void arabicWordsWithAndWithoutVowels() {
			assertThat(follow("كان ذلك خطئي أنا، وقلت ذلك أمام الجميع.", "كان ذلك قراري أنا، وقلت ذلك أمام الجميع.",
					"ذلك خطئي أنا"))
				.isEqualTo("edited: ذلك [-خطئي-]{+قراري+} أنا");
		}

		@Test
		void accentsThatAreEncodedDifferentlyAreTheSameWordWrittenAnew() {
			assertThat(follow("Élodie m'avait prévenue.", "E\u0301lodie m'avait prévenue.", "Élodie"))
				.isEqualTo("edited: [-Élodie-]{+E\u0301lodie+}");
		}

		@Test
		void anEmojiWhoseSkinChanged() {
			assertThat(follow("I asked them to wait 🙏🏽 and phoned.", "I asked them to wait 🙏🏿 and phoned.",
					"to wait 🙏🏽"))
				.isEqualTo("edited: to wait [-🙏🏽-]{+🙏🏿+}");
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { ".", " ", "\n", "👩‍💻", "e\u0301", "I was wrong.\n\nI said so." })
	void tellsOfAnythingThatCanBeSelected(String quote) {
		String before = "So. I was wrong.\n\nI said so. 👩‍💻 Cafe\u0301.";
		Anchor comment = Quotes.comment(before, quote);
		for (String after : List.of(before, "", "Oh. " + before, "Something else.")) {
			assertThat(Anchors.follow(before, after).of(comment)).isNotNull();
		}
		assertThat(Anchors.follow(before, before).of(comment)).isEqualTo(new Whereabouts.Unchanged(comment.range()));
	}

	@Test
	void refusesACommentOnAnotherText() {
		Anchor elsewhere = Quotes.comment("Nobody asked me.", "asked");
		assertThatIllegalArgumentException().isThrownBy(() -> Anchors.follow(BEFORE, BEFORE).of(elsewhere))
			.withMessageContaining("asked");
	}

	private static String told(String quote, String after) {
		return follow(BEFORE, after, quote.strip());
	}

	private static String follow(String before, String after, String quote) {
		return Quotes.told(Anchors.follow(before, after).of(Quotes.comment(before, quote)), after);
	}

}
