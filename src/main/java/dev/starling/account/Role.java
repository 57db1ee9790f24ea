package dev.starling.account;

/**
 * What somebody may do on top of what everybody may, which is to practise.
 */
public enum Role {

	/** Reviews the submissions of others. */
	COACH("coach"),

	/** Reviews, edits questions and looks after people. */
	ADMIN("administrator");

	private final String label;

	Role(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
