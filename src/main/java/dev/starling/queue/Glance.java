package dev.starling.queue;

import java.util.List;

import dev.starling.submission.Queue;

/**
 * How it stands for a coach, without all that waits.
 *
 * @param count how much waits, more than {@link Queue#MOST_COUNTED} for anything beyond
 * @param first what is needed soonest, or waits longest
 * @param mine what they have claimed, or sent without its being out yet
 */
public record Glance(int count, List<WaitingLine> first, List<CaseLine> mine) {

	/** How many of these are still to be reviewed. */
	public long open() {
		return this.mine.stream().filter((line) -> !line.isSent()).count();
	}

	/** "1 answer waits", "1,000+ answers wait". */
	public String counted() {
		return counted(this.count);
	}

	static String counted(int count) {
		String number = (count > Queue.MOST_COUNTED) ? "%,d+".formatted(Queue.MOST_COUNTED) : "%,d".formatted(count);
		return number + ((count == 1) ? " answer waits" : " answers wait");
	}

}
