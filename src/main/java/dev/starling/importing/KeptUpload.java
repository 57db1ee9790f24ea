package dev.starling.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was uploaded, as far as it has come.
 *
 * @param id its name in addresses
 * @param state how far it is
 * @param chosen how many pages are to be stored
 * @param stored how many of them are through; what is through is seen only once all are
 * @param seenAt when whoever stores it was last heard of
 * @param refused why nothing was stored the last time; null where nothing stood in the
 * way
 */
record KeptUpload(UUID id, UploadState state, int chosen, int stored, Instant seenAt, @Nullable String refused) {

	/** A step takes a second or two. */
	static final Duration SILENCE = Duration.ofMinutes(1);

	/** Whether it is being stored, as far as one hears. */
	boolean isBeingStored(Instant now) {
		return this.state == UploadState.STORING && this.seenAt.isAfter(now.minus(SILENCE));
	}

	/** Whether whoever stored it has stopped in the middle. */
	boolean isForsaken(Instant now) {
		return this.state == UploadState.STORING && !isBeingStored(now);
	}

}
