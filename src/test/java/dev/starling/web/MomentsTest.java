package dev.starling.web;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MomentsTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-23T13:02:00Z | 14:02
			2026-11-22T23:30:00Z | 00:30
			2026-11-22T22:59:00Z | 22 Nov, 23:59
			2025-12-31T22:00:00Z | 31 Dec 2025, 23:00
			2025-12-31T23:00:00Z | 1 Jan, 00:00
			""")
	void tellsThemInTheReadersTimeZone(Instant moment, String words) {
		Moments moments = new Moments(ZoneId.of("Europe/Warsaw"), Instant.parse("2026-11-23T18:00:00Z"));
		assertThat(moments.of(moment)).isEqualTo(words);
	}

}
