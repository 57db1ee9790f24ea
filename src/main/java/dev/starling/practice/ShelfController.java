package dev.starling.practice;

import java.util.Optional;

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
 * What is done with a draft as a whole.
 */
@Controller
@RequestMapping("/drafts/{id:\\d{1,18}}")
class ShelfController {

	private final Practice practice;

	ShelfController(Practice practice) {
		this.practice = practice;
	}

	/**
	 * Leads back to where the name was typed.
	 * @param list after which draft the page of the list begins, or "front"; empty in the
	 * editor
	 */
	@PostMapping("/name")
	String rename(@PathVariable long id, @RequestParam String name, @RequestParam(defaultValue = "") String list,
			@AuthenticationPrincipal Me me) {
		try {
			expect(this.practice.rename(id, name, me));
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, ex.getMessage(), ex);
		}
		if (list.isEmpty()) {
			return "redirect:/drafts/" + id;
		}
		return "redirect:/drafts" + (list.matches("\\d{1,18}") ? "?after=" + list : "") + "#draft-" + id;
	}

	@PostMapping("/copies")
	String copy(@PathVariable long id, @AuthenticationPrincipal Me me) {
		return "redirect:/drafts/" + found(this.practice.copy(id, me));
	}

	@PostMapping("/shelf")
	String putOn(@PathVariable long id, @RequestParam String shelf, @AuthenticationPrincipal Me me) {
		Shelf wanted = Shelf.named(shelf);
		expect(this.practice.putOn(wanted, id, me));
		return switch (wanted) {
			case AT_HAND -> "redirect:/drafts/" + id;
			case ARCHIVED -> "redirect:/drafts?archived=" + id;
			case DELETED -> "redirect:/drafts?deleted=" + id;
		};
	}

	@GetMapping("/edition")
	String showNewerEdition(@PathVariable long id, @AuthenticationPrincipal Me me, Model model) {
		model.addAttribute("page", found(this.practice.newerEdition(id, me)));
		return "practice/edition";
	}

	@PostMapping("/edition")
	String moveTo(@PathVariable long id, @RequestParam long edition, @AuthenticationPrincipal Me me) {
		boolean moved = found(this.practice.moveTo(edition, id, me));
		return "redirect:/drafts/" + id + (moved ? "" : "/edition");
	}

	private static void expect(boolean found) {
		if (!found) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private static <T> T found(Optional<T> found) {
		return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
