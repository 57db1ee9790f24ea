package dev.starling.search;

import java.util.Optional;

import dev.starling.question.Terms;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
@RequestMapping("/competencies")
class CompetencyController {

	private final Bank bank;

	private final Terms terms;

	CompetencyController(Bank bank, Terms terms) {
		this.bank = bank;
		this.terms = terms;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("competencies", this.bank.competencies());
		return "search/competencies";
	}

	@GetMapping("/{slug}")
	String show(@PathVariable String slug, @RequestParam(defaultValue = "1") int page, Model model) {
		Optional<CompetencyPage> found = this.bank.competency(slug, page);
		if (found.isEmpty()) {
			return this.terms.mergedInto(slug)
				.map((now) -> "redirect:/competencies/" + now)
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		}
		model.addAttribute("competency", found.get().competency());
		model.addAttribute("page", found.get().page());
		return "search/competency";
	}

}
