package dev.starling.editing;

import dev.starling.account.Me;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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
 * From the first look at what would change to the last edition that is put away.
 */
@Controller
@RequestMapping("/admin/questions")
class PublicationController {

	private final Publications publications;

	PublicationController(Publications publications) {
		this.publications = publications;
	}

	/** Where nothing is in the making any more, the editions tell what became of it. */
	@GetMapping("/{slug}/publication")
	String preview(@PathVariable String slug, Model model) {
		return this.publications.preview(slug).map((preview) -> {
			model.addAttribute("preview", preview);
			return "editing/publication";
		}).orElse("redirect:/admin/questions/" + slug + "/editions");
	}

	@PostMapping("/{slug}/publication")
	String publish(@PathVariable String slug, @RequestParam(required = false) @Nullable String seen,
			@AuthenticationPrincipal Me me, Model model, HttpServletResponse response) {
		try {
			this.publications.publishSeen(slug, (seen != null) ? new Seen(seen) : null, me);
			return editions(slug, "published");
		}
		catch (ChangedSinceSeenException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("changed", ex.getMessage());
			return preview(slug, model);
		}
	}

	@PostMapping("/{slug}/editions/{number:\\d{1,9}}/publication")
	String publishAgain(@PathVariable String slug, @PathVariable int number, @AuthenticationPrincipal Me me) {
		require(this.publications.publishAgain(slug, number, me));
		return editions(slug, "published");
	}

	@PostMapping("/{slug}/disposal")
	String discard(@PathVariable String slug, @RequestParam(defaultValue = "0") long edition,
			@AuthenticationPrincipal Me me) {
		if (!this.publications.discard(slug, edition, me)) {
			throw new ResponseStatusException(HttpStatus.CONFLICT,
					"Nothing was thrown away: that edition is not in the making any more, or it is the only one. Look under “Editions” for what there is now.");
		}
		return editions(slug, "discarded");
	}

	@PostMapping("/{slug}/unpublication")
	String unpublish(@PathVariable String slug, @AuthenticationPrincipal Me me) {
		this.publications.unpublish(slug, me);
		return editions(slug, "unpublished");
	}

	@PostMapping("/{slug}/archive")
	String archive(@PathVariable String slug, @AuthenticationPrincipal Me me) {
		require(this.publications.archive(slug, me));
		return editions(slug, "archived");
	}

	@PostMapping("/{slug}/return")
	String bringBack(@PathVariable String slug, @AuthenticationPrincipal Me me) {
		this.publications.bringBack(slug, me);
		return editions(slug, "back");
	}

	private static void require(boolean found) {
		if (!found) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private static String editions(String slug, String done) {
		return "redirect:/admin/questions/" + slug + "/editions?done=" + done;
	}

}
