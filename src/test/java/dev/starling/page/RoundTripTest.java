package dev.starling.page;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can be stored is read back exactly as it was written.
 */
class RoundTripTest {

	private static final int EDITIONS = 1_000;

	@Test
	void theFailureQuestionComesBackToTheLetter() {
		Reading reading = Reading.of(FailurePage.text(), FailurePage.BANK);
		assertThat(reading.problems()).isEmpty();
		assertThat(PageWriter.write(reading.page())).isEqualTo(FailurePage.text());
		assertThat(PageWriter.write(Reading.of(FailurePage.text(), Vocabulary.NONE).page()))
			.as("to a reader who knows no categories")
			.isEqualTo(FailurePage.text());
	}

	@Test
	void aThousandEditionsThatCanBeStoredComeBackExactly() {
		RandomPages pages = new RandomPages(6);
		int stored = 0;
		int typed = 0;
		while (stored < EDITIONS) {
			typed++;
			Map<Field, String> texts = pages.typed();
			Fields.Typed edition = Fields.read(texts, RandomPages.BANK);
			if (edition.canBeStored()) {
				stored++;
				comesBack(edition);
			}
			else {
				assertThat(edition.refusals()).allSatisfy((refusal) -> assertThat(refusal.says()).isNotBlank());
				assertThat(edition.refusals()).allSatisfy((refusal) -> assertThat(refusal.line()).isBetween(1,
						(int) Math.max(1, texts.get(refusal.field()).lines().count())));
				isRefusedForAReason(edition);
			}
		}
		System.out.printf("%,d of %,d editions typed at random can be stored%n", stored, typed);
	}

	private static void isRefusedForAReason(Fields.Typed edition) {
		PageReader.Understood again = PageReader.read(PageWriter.write(edition.page()), RandomPages.BANK);
		if (again.page().equals(edition.page()) && again.problems().isEmpty()) {
			assertThat(edition.refusals()).as("%s", edition.refusals())
				.anySatisfy((refusal) -> assertThat(refusal.says()).containsAnyOf("is too long", "holds a control",
						"is named already", "A page needs", "needs a name"));
		}
	}

	private static void comesBack(Fields.Typed edition) {
		String text = PageWriter.write(edition.page());
		Reading reading = Reading.of(text, RandomPages.BANK);
		assertThat(reading.page()).as(text).isEqualTo(edition.page());
		assertThat(reading.canBeStored()).as(text).isTrue();
		assertThat(reading.canBePublished()).as(text).isEqualTo(edition.canBePublished());
		assertThat(PageWriter.write(reading.page())).isEqualTo(text);
		assertThat(Fields.read(Fields.texts(edition.page()), RandomPages.BANK).page()).as("through its fields")
			.isEqualTo(edition.page());
	}

}
