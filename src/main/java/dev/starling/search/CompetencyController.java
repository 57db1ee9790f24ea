package dev.starling.search;

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

	CompetencyController(Bank bank) {
		this.bank = bank;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("competencies", this.bank.competencies());
		return "search/competencies";
	}

	@GetMapping("/{slug}")
	String show(@PathVariable String slug, @RequestParam(defaultValue = "1") int page, Model model) {
		CompetencyPage competency = this.bank.competency(slug, page)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("competency", competency.competency());
		model.addAttribute("page", competency.page());
		return "search/competency";
	}

}
