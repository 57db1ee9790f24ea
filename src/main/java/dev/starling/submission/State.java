package dev.starling.submission;

/**
 * Where a submission stands.
 */
public enum State {

	/** It waits in the queue; its candidate may withdraw it. */
	WAITING,
	/** A coach reviews it, or has sent a review that is not out yet. */
	CLAIMED,
	/** Its review is out. */
	RETURNED,
	/** Its candidate took it back before anybody claimed it. */
	WITHDRAWN

}
