package dev.starling.feedback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.starling.review.Level;
import dev.starling.review.Rated;
import dev.starling.review.ReviewContent;
import dev.starling.submission.Round;
import org.jspecify.annotations.Nullable;

/**
 * How well each signal showed, from round to round: of those that are back. Editions of a
 * question may differ; a signal is the same where its name is.
 *
 * @param rounds those that are back, the first one in front
 * @param lines a line for each signal, those of the latest edition first
 */
record Levels(List<Integer> rounds, List<Line> lines) {

	static Levels of(List<Round> rounds, Map<Long, ReviewContent> reviews) {
		List<Round> back = rounds.stream().filter((round) -> reviews.containsKey(round.id())).toList();
		Map<String, @Nullable Level[]> lines = new LinkedHashMap<>();
		for (int i = back.size() - 1; i >= 0; i--) {
			for (Rated rated : reviews.get(back.get(i).id()).ratings()) {
				lines.computeIfAbsent(rated.signal().name(), (name) -> new Level[back.size()])[i] = rated.level();
			}
		}
		return new Levels(back.stream().map(Round::number).toList(),
				lines.entrySet().stream().map((line) -> new Line(line.getKey(), line.getValue())).toList());
	}

	public boolean isEmpty() {
		return this.rounds.isEmpty();
	}

	/**
	 * The levels of one signal.
	 *
	 * @param signal its name
	 * @param levels one for each round; null where it was not rated
	 */
	record Line(String signal, List<@Nullable Level> levels) {

		private static final int STEP = 28;

		private static final int RISE = 7;

		private static final int EDGE = 6;

		Line(String signal, @Nullable Level[] levels) {
			this(signal, Arrays.asList(levels));
		}

		/** How wide the picture is, in its own units. */
		public int width() {
			return 2 * EDGE + (this.levels.size() - 1) * STEP;
		}

		public int height() {
			return 2 * EDGE + (Level.values().length - 1) * RISE;
		}

		/** Where the five levels lie, the highest on top. */
		public List<Integer> rules() {
			return Arrays.stream(Level.values()).map(this::y).toList();
		}

		public List<Dot> dots() {
			return IntStream.range(0, this.levels.size())
				.filter((i) -> this.levels.get(i) != null)
				.mapToObj((i) -> new Dot(EDGE + i * STEP, y(this.levels.get(i))))
				.toList();
		}

		/** The dots of rounds that follow each other, as an SVG polyline takes them. */
		public List<String> strokes() {
			List<String> strokes = new ArrayList<>();
			List<Dot> stroke = new ArrayList<>();
			for (Dot dot : dots()) {
				if (!stroke.isEmpty() && dot.x() - stroke.get(stroke.size() - 1).x() > STEP) {
					strokes.add(points(stroke));
					stroke.clear();
				}
				stroke.add(dot);
			}
			strokes.add(points(stroke));
			return strokes.stream().filter((points) -> points.contains(" ")).toList();
		}

		private static String points(List<Dot> dots) {
			return dots.stream().map((dot) -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
		}

		private int y(Level level) {
			return EDGE + (Level.values().length - level.number()) * RISE;
		}

		/** Whether it was rated at all. */
		public boolean isRated() {
			return this.levels.stream().anyMatch(Objects::nonNull);
		}

	}

	/**
	 * A level in the picture.
	 */
	record Dot(int x, int y) {
	}

}
