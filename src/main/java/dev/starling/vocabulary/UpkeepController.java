package dev.starling.vocabulary;

import java.util.List;

import dev.starling.account.Me;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.DataIntegrityViolationException;
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

@Controller
@RequestMapping("/admin/{kind:competencies|levels|categories}")
class UpkeepController {

	private static final String TERM = "/{id:\\d{1,18}}";

	private final Upkeep upkeep;

	UpkeepController(Upkeep upkeep) {
		this.upkeep = upkeep;
	}

	@GetMapping
	String list(@PathVariable String kind, @RequestParam(defaultValue = "0") long moved,
			@RequestParam(defaultValue = "false") boolean up, Model model) {
		model.addAttribute("moved", moved);
		model.addAttribute("up", up);
		return page(Kind.named(kind), Typed.NOTHING, model);
	}

	@PostMapping
	String add(@PathVariable String kind, @RequestParam String name, @RequestParam(defaultValue = "") String meaning,
			@AuthenticationPrincipal Me me, Model model, HttpServletResponse response) {
		Kind which = Kind.named(kind);
		return orSayWhy(which, new Typed(0, name, meaning), model, response,
				() -> at(which, this.upkeep.add(which.terms(), name, meaning, me)));
	}

	@PostMapping(TERM)
	String reword(@PathVariable String kind, @PathVariable long id, @RequestParam String was,
			@RequestParam(defaultValue = "") String meant, @RequestParam String name,
			@RequestParam(defaultValue = "") String meaning, @AuthenticationPrincipal Me me, Model model,
			HttpServletResponse response) {
		Kind which = Kind.named(kind);
		return orSayWhy(which, new Typed(id, name, meaning), model, response, () -> {
			this.upkeep.reword(which.terms(), id, Wording.seen(was, meant), name, meaning, me);
			return at(which, id);
		});
	}

	@PostMapping(TERM + "/place")
	String move(@PathVariable String kind, @PathVariable long id, @RequestParam boolean up, @RequestParam long past,
			@AuthenticationPrincipal Me me, Model model, HttpServletResponse response) {
		Kind which = Kind.named(kind);
		return orSayWhy(which, Typed.NOTHING, model, response, () -> {
			this.upkeep.move(which.terms(), id, up, past, me);
			return "redirect:/admin/" + which.path() + "?moved=" + id + "&up=" + up;
		});
	}

	@GetMapping(TERM + "/merger")
	String choose(@PathVariable String kind, @PathVariable long id, @RequestParam(defaultValue = "") String into,
			Model model) {
		Kind which = Kind.named(kind);
		List<TermLine> lines = this.upkeep.lines(which.terms());
		model.addAttribute("kind", which);
		model.addAttribute("line",
				lines.stream()
					.filter((line) -> line.term().id() == id)
					.findFirst()
					.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		model.addAttribute("others", lines.stream().filter((line) -> line.term().id() != id).toList());
		model.addAttribute("into", into);
		return "vocabulary/merger";
	}

	@PostMapping(TERM + "/merger")
	String merge(@PathVariable String kind, @PathVariable long id, @RequestParam String was, @RequestParam String into,
			@AuthenticationPrincipal Me me, Model model, HttpServletResponse response) {
		Kind which = Kind.named(kind);
		return orSayWhy(which, Typed.NOTHING, model, response, () -> {
			this.upkeep.merge(which.terms(), id, was, into, me);
			return "redirect:/admin/" + which.path();
		});
	}

	@PostMapping(TERM + "/removal")
	String remove(@PathVariable String kind, @PathVariable long id, @RequestParam String was,
			@AuthenticationPrincipal Me me, Model model, HttpServletResponse response) {
		Kind which = Kind.named(kind);
		return orSayWhy(which, Typed.NOTHING, model, response, () -> {
			this.upkeep.remove(which.terms(), id, was, me);
			return "redirect:/admin/" + which.path();
		});
	}

	/** The page as it is now, with the reason and with what was typed. */
	private String orSayWhy(Kind kind, Typed typed, Model model, HttpServletResponse response, Verb verb) {
		try {
			return verb.done();
		}
		catch (RefusedTermException ex) {
			response.setStatus(ex.status().value());
			model.addAttribute("refusal", ex.says());
			model.addAttribute("other", ex.other());
		}
		catch (DataIntegrityViolationException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("refusal",
					"Somebody began to use it in this very moment. Nothing was changed: try again.");
		}
		return page(kind, typed, model);
	}

	private String page(Kind kind, Typed typed, Model model) {
		model.addAttribute("kind", kind);
		model.addAttribute("lines", this.upkeep.lines(kind.terms()));
		model.addAttribute("typed", typed);
		return "vocabulary/terms";
	}

	private static String at(Kind kind, long id) {
		return "redirect:/admin/" + kind.path() + "#term-" + id;
	}

	private interface Verb {

		String done();

	}

	/**
	 * What somebody typed that was refused.
	 *
	 * @param id which term it was for; 0 for a new one
	 * @param name the name
	 * @param meaning the meaning
	 */
	record Typed(long id, String name, String meaning) {

		static final Typed NOTHING = new Typed(0, "", "");

	}

}
