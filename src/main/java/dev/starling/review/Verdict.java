package dev.starling.review;

/**
 * What a coach says of the answer as a whole.
 */
public enum Verdict {

	/** It can be told in an interview as it is. */
	READY("Ready to tell"),
	/** Another round would make it better. */
	ONE_MORE_ROUND("One more round");

	private final String label;

	Verdict(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
