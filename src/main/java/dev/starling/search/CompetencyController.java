package dev.starling.search;

import java.util.Map;

import dev.starling.question.Term;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@RequestMapping("/competencies")
class CompetencyController {

	private final Bank bank;

	CompetencyController(Bank bank) {
		this.bank = bank;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("letters", Letter.register(this.bank.competencies()));
		return "search/competencies";
	}

	/** One that was merged leads on to what stands for it, for good. */
	@GetMapping("/{slug}")
	ModelAndView show(@PathVariable String slug, @RequestParam(defaultValue = "1") int page) {
		CompetencyPage found = this.bank.competency(slug, page)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Term competency = found.competency();
		if (!competency.slug().equals(slug)) {
			RedirectView now = new RedirectView("/competencies/" + competency.slug(), true);
			now.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
			return new ModelAndView(now);
		}
		return new ModelAndView("search/competency", Map.of("competency", competency, "page", found.page()));
	}

}
