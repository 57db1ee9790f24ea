package dev.starling.notice;

import java.time.Instant;

/**
 * Where a page of notices ends and the next one goes on.
 *
 * @param toldAt when the last one on the page was told
 * @param id its number
 */
record Place(Instant toldAt, long id) {

	/** Later than any notice. */
	static final Place FRONT = new Place(Instant.parse("9999-12-31T00:00:00Z"), 0);

}
