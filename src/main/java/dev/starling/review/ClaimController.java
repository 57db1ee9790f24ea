package dev.starling.review;

import dev.starling.account.Me;
import dev.starling.submission.TakenException;
import dev.starling.text.PlainText;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Taking a submission and giving it back.
 */
@Controller
class ClaimController {

	/** As long as the column, which counts as Java does or more generously. */
	private static final int LONGEST_REASON = 300;

	private final Claims claims;

	ClaimController(Claims claims) {
		this.claims = claims;
	}

	@PostMapping("/submissions/{id:\\d{1,18}}/review")
	String claim(@PathVariable long id, @AuthenticationPrincipal Me me, Model model, HttpServletResponse response) {
		try {
			return this.claims.claim(id, me).map((review) -> "redirect:/reviews/" + review).orElseThrow(this::notFound);
		}
		catch (TakenException ex) {
			response.setStatus(ex.getStatusCode().value());
			model.addAttribute("why", ex.getReason());
			model.addAttribute("next", this.claims.next(me).orElse(null));
			return "review/taken";
		}
	}

	@PostMapping("/reviews/{id:\\d{1,18}}/release")
	String release(@PathVariable long id, @RequestParam(defaultValue = "") String reason,
			@AuthenticationPrincipal Me me) {
		String said = new PlainText(reason).value().strip();
		if (said.length() > LONGEST_REASON) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"A reason has at most %d characters. Nothing was given back: shorten it, then give it back."
						.formatted(LONGEST_REASON));
		}
		if (!this.claims.release(id, said.isEmpty() ? null : said, me)) {
			throw notFound();
		}
		return "redirect:/reviews?done=given-back";
	}

	private ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
