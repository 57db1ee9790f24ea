package dev.starling.question;

import java.util.Locale;

/**
 * What questions are told apart by.
 */
public enum TermKind {

	/** What questions ask for. */
	COMPETENCY(120, "competency.meaning"),
	/** Whom they are for. */
	LEVEL(80, "''"),
	/** Of what kind they are. */
	CATEGORY(80, "''");

	private final int longest;

	private final String meaning;

	TermKind(int longest, String meaning) {
		this.longest = longest;
		this.meaning = meaning;
	}

	/**
	 * Returns what one of them is called, "level"; its table is called so too.
	 * @return one word in small letters
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns how long a name may be.
	 * @return a number of UTF-16 units, which is what every database counts at most
	 */
	public int longest() {
		return this.longest;
	}

	String meaning() {
		return this.meaning;
	}

}
