package dev.starling.vocabulary;

import dev.starling.question.Term;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Something about a term that cannot be done, said to whoever tried. Nothing of it is
 * done.
 */
final class RefusedTermException extends RuntimeException {

	private final HttpStatus status;

	private final transient @Nullable Term other;

	private RefusedTermException(HttpStatus status, String says, @Nullable Term other) {
		super(says);
		this.status = status;
		this.other = other;
	}

	/** What was typed does not do. */
	static RefusedTermException unfit(String says) {
		return new RefusedTermException(HttpStatus.UNPROCESSABLE_CONTENT, says, null);
	}

	/** Something stands in its way, somebody else mostly. */
	static RefusedTermException conflict(String says) {
		return new RefusedTermException(HttpStatus.CONFLICT, says, null);
	}

	/** Another one has the name. */
	static RefusedTermException taken(String says, Term other) {
		return new RefusedTermException(HttpStatus.CONFLICT, says, other);
	}

	HttpStatus status() {
		return this.status;
	}

	String says() {
		return getMessage();
	}

	/** Whose name it is; null where the name is not the trouble. */
	@Nullable Term other() {
		return this.other;
	}

}
