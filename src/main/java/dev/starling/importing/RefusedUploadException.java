package dev.starling.importing;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Something that cannot be imported. The reason is written for the person who gave it: it
 * says what happened, that nothing was kept, and what to do.
 */
public final class RefusedUploadException extends ResponseStatusException {

	RefusedUploadException(String what, String remedy) {
		super(HttpStatus.BAD_REQUEST, what + ". Nothing was kept. " + remedy + ".");
	}

}
