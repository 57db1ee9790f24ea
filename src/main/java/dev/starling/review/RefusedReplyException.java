package dev.starling.review;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What somebody wrote to a review cannot be added as it is. The reason is written for
 * them.
 */
public final class RefusedReplyException extends ResponseStatusException {

	RefusedReplyException(String reason) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, reason);
	}

}
