package dev.starling.submission;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A mark stands where the answer has no words, or is meant for a signal of another
 * question. Pages offer none such, so the reason is for whoever wrote the request.
 */
public final class UnfitMarkException extends ResponseStatusException {

	UnfitMarkException() {
		super(HttpStatus.BAD_REQUEST,
				"What was marked does not belong to this answer, so nothing was handed in. Go back, reload the page and mark it once more.");
	}

}
