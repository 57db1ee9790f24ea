package dev.starling.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import dev.starling.question.Part;

/**
 * The fields in which a page is edited, each one plain text: a single text, or one item a
 * line. They stand in the order of the page.
 */
public enum Field {

	CATEGORY("Category", 80), TITLE("Title", 200), PROMPT("Prompt", 4000), LEVEL("Level", 80),
	COMPETENCIES("Competencies", 120), CLARIFYING_QUESTIONS("Clarifying questions", 1000),
	ASSUMPTIONS("Assumptions", 4000), SIGNALS("Signals", 1000), CHEAT_CODE("Cheat code", 4000),
	SITUATION_SUBTITLE(Part.SITUATION), SITUATION(Part.SITUATION, "", 2000), TASK_SUBTITLE(Part.TASK),
	TASK(Part.TASK, "", 2000), ACTION_SUBTITLE(Part.ACTION), ACTION(Part.ACTION, "", 2000),
	RESULT_SUBTITLE(Part.RESULT), RESULT(Part.RESULT, "", 2000), LEARNING_SUBTITLE(Part.LEARNING),
	LEARNING(Part.LEARNING, "", 2000);

	/** The longest name of a signal, and the longest lead of a point. */
	static final int LONGEST_NAME = 120;

	private final String label;

	private final Part part;

	private final int longest;

	Field(String label, int longest) {
		this.label = label;
		this.part = null;
		this.longest = longest;
	}

	Field(Part part) {
		this(part, ", subtitle", 120);
	}

	Field(Part part, String label, int longest) {
		this.label = part.label() + label;
		this.part = part;
		this.longest = longest;
	}

	public static Field subtitleOf(Part part) {
		return valueOf(part.name() + "_SUBTITLE");
	}

	public static Field pointsOf(Part part) {
		return valueOf(part.name());
	}

	/**
	 * Finds the field that an address or a form names.
	 * @param slug the name as {@link #slug()} writes it
	 * @return the field, or empty where there is none of that name
	 */
	public static Optional<Field> named(String slug) {
		return Arrays.stream(values()).filter((field) -> field.slug().equals(slug)).findFirst();
	}

	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String label() {
		return this.label;
	}

	/**
	 * Returns the part of the model answer that the field belongs to.
	 * @return empty for a field outside of it
	 */
	public Optional<Part> part() {
		return Optional.ofNullable(this.part);
	}

	/**
	 * Returns how long its text may be, or each of its items: a signal's description, a
	 * point without its lead.
	 * @return characters, as Java and H2 count them (an emoji is two)
	 */
	public int longest() {
		return this.longest;
	}

	/** Whether its text is one line, however long. */
	public boolean isOneLine() {
		return this == CATEGORY || this == TITLE || this == LEVEL || name().endsWith("_SUBTITLE");
	}

	public boolean hasItems() {
		return (this.part != null && !name().endsWith("_SUBTITLE")) || this == COMPETENCIES
				|| this == CLARIFYING_QUESTIONS || this == SIGNALS;
	}

}
