package dev.starling.account;

/**
 * Somebody who guesses would come to this password soon.
 */
public class GuessablePasswordException extends RuntimeException {

	GuessablePasswordException() {
		super("This is among the first that somebody would guess: such passwords are on lists that were leaked, or made of the name or the address. Take a sentence of your own.");
	}

}
