package dev.starling.queue;

import java.util.List;

/**
 * What a coach has returned.
 *
 * @param lines the latest in front
 * @param more whether there are earlier ones
 */
record ReturnedPage(List<CaseLine> lines, boolean more) {

	/** The last one on this page. */
	public long last() {
		return this.lines.get(this.lines.size() - 1).review().review();
	}

}
