package dev.starling.text;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A save came under the id of another one. The reason is for the person whose page did
 * that.
 */
public final class ReusedSaveIdException extends ResponseStatusException {

	public ReusedSaveIdException() {
		super(HttpStatus.BAD_REQUEST,
				"This save came under the number of another one, so nothing of it was kept. Reload the page: what you typed is still in it.");
	}

}
