package dev.starling.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.starling.review.Level;

/**
 * Rounds from left to right as a picture: a column for each, and in it a tile with its
 * level for each signal that was rated, the highest level on top. There is nothing in it
 * but what coaches wrote. All that it says is said in words beside it.
 *
 * @param columns a column for each of the latest rounds
 * @param rows how many tiles the highest column has
 */
public record Mosaic(List<Column> columns, int rows) {

	/** As many as can be read on a phone. */
	static final int MOST = 10;

	static final int TILE = 26;

	private static final int GAP = 4;

	/** Beneath the columns, for their numbers. */
	private static final int FOOT = 22;

	/**
	 * Draws the latest rounds.
	 * @param rounds all of them, the latest at the end; they are numbered from 1
	 */
	static Mosaic of(List<RatedRound> rounds) {
		int first = Math.max(0, rounds.size() - MOST);
		int rows = rounds.subList(first, rounds.size())
			.stream()
			.mapToInt((round) -> round.rated().size())
			.max()
			.orElse(0);
		List<Column> columns = new ArrayList<>();
		for (int i = first; i < rounds.size(); i++) {
			columns.add(column(i + 1, (i - first) * (TILE + GAP), rows, rounds.get(i)));
		}
		return new Mosaic(List.copyOf(columns), rows);
	}

	private static Column column(int number, int x, int rows, RatedRound round) {
		List<Level> levels = round.rated().stream().map(RatedSignal::level).sorted(Comparator.naturalOrder()).toList();
		List<Tile> tiles = new ArrayList<>();
		for (int i = 0; i < levels.size(); i++) {
			tiles.add(new Tile(x, (rows - 1 - i) * (TILE + GAP), levels.get(i)));
		}
		return new Column(number, x + TILE / 2, List.copyOf(tiles));
	}

	/** In the picture's own units. */
	public int width() {
		return Math.max(1, this.columns.size() * (TILE + GAP) - GAP);
	}

	public int height() {
		return this.rows * (TILE + GAP) + FOOT;
	}

	public int tile() {
		return TILE;
	}

	/** Where the numbers of the columns stand. */
	public int baseline() {
		return height() - FOOT / 3;
	}

	/** "Round 1 of 3: 1, 2, 3. …", lowest first. */
	public String told() {
		return String.join(" ", this.columns.stream().map(Column::told).toList());
	}

	/**
	 * A round.
	 *
	 * @param number its number in the list, from 1
	 * @param middle where its number stands
	 * @param tiles what was rated, from the lowest level upwards
	 */
	public record Column(int number, int middle, List<Tile> tiles) {

		String told() {
			List<String> levels = this.tiles.stream().map((tile) -> Integer.toString(tile.level().number())).toList();
			return this.number + ": " + (levels.isEmpty() ? "nothing rated" : String.join(", ", levels)) + ".";
		}

	}

	/**
	 * A signal in a round.
	 */
	public record Tile(int x, int y, Level level) {

		/** Where its number stands. */
		public int textX() {
			return this.x + TILE / 2;
		}

		public int textY() {
			return this.y + TILE / 2 + 5;
		}

	}

}
