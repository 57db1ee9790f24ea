package dev.starling.review;

import dev.starling.account.Me;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * A coach's own phrases.
 */
@Controller
@RequestMapping("/reviews/phrases")
class PhraseController {

	private final PhraseBook phrases;

	PhraseController(PhraseBook phrases) {
		this.phrases = phrases;
	}

	@GetMapping
	String list(@AuthenticationPrincipal Me me, Model model) {
		model.addAttribute("phrases", this.phrases.of(me));
		return "review/phrases";
	}

	@PostMapping
	String keep(@RequestParam String body, @AuthenticationPrincipal Me me) {
		this.phrases.keep(body, me);
		return "redirect:/reviews/phrases";
	}

	@PostMapping("/{id:\\d{1,18}}/removal")
	String remove(@PathVariable long id, @AuthenticationPrincipal Me me) {
		if (!this.phrases.remove(id, me)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return "redirect:/reviews/phrases";
	}

}
