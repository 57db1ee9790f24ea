package dev.starling.submission;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A submission is not where somebody wanted it: another coach was faster, or its
 * candidate. The reason is written for the person who tried.
 */
public final class TakenException extends ResponseStatusException {

	TakenException(String reason) {
		super(HttpStatus.CONFLICT, reason);
	}

}
