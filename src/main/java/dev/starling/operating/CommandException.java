package dev.starling.operating;

/**
 * Why a command was not carried out, as a sentence for whoever gave it.
 */
class CommandException extends RuntimeException {

	CommandException(String message) {
		super(message);
	}

	CommandException(String message, Throwable cause) {
		super(message, cause);
	}

}
