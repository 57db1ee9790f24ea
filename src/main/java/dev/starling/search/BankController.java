package dev.starling.search;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class BankController {

	private final Bank bank;

	BankController(Bank bank) {
		this.bank = bank;
	}

	@GetMapping("/questions")
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String competency,
			@RequestParam(defaultValue = "") String level, @RequestParam(defaultValue = "") String category,
			@RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "1") int page, Model model) {
		Criteria criteria = new Criteria(q, competency, level, category, Order.named(sort));
		model.addAttribute("page", this.bank.search(criteria, page));
		return "search/questions";
	}

}
