package dev.starling.review;

import java.util.UUID;

import dev.starling.account.Me;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Settling comments of earlier rounds, or keeping them, as the desk's script does.
 */
@RestController
@RequestMapping("/reviews/{id:\\d{1,18}}/carried/{review:\\d{1,18}}/{comment}")
class CarriedController {

	private final Carried carried;

	CarriedController(Carried carried) {
		this.carried = carried;
	}

	@PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void decide(@PathVariable long id, @PathVariable long review, @PathVariable UUID comment,
			@RequestBody Decision decision, @AuthenticationPrincipal Me me) {
		if (!this.carried.decide(id, new Comment.Id(review, comment), decision.resolved(), me)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	/**
	 * What the coach says of a comment.
	 *
	 * @param resolved whether it is settled
	 */
	record Decision(boolean resolved) {
	}

}
