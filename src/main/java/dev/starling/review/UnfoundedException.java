package dev.starling.review;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Something names a place in the answer that is not there, or names none where it must.
 * The reason is written for the coach.
 */
public final class UnfoundedException extends ResponseStatusException {

	UnfoundedException(String reason) {
		super(HttpStatus.BAD_REQUEST, reason);
	}

}
