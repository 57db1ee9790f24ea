package dev.starling.history;

import java.util.Optional;
import java.util.UUID;

import dev.starling.account.Me;
import dev.starling.question.Part;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
@RequestMapping("/drafts/{id:\\d{1,18}}")
class HistoryController {

	private final History history;

	HistoryController(History history) {
		this.history = history;
	}

	@GetMapping("/history")
	String show(@PathVariable long id, @ModelAttribute History.Wanted wanted, @RequestParam(required = false) Long undo,
			@AuthenticationPrincipal Me me, Model model) {
		model.addAttribute("page", found(this.history.of(id, wanted, me)));
		model.addAttribute("undo", undo);
		return "history/history";
	}

	@PostMapping("/restorations")
	String bringBack(@PathVariable long id, @RequestParam(required = false) Long at,
			@RequestParam(required = false) String part, @RequestParam(required = false) UUID aside,
			@AuthenticationPrincipal Me me) {
		long undo;
		if (aside != null) {
			undo = found(this.history.bringBack(id, aside, me));
		}
		else if (at != null) {
			undo = found(this.history.bringBack(id, at, Part.named(String.valueOf(part)).orElse(null), me));
		}
		else {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return "redirect:/drafts/" + id + "/history?undo=" + undo;
	}

	private static <T> T found(Optional<T> found) {
		return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
