package dev.starling.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an act is about, as whoever looks for one tells them apart.
 */
public enum ActKind {

	/** Coming and going. */
	SIGN_IN("Signing in and out"),

	/** What did not work, or was not let through. */
	REFUSAL("Refusals and failed tries"),

	/** Who may come in, and what they may do. */
	ACCESS("Invitations, roles and rules"),

	/** By what people show that they are who they are. */
	CREDENTIAL("Passwords and passkeys"),

	/** What readers find in the bank. */
	QUESTION("Questions"),

	/** By what questions are told apart. */
	VOCABULARY("Vocabulary"),

	/** What somebody did with all that is theirs. */
	DATA("Data taken along or deleted");

	private final String label;

	ActKind(String label) {
		this.label = label;
	}

	/**
	 * Returns the one that an address names.
	 * @param slug the name in lower case
	 * @return the kind, or empty where there is none of that name
	 */
	public static Optional<ActKind> named(String slug) {
		return Arrays.stream(values()).filter((kind) -> kind.slug().equals(slug)).findFirst();
	}

	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String label() {
		return this.label;
	}

	List<Act> acts() {
		return Arrays.stream(Act.values()).filter((act) -> act.kind() == this).toList();
	}

}
