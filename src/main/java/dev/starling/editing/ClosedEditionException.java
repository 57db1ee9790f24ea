package dev.starling.editing;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What an edition says cannot change any more: it was published, or thrown away.
 */
class ClosedEditionException extends ResponseStatusException {

	private static final long serialVersionUID = 1;

	ClosedEditionException() {
		super(HttpStatus.GONE,
				"This edition was published or thrown away meanwhile, so nothing can be saved into it. What you typed is still in the page. Begin a new edition under “Editions”: what this device has kept of yours is offered there; else copy it first.");
	}

}
