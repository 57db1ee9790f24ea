package dev.starling.journey;

import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens to two tabs of one draft, and in whatever order: what a page showed as
 * saved is in the log, and so is everything that was typed. {@code -Dchaos.seeds=1-300}
 * takes longer; one seed alone reproduces what it did.
 */
class ChaosTest extends Journey {

	private static final String EMAIL = "unlucky@example.org";

	static LongStream seeds() {
		String[] range = System.getProperty("chaos.seeds", "1-8").split("-");
		return LongStream.rangeClosed(Long.parseLong(range[0]), Long.parseLong(range[range.length - 1]));
	}

	@BeforeAll
	void signUp() {
		Drafting.signUp(this.chromium.page(), this.app, EMAIL);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void nothingThatWasSavedOrTypedIsLost(long seed) {
		try (Chaos chaos = new Chaos(seed, this.chromium, this.app, EMAIL)) {
			try {
				chaos.run();
				chaos.settle();
			}
			catch (RuntimeException | AssertionError ex) {
				throw new AssertionError("seed " + seed + " did not come to rest:\n" + chaos.story(), ex);
			}
			assertThat(chaos.lost()).as("seed " + seed + "\n" + chaos.story()).isEmpty();
		}
	}

}
