package dev.starling.review;

import java.util.UUID;

import dev.starling.account.Me;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Settling comments of earlier rounds, or keeping them.
 */
@Controller
@RequestMapping("/reviews/{id:\\d{1,18}}/carried/{review:\\d{1,18}}/{comment}")
class CarriedController {

	private final Carried carried;

	CarriedController(Carried carried) {
		this.carried = carried;
	}

	@PostMapping
	String decide(@PathVariable long id, @PathVariable long review, @PathVariable UUID comment,
			@RequestParam boolean resolved, @AuthenticationPrincipal Me me) {
		require(this.carried.decide(id, new Comment.Id(review, comment), resolved, me));
		return "redirect:/reviews/" + id + "#carried-" + comment;
	}

	@PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void decide(@PathVariable long id, @PathVariable long review, @PathVariable UUID comment,
			@RequestBody Decision decision, @AuthenticationPrincipal Me me) {
		require(this.carried.decide(id, new Comment.Id(review, comment), decision.resolved(), me));
	}

	private static void require(boolean found) {
		if (!found) {
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
