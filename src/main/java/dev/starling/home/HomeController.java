package dev.starling.home;

import dev.starling.account.Me;
import dev.starling.question.QuestionBank;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

	private final QuestionBank bank;

	private final Home home;

	HomeController(QuestionBank bank, Home home) {
		this.bank = bank;
		this.home = home;
	}

	@GetMapping("/")
	String home(@AuthenticationPrincipal Me me, Model model) {
		if (me == null) {
			model.addAttribute("question", this.bank.first().orElse(null));
			return "home/welcome";
		}
		model.addAttribute("page", this.home.of(me));
		return "home/home";
	}

}
