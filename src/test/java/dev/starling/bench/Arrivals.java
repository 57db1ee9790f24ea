package dev.starling.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Has many people act by the clock, each at equal intervals that begin at a moment of
 * their own. Nobody waits for anybody: what is late is done at once and told when it was
 * due, so that whoever stalls is charged for all who would have waited.
 */
final class Arrivals {

	private final PriorityQueue<Turn> turns = new PriorityQueue<>(Comparator.comparingLong(Turn::offset));

	private final Random random = new Random();

	/**
	 * Adds somebody.
	 * @param interval how often they act
	 * @param act what they do, without waiting for its end; it is told when it was due,
	 * by {@link System#nanoTime()}
	 */
	void add(Duration interval, LongConsumer act) {
		this.turns.add(new Turn((long) (this.random.nextDouble() * interval.toNanos()), interval.toNanos(), act));
	}

	/** Has them act for so long. */
	void run(Duration time) {
		long start = System.nanoTime();
		for (Turn turn = this.turns.poll(); turn != null; turn = this.turns.poll()) {
			long due = start + turn.offset();
			for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
				LockSupport.parkNanos(left);
			}
			turn.act().accept(due);
			if (turn.next().offset() < time.toNanos()) {
				this.turns.add(turn.next());
			}
		}
	}

	/**
	 * What somebody does next.
	 *
	 * @param offset how many nanoseconds after the beginning
	 * @param interval how many until they do it again
	 * @param act what they do
	 */
	private record Turn(long offset, long interval, LongConsumer act) {

		Turn next() {
			return new Turn(this.offset + this.interval, this.interval, this.act);
		}

	}

}
