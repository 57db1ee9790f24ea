package dev.starling.progress;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.starling.review.Level;
import dev.starling.review.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is drawn lies within its picture, however much there is.
 */
class PicturesTest {

	@Test
	void nothingIsDrawnOfNothing() {
		assertThat(Mosaic.of(List.of()).columns()).isEmpty();
		assertThat(Mosaic.of(List.of(round(1, null, null))).columns()).singleElement()
			.satisfies((column) -> assertThat(column.tiles()).isEmpty());
		assertThat(Mosaic.of(List.of(round(1, null, null))).told()).isEqualTo("1: nothing rated.");
		assertThat(Trend.of(List.of()).points()).isEmpty();
	}

	@Test
	void aTileStandsForEachSignalThatWasRated() {
		Mosaic mosaic = Mosaic.of(List.of(round(1, Level.HARD, null, Level.CLAIMED), round(2, Level.SHOWN)));
		assertThat(mosaic.told()).isEqualTo("1: 2, 5. 2: 3.");
		List<Mosaic.Tile> first = mosaic.columns().get(0).tiles();
		assertThat(first.get(0).y()).as("the lowest level stands at the bottom").isGreaterThan(first.get(1).y());
		assertThat(mosaic.columns().get(1).tiles().get(0).y()).isEqualTo(first.get(0).y());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 10, 50 })
	void everyTileLiesWithinThePicture(int rounds) {
		Mosaic mosaic = Mosaic.of(IntStream.rangeClosed(1, rounds).mapToObj((i) -> round(i, Level.values())).toList());
		assertThat(mosaic.columns()).hasSize(Math.min(rounds, Mosaic.MOST));
		assertThat(mosaic.columns().get(mosaic.columns().size() - 1).number()).as("the latest").isEqualTo(rounds);
		assertThat(mosaic.width()).as("on a phone").isLessThanOrEqualTo(328);
		assertThat(mosaic.columns()).allSatisfy((column) -> {
			assertThat(column.middle()).isBetween(0, mosaic.width());
			assertThat(column.tiles()).hasSize(5).allSatisfy((tile) -> {
				assertThat(tile.x()).isBetween(0, mosaic.width() - mosaic.tile());
				assertThat(tile.y()).isBetween(0, mosaic.baseline() - mosaic.tile());
			});
		});
		assertThat(mosaic.columns().stream().flatMap((column) -> column.tiles().stream()).distinct())
			.hasSize(5 * mosaic.columns().size());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 5, 50 })
	void everyDotLiesWithinThePicture(int levels) {
		Trend trend = Trend
			.of(Stream.generate(() -> Stream.of(Level.values())).flatMap((all) -> all).limit(levels).toList());
		assertThat(trend.dots()).hasSize(levels).allSatisfy((dot) -> {
			assertThat(dot.x()).isBetween(4, trend.width() - 4);
			assertThat(dot.y()).isBetween(4, trend.height() - 4);
		});
		assertThat(trend.dots().stream().map(Trend.Dot::x)).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void theHigherLevelLiesHigher() {
		List<Trend.Dot> dots = Trend.of(List.of(Level.values())).dots();
		assertThat(dots.stream().map((dot) -> -dot.y())).isSorted().doesNotHaveDuplicates();
	}

	private static RatedRound round(int number, Level... levels) {
		return new RatedRound(number, 1, "A question", number, Instant.EPOCH, Verdict.ONE_MORE_ROUND,
				Stream.of(levels).map((level) -> new RatedSignal("A signal", level)).toList());
	}

}
