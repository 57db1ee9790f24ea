package dev.starling.question;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UsageTest {

	@Test
	void saysHowManyAreTouched() {
		assertThat(touched(0)).isEqualTo("0 drafts in progress");
		assertThat(touched(1)).isEqualTo("1 draft in progress");
		assertThat(touched(Usage.MOST_COUNTED)).isEqualTo("1,000 drafts in progress");
	}

	@Test
	void saysThatThereAreMoreThanItCounts() {
		assertThat(touched(Usage.MOST_COUNTED + 1)).isEqualTo("1,000+ drafts in progress");
	}

	private static String touched(int count) {
		return new Usage.Touched(count, "draft in progress", "drafts in progress").toString();
	}

}
