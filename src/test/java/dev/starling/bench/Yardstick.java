package dev.starling.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.LongStream;

/**
 * A piece of work that is always the same, some milliseconds of it: where it takes more
 * processor time than before, so does everything else on the machine. A virtual machine
 * shares its cores with others, and nothing else tells how much of them it has just now.
 */
final class Yardstick {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final int TURNS = 200_000;

	private static final int COMPILED = 200;

	private static final int READINGS = 100;

	/** 64 MB: more than a core keeps near it, as what answers a request is. */
	private final int[] memory = new int[1 << 24];

	private final double rest;

	/** Measures the machine at rest, which takes a second. */
	Yardstick() {
		for (int i = 0; i < COMPILED; i++) {
			nanos();
		}
		this.rest = LongStream.generate(this::nanos)
			.limit(READINGS)
			.sorted()
			.skip(READINGS / 2)
			.findFirst()
			.orElseThrow();
	}

	/** How long it takes at rest, in milliseconds of processor time. */
	double millisAtRest() {
		return this.rest / 1e6;
	}

	/** How many times as much processor time it takes now as at rest. */
	double now() {
		return nanos() / this.rest;
	}

	private long nanos() {
		long before = THREADS.getCurrentThreadCpuTime();
		int at = 1;
		for (int turn = 0; turn < TURNS; turn++) {
			at ^= at << 13;
			at ^= at >>> 17;
			at ^= at << 5;
			this.memory[at & (this.memory.length - 1)] += at;
		}
		return THREADS.getCurrentThreadCpuTime() - before;
	}

}
