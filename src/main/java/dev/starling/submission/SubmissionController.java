package dev.starling.submission;

import java.util.Optional;

import dev.starling.account.Me;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * A round of one's own, from waiting to returned.
 */
@Controller
@RequestMapping("/submissions/{id:\\d{1,18}}")
class SubmissionController {

	private final Rounds rounds;

	private final Counter counter;

	private final Optional<ReturnedPage> returned;

	SubmissionController(Rounds rounds, Counter counter, Optional<ReturnedPage> returned) {
		this.rounds = rounds;
		this.counter = counter;
		this.returned = returned;
	}

	@GetMapping
	String show(@PathVariable long id, @AuthenticationPrincipal Me me, Model model) {
		Round round = mine(id, me);
		return this.returned.filter((page) -> round.isReturned())
			.flatMap((page) -> page.show(round, me, model))
			.orElseGet(() -> show(round, me, model));
	}

	@PostMapping("/withdrawal")
	String withdraw(@PathVariable long id, @AuthenticationPrincipal Me me, Model model, HttpServletResponse response) {
		try {
			this.rounds.withdraw(id, me).orElseThrow(SubmissionController::notFound);
			return "redirect:/submissions/" + id;
		}
		catch (TakenException ex) {
			response.setStatus(ex.getStatusCode().value());
			model.addAttribute("refusal", ex.getReason());
			return show(mine(id, me), me, model);
		}
	}

	private String show(Round round, Me me, Model model) {
		model.addAttribute("page", this.counter.show(round, me));
		return "submission/round";
	}

	private Round mine(long id, Me me) {
		return this.rounds.findMine(id, me).orElseThrow(SubmissionController::notFound);
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
