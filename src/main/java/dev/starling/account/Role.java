package dev.starling.account;

/**
 * What somebody may do on top of what everybody may, which is to practise.
 */
public enum Role {

	/** Reviews the submissions of others. */
	COACH,

	/** Reviews, edits questions and looks after people. */
	ADMIN

}
