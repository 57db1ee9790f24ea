package dev.starling.feedback;

import java.util.Optional;

import dev.starling.account.Me;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What changed from round to round, for a candidate and for a coach.
 */
@Controller
class RoundsController {

	private final Feedback feedback;

	RoundsController(Feedback feedback) {
		this.feedback = feedback;
	}

	@GetMapping("/drafts/{id:\\d{1,18}}/rounds")
	String mine(@PathVariable long id, @RequestParam(required = false) @Nullable Integer from,
			@RequestParam(required = false) @Nullable Integer to, @AuthenticationPrincipal Me me, Model model) {
		return page(this.feedback.mine(id, from, to, me), "/drafts/" + id, false, model);
	}

	@GetMapping("/reviews/{id:\\d{1,18}}/rounds")
	String forCoach(@PathVariable long id, @RequestParam(required = false) @Nullable Integer from,
			@RequestParam(required = false) @Nullable Integer to, @AuthenticationPrincipal Me me, Model model) {
		return page(this.feedback.forCoach(id, from, to, me), "/reviews/" + id, true, model);
	}

	private static String page(Optional<RoundsPage> page, String base, boolean forCoach, Model model) {
		model.addAttribute("page", page.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		model.addAttribute("base", base);
		model.addAttribute("forCoach", forCoach);
		return "feedback/rounds";
	}

}
