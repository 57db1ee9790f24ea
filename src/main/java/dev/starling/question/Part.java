package dev.starling.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The five parts of an answer, in the order in which they are told.
 */
public enum Part {

	/** Where the story stands. */
	SITUATION("Situation", 15, "The context, in two or three sentences. Who, when, what was at stake."),
	/** What was asked of the one who tells it. */
	TASK("Task", 10, "What was yours to decide or deliver."),
	/** What they did; the longest part. */
	ACTION("Action", 50, "What you did, step by step, and why. “I”, not “we”."),
	/** What came of it. */
	RESULT("Result", 15, "What changed, for whom, by how much. Name a figure."),
	/** What they do differently since. */
	LEARNING("Learning / Reflection", 10, "What you do differently since, and one time it showed.");

	private final String heading;

	private final int share;

	private final String hint;

	Part(String heading, int share, String hint) {
		this.heading = heading;
		this.share = share;
		this.hint = hint;
	}

	/**
	 * Returns the part that an address names.
	 * @param slug the name in lower case, as {@link #slug()} writes it
	 * @return the part, or empty where there is none of that name
	 */
	public static Optional<Part> named(String slug) {
		return Arrays.stream(values()).filter((part) -> part.slug().equals(slug)).findFirst();
	}

	public String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String letter() {
		return name().substring(0, 1);
	}

	/**
	 * Returns the name of the field, "Learning".
	 * @return one word
	 */
	public String label() {
		return letter() + slug().substring(1);
	}

	/**
	 * Returns the name as a question page heads it, "Learning / Reflection".
	 * @return the heading without its subtitle
	 */
	public String heading() {
		return this.heading;
	}

	/**
	 * Returns how much of an answer this part should take: a guide for pacing, from the
	 * product's own design, never a score.
	 * @return percent of the words; the five add up to 100
	 */
	public int share() {
		return this.share;
	}

	public String hint() {
		return this.hint;
	}

}
