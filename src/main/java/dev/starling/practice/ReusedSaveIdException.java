package dev.starling.practice;

/**
 * A save came under the id of another one. The message is for the person whose page did
 * that.
 */
public class ReusedSaveIdException extends RuntimeException {

	ReusedSaveIdException() {
		super("This save came under the number of another one, so nothing of it was kept. Reload the page: what you typed is still in it.");
	}

}
