package dev.starling.importing;

/**
 * A page is not to the bank what it was when it was chosen; nothing was stored.
 */
class ChangedMeanwhileException extends RuntimeException {

	private static final long serialVersionUID = 1;

	ChangedMeanwhileException(String title) {
		super("Nothing was stored: “%s” can no longer be stored as you chose it, since the bank or the text has changed. Look at it once more below."
			.formatted(title));
	}

}
