package dev.starling.submission;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who hands something in may expect.
 *
 * @param reviewed whether anybody but them reviews here
 * @param pace how long that has been taking lately; null where there is nothing to tell
 * by
 */
record Outlook(boolean reviewed, @Nullable Pace pace) {

	/** Whether there is anything to say of it. */
	public boolean isTold() {
		return !this.reviewed || this.pace != null;
	}

}
