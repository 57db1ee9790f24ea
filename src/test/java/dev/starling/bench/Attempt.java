package dev.starling.bench;

/**
 * One request; moments are those of {@link System#nanoTime()}.
 *
 * @param due when it was first sent
 * @param sent when it was sent now
 * @param answered when the answer came, or it was clear that none would
 * @param status of the answer; 0 for none
 */
record Attempt(long due, long sent, long answered, int status) {

	/** Whether it did what it was sent for. */
	boolean isTaken() {
		return this.status >= 200 && this.status < 400;
	}

}
