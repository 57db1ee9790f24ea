package dev.starling.search;

import java.util.Locale;

/**
 * What is searched of a question, and how much a word counts there.
 */
enum Field {

	TITLE(4), COMPETENCIES(3), SIGNALS(1.5f), PROMPT(1);

	private final float weight;

	Field(float weight) {
		this.weight = weight;
	}

	float weight() {
		return this.weight;
	}

	/** Where the index keeps the stems. */
	String stems() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Where the index keeps the words as they stand. */
	String words() {
		return stems() + ".words";
	}

}
