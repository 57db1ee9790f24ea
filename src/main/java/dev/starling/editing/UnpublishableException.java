package dev.starling.editing;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Not published, since something is missing; and nothing else that was to be published
 * with it.
 */
class UnpublishableException extends ResponseStatusException {

	private static final long serialVersionUID = 1;

	private final transient List<String> slugs;

	UnpublishableException(List<String> slugs) {
		super(HttpStatus.CONFLICT,
				"Nothing was published: %s cannot be, because something is missing or must be mended, or somebody else has just published or closed it. What was written is kept. Open it again to see."
					.formatted(String.join(", ", slugs)));
		this.slugs = slugs;
	}

	/** What cannot be published. */
	List<String> slugs() {
		return this.slugs;
	}

}
