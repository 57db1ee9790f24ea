package dev.starling.figures;

import java.time.Instant;
import java.util.List;

/**
 * How reviewing goes. There is nobody's text in it, and no candidate.
 *
 * @param at when they were counted
 * @param coaches who reviewed most, in front
 * @param waiting what waits for too long
 * @param low signals that are rated low most often
 * @param disputed signals that coach and candidate disagree about most often
 * @param givenBack why answers were given back, the most frequent reason in front
 */
record FiguresPage(Instant at, List<CoachLine> coaches, Waiting waiting, List<SignalLine> low,
		List<SignalLine> disputed, List<ReasonLine> givenBack) {

	/** How many days it looks back. */
	public int days() {
		return (int) Figures.LATELY.toDays();
	}

	/** The fewest reviews of which a share is told. */
	public int fewest() {
		return Figures.FEWEST;
	}

	/** How many lines each list has at most. */
	public int most() {
		return Figures.MOST_LINES;
	}

}
