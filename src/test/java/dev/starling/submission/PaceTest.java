package dev.starling.submission;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long answers take, as a person says it.
 */
class PaceTest {

	@ParameterizedTest
	@CsvSource({ "10, less than an hour", "31, about an hour", "89, about an hour", "91, about 2 hours",
			"300, about 5 hours", "1169, about 19 hours", "1170, about a day", "1440, about a day", "2129, about a day",
			"2130, about 2 days", "2880, about 2 days", "14400, about 10 days" })
	void isTold(int minutes, String words) {
		assertThat(new Pace(Duration.ofMinutes(minutes))).hasToString(words);
	}

	@Test
	void isTheMiddleOne() {
		assertThat(Pace.of(hours(100, 2, 5)).orElseThrow()).hasToString("about 5 hours");
		assertThat(Pace.of(hours(100, 2, 5, 9)).orElseThrow()).hasToString("about 7 hours");
	}

	@Test
	void ofFewerThanThreeIsNone() {
		assertThat(Pace.of(hours(1, 2))).isEmpty();
		assertThat(Pace.of(List.of())).isEmpty();
	}

	private static List<Duration> hours(Integer... hours) {
		return List.of(hours).stream().map((count) -> Duration.ofHours(count)).toList();
	}

}
