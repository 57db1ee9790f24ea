package dev.starling.audit;

/**
 * What is worth remembering that somebody did.
 */
public enum Act {

	/** Made an account. */
	SIGNED_UP("signed up"),

	/** Came in. */
	SIGNED_IN("signed in"),

	/** Was not let in: the address, the password or both were wrong. */
	SIGN_IN_FAILED("failed to sign in"),

	/** Left. */
	SIGNED_OUT("signed out"),

	/** Ended sessions: other ones of their own, or all of somebody's. */
	SESSIONS_ENDED("ended sessions of"),

	/** Was refused what others may do. */
	REFUSED("was refused"),

	/** Asked too often within a short time. */
	LIMITED("was slowed down"),

	/** Made a one-time link by which somebody comes in. */
	INVITED("invited"),

	/** Took up an invitation. */
	INVITATION_TAKEN("took up an invitation"),

	/** Took an invitation back. */
	INVITATION_WITHDRAWN("withdrew an invitation"),

	/** Gave somebody a role. */
	ROLE_GIVEN("gave a role to"),

	/** Took a role from somebody. */
	ROLE_TAKEN("took a role from"),

	/** Kept somebody from signing in. */
	DISABLED("disabled"),

	/** Let somebody sign in again. */
	ENABLED("enabled"),

	/** Decided whether anybody may sign up. */
	SIGN_UP_SWITCHED("switched sign-up"),

	/** Decided whether administrators need a passkey. */
	PASSKEY_RULE_SWITCHED("switched passkeys for administrators"),

	/** Chose a new password, knowing the old one. */
	PASSWORD_CHANGED("changed their password"),

	/** Asked for, or made, a one-time link to choose a new password. */
	PASSWORD_LINK_MADE("made a password link for"),

	/** Chose a new password by a one-time link. */
	PASSWORD_RESET("reset their password"),

	/** Proved that an e-mail address is theirs. */
	ADDRESS_VERIFIED("verified their address"),

	/** Added a passkey. */
	PASSKEY_ADDED("added a passkey"),

	/** Removed a passkey. */
	PASSKEY_REMOVED("removed a passkey"),

	/** Made an edition of a question public. */
	PUBLISHED("published"),

	/** Threw away an edition that was in the making. */
	DISCARDED("threw away"),

	/** Took a question out of the bank. */
	UNPUBLISHED("unpublished"),

	/** Put a question away. */
	ARCHIVED("archived"),

	/** Took a question out of the archive. */
	BROUGHT_BACK("brought back"),

	/** Added a competency, a level or a category. */
	TERM_ADDED("added"),

	/** Gave one of them another name. */
	TERM_RENAMED("renamed"),

	/** Said what a competency means. */
	TERM_DESCRIBED("described"),

	/** Put one of them in front of another. */
	TERM_MOVED("moved"),

	/** Let another stand for one of them from then on. */
	TERM_MERGED("merged"),

	/** Removed one that nothing used. */
	TERM_REMOVED("removed"),

	/** Took their data with them. */
	EXPORTED("exported their data"),

	/** Removed an account and everything in it. */
	DELETED("deleted their account");

	private final String words;

	Act(String words) {
		this.words = words;
	}

	/**
	 * Returns it as a sentence says it, between who and whom.
	 * @return a verb in the past
	 */
	public String words() {
		return this.words;
	}

}
