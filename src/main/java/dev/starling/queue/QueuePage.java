package dev.starling.queue;

import java.util.List;

import dev.starling.submission.Queue;
import dev.starling.submission.QueueFilter;

/**
 * What waits for a coach, and what they have at hand.
 *
 * @param filter which part of the queue this is
 * @param choices what it can be filtered by
 * @param lines a page of it
 * @param more whether it goes on
 * @param front whether it begins with the first
 * @param count how much waits, more than {@link Queue#MOST_COUNTED} for anything beyond
 * @param mine what they have claimed, or sent without its being out yet
 */
record QueuePage(QueueFilter filter, Choices choices, List<WaitingLine> lines, boolean more, boolean front, int count,
		List<CaseLine> mine) {

	private static final int AT_A_GLANCE = 5;

	public boolean isFiltered() {
		return !this.filter.equals(QueueFilter.ALL);
	}

	/** Whether there is more than one takes in at a glance. */
	public boolean isWorthFiltering() {
		return isFiltered() || this.count > AT_A_GLANCE;
	}

	/** "1 answer waits", "1,000+ answers wait". */
	public String counted() {
		return Glance.counted(this.count);
	}

	/** The last one on this page. */
	public long last() {
		return this.lines.get(this.lines.size() - 1).line().submission();
	}

}
