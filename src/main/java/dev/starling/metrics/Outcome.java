package dev.starling.metrics;

import java.util.Locale;

/**
 * What became of a save, as its answer says.
 */
enum Outcome {

	SAVED,

	/** Newer text stands there: both are kept, and a person decides. */
	CONFLICT,

	/**
	 * It cannot be taken as it is, or not from this person: sending it again is no use.
	 */
	REFUSED,

	/** Our doing; the page keeps the text and sends it again. */
	FAILED;

	static Outcome of(int status) {
		if (status >= 500) {
			return FAILED;
		}
		if (status == 409) {
			return CONFLICT;
		}
		return (status >= 400) ? REFUSED : SAVED;
	}

	String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
