package dev.starling.practice;

/**
 * Somebody works on a draft that they have deleted, in another window perhaps. The
 * message is for them.
 */
public class DeletedDraftException extends RuntimeException {

	DeletedDraftException() {
		super("This draft was deleted, so nothing of this was saved. Bring it back under My drafts, Deleted, and it will be.");
	}

}
