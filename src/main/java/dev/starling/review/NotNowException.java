package dev.starling.review;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A review is not where its coach wants it. The reason is written for them.
 */
public final class NotNowException extends ResponseStatusException {

	NotNowException(String reason) {
		super(HttpStatus.CONFLICT, reason);
	}

}
