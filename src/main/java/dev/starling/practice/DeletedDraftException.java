package dev.starling.practice;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Somebody works on a draft that they have deleted, in another window perhaps. The reason
 * is for them.
 */
public class DeletedDraftException extends ResponseStatusException {

	DeletedDraftException() {
		super(HttpStatus.GONE,
				"This draft was deleted, so nothing of this was saved. Bring it back under My drafts, Deleted, and it will be.");
	}

}
