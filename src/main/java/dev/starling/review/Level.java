package dev.starling.review;

import java.util.Arrays;
import java.util.Optional;

/**
 * How well an answer shows a signal. No level decides the verdict.
 */
public enum Level {

	/** No sentence shows it. */
	NOT_SHOWN("Not shown", "No sentence shows it."),
	/** They say so. */
	CLAIMED("Claimed", "They say so but name no moment."),
	/** They did so once. */
	SHOWN("Shown", "One specific thing they did, said or decided shows it."),
	/** And something came of it. */
	MATTERED("Shown, and it mattered",
			"As 3, and we learn what it changed: for a person, a decision, a later habit or a figure.",
			"One specific thing they did, said or decided shows it, and we learn what it changed: for a person, "
					+ "a decision, a later habit or a figure."),
	/** And it was not the easy way. */
	HARD("Shown when it was hard",
			"As 4, and we learn what it cost or what else they could have done, and why they chose this.",
			"One specific thing they did, said or decided shows it, and we learn what it changed, what it cost or "
					+ "what else they could have done, and why they chose this.");

	private final String label;

	private final String words;

	private final String wordsAlone;

	Level(String label, String words) {
		this(label, words, words);
	}

	Level(String label, String words, String wordsAlone) {
		this.label = label;
		this.words = words;
		this.wordsAlone = wordsAlone;
	}

	/**
	 * Returns the level of a number.
	 * @param number 1 to 5
	 * @return the level, or empty where there is none of that number
	 */
	public static Optional<Level> of(int number) {
		return Arrays.stream(values()).filter((level) -> level.number() == number).findFirst();
	}

	public int number() {
		return ordinal() + 1;
	}

	public String label() {
		return this.label;
	}

	/**
	 * Returns what the level means, beside the levels that it builds upon.
	 * @return a sentence
	 */
	public String words() {
		return this.words;
	}

	/**
	 * Returns what the level means to somebody who does not see the others.
	 * @return a sentence
	 */
	public String wordsAlone() {
		return this.wordsAlone;
	}

	/** Whether a sentence must be marked that bears it out. */
	public boolean needsEvidence() {
		return this != NOT_SHOWN;
	}

}
