package dev.starling.home;

import dev.starling.account.Me;
import dev.starling.practice.Practice;
import dev.starling.question.QuestionBank;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

	private static final int LATEST_DRAFTS = 3;

	private final QuestionBank bank;

	private final Practice practice;

	HomeController(QuestionBank bank, Practice practice) {
		this.bank = bank;
		this.practice = practice;
	}

	@GetMapping("/")
	String home(@AuthenticationPrincipal Me me, Model model) {
		model.addAttribute("questions", this.bank.published());
		if (me == null) {
			return "home/welcome";
		}
		model.addAttribute("drafts", this.practice.latest(me, LATEST_DRAFTS));
		return "home/home";
	}

}
