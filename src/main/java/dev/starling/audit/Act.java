package dev.starling.audit;

/**
 * What is worth remembering that somebody did.
 */
public enum Act {

	/** Made an account. */
	SIGNED_UP(ActKind.SIGN_IN, "signed up"),

	/** Came in. */
	SIGNED_IN(ActKind.SIGN_IN, "signed in"),

	/** Was not let in: the address, the password or both were wrong. */
	SIGN_IN_FAILED(ActKind.REFUSAL, "failed to sign in"),

	/** Left. */
	SIGNED_OUT(ActKind.SIGN_IN, "signed out"),

	/** Ended sessions: other ones of their own, or all of somebody's. */
	SESSIONS_ENDED(ActKind.SIGN_IN, "ended sessions of"),

	/** Was refused what others may do. */
	REFUSED(ActKind.REFUSAL, "was refused"),

	/** Asked too often within a short time. */
	LIMITED(ActKind.REFUSAL, "was slowed down"),

	/** Made a one-time link by which somebody comes in. */
	INVITED(ActKind.ACCESS, "invited"),

	/** Took up an invitation. */
	INVITATION_TAKEN(ActKind.ACCESS, "took up an invitation"),

	/** Took an invitation back. */
	INVITATION_WITHDRAWN(ActKind.ACCESS, "withdrew an invitation"),

	/** Gave somebody a role. */
	ROLE_GIVEN(ActKind.ACCESS, "gave a role to"),

	/** Took a role from somebody. */
	ROLE_TAKEN(ActKind.ACCESS, "took a role from"),

	/** Kept somebody from signing in. */
	DISABLED(ActKind.ACCESS, "disabled"),

	/** Let somebody sign in again. */
	ENABLED(ActKind.ACCESS, "enabled"),

	/** Decided whether anybody may sign up. */
	SIGN_UP_SWITCHED(ActKind.ACCESS, "switched sign-up"),

	/** Decided whether administrators need a passkey. */
	PASSKEY_RULE_SWITCHED(ActKind.ACCESS, "switched passkeys for administrators"),

	/** Chose a new password, knowing the old one. */
	PASSWORD_CHANGED(ActKind.CREDENTIAL, "changed their password"),

	/** Asked for, or made, a one-time link to choose a new password. */
	PASSWORD_LINK_MADE(ActKind.CREDENTIAL, "made a password link for"),

	/** Chose a new password by a one-time link. */
	PASSWORD_RESET(ActKind.CREDENTIAL, "reset their password"),

	/** Proved that an e-mail address is theirs. */
	ADDRESS_VERIFIED(ActKind.CREDENTIAL, "verified their address"),

	/** Added a passkey. */
	PASSKEY_ADDED(ActKind.CREDENTIAL, "added a passkey"),

	/** Removed a passkey. */
	PASSKEY_REMOVED(ActKind.CREDENTIAL, "removed a passkey"),

	/** Made an edition of a question public. */
	PUBLISHED(ActKind.QUESTION, "published"),

	/** Threw away an edition that was in the making. */
	DISCARDED(ActKind.QUESTION, "threw away"),

	/** Took a question out of the bank. */
	UNPUBLISHED(ActKind.QUESTION, "unpublished"),

	/** Put a question away. */
	ARCHIVED(ActKind.QUESTION, "archived"),

	/** Took a question out of the archive. */
	BROUGHT_BACK(ActKind.QUESTION, "brought back"),

	/** Added a competency, a level or a category. */
	TERM_ADDED(ActKind.VOCABULARY, "added"),

	/** Gave one of them another name. */
	TERM_RENAMED(ActKind.VOCABULARY, "renamed"),

	/** Said what a competency means. */
	TERM_DESCRIBED(ActKind.VOCABULARY, "described"),

	/** Put one of them in front of another. */
	TERM_MOVED(ActKind.VOCABULARY, "moved"),

	/** Let another stand for one of them from then on. */
	TERM_MERGED(ActKind.VOCABULARY, "merged"),

	/** Removed one that nothing used. */
	TERM_REMOVED(ActKind.VOCABULARY, "removed"),

	/** Took their data with them. */
	EXPORTED(ActKind.DATA, "exported their data"),

	/** Removed an account and everything in it. */
	DELETED(ActKind.DATA, "deleted their account");

	private final ActKind kind;

	private final String words;

	Act(ActKind kind, String words) {
		this.kind = kind;
		this.words = words;
	}

	ActKind kind() {
		return this.kind;
	}

	/**
	 * Returns it as a sentence says it, between who and whom.
	 * @return a verb in the past
	 */
	public String words() {
		return this.words;
	}

}
