package dev.starling.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimesTest {

	private final Times times = new Times();

	@Test
	void nothingIsWrongWhereAllIsQuick() {
		answer(Kind.SAVE, 1_000, 199, true);
		assertThat(faults()).isEmpty();
	}

	@Test
	void aSlowPageIsNotHiddenByManySaves() {
		answer(Kind.SAVE, 10_000, 5, true);
		answer(Kind.EDITOR, 10, 300, true);
		assertThat(faults()).containsExactly("the editor: p90 is 300 ms");
	}

	@Test
	void twoOfAHundredThatAreVerySlowAreTooMany() {
		answer(Kind.SAVE, 98, 5, true);
		answer(Kind.SAVE, 2, 700, true);
		assertThat(faults()).containsExactly("a save: p99 is 700 ms", "all: p99 is 700 ms");
	}

	@Test
	void oneRefusalOfAThousandIsTooMany() {
		answer(Kind.SAVE, 999, 5, true);
		answer(Kind.SAVE, 1, 5, false);
		assertThat(faults()).containsExactly("0.10 % was refused or not answered");
	}

	@Test
	void whatIsRefusedWasNotReached() {
		answer(Kind.SAVE, 90, 5, true);
		answer(Kind.HOME, 10, 5, false);
		assertThat(faults()).contains("90.0 % of the rate was reached");
	}

	private void answer(Kind kind, int times, int millis, boolean accepted) {
		for (int i = 0; i < times; i++) {
			this.times.of(kind).add(TimeUnit.MILLISECONDS.toNanos(millis), accepted);
		}
	}

	private List<String> faults() {
		return this.times.tell(new PrintStream(OutputStream.nullOutputStream()), Duration.ofSeconds(60));
	}

}
