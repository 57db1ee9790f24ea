package dev.starling.page;

/**
 * What a line of a page was understood as.
 */
public enum LineKind {

	/** "Coach Strategy", "Signals:" and the like. */
	HEADING,
	/** A category on a line of its own. */
	CATEGORY,
	/** The title, and the category where it is glued to it. */
	TITLE,
	/** A line of the prompt. */
	PROMPT,
	/** Whom the question is for. */
	LEVEL,
	/** One of the competencies. */
	COMPETENCY,
	/** A clarifying question. */
	QUESTION,
	/** The heading of the assumptions, or a line of them. */
	ASSUMPTIONS,
	/** A signal, with or without its description. */
	SIGNAL,
	/** The heading of the cheat code, or a line of it. */
	CHEAT_CODE,
	/** The heading of a part of the model answer. */
	PART,
	/** A point of the model answer. */
	POINT,
	/** Nothing. */
	BLANK,
	/** Nothing that a page can take: a problem tells why. */
	UNREADABLE

}
