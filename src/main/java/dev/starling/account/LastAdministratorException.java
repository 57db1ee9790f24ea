package dev.starling.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Without this administrator nobody could look after people any more.
 */
class LastAdministratorException extends ResponseStatusException {

	LastAdministratorException() {
		super(HttpStatus.CONFLICT,
				"This is the last administrator. Make somebody else one first; nothing was changed.");
	}

}
