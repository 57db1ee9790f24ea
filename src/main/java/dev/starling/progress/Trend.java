package dev.starling.progress;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.starling.review.Level;

/**
 * Levels from left to right as a picture of always the same size, the highest on top. All
 * that it says is said in words beside it.
 *
 * @param dots a dot for each level
 */
public record Trend(List<Dot> dots) {

	static final int WIDTH = 96;

	static final int HEIGHT = 48;

	private static final int EDGE = 6;

	/** Between dots there is no more than this, however few they are. */
	private static final int WIDEST = 36;

	static Trend of(List<Level> levels) {
		double step = Math.min(WIDEST, (WIDTH - 2.0 * EDGE) / Math.max(1, levels.size() - 1));
		return new Trend(IntStream.range(0, levels.size())
			.mapToObj((i) -> new Dot((int) Math.round(EDGE + i * step), y(levels.get(i))))
			.toList());
	}

	private static int y(Level level) {
		int rise = (HEIGHT - 2 * EDGE) / (Level.values().length - 1);
		return EDGE + (Level.values().length - level.number()) * rise;
	}

	/** In the picture's own units. */
	public int width() {
		return WIDTH;
	}

	public int height() {
		return HEIGHT;
	}

	/** Where the five levels lie. */
	public List<Integer> rules() {
		return Arrays.stream(Level.values()).map(Trend::y).toList();
	}

	/** The dots as an SVG polyline takes them. */
	public String points() {
		return this.dots.stream().map((dot) -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
	}

	/**
	 * A level in the picture.
	 */
	public record Dot(int x, int y) {
	}

}
