package dev.starling.editing;

/**
 * Not published, since it does not say any more what was looked at.
 */
class ChangedSinceSeenException extends RuntimeException {

	private static final long serialVersionUID = 1;

	ChangedSinceSeenException() {
		super("It changed since you looked. This is how it is now; nothing was published.");
	}

}
