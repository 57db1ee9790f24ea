package dev.starling.progress;

import dev.starling.account.Me;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ProgressController {

	private final Progress progress;

	ProgressController(Progress progress) {
		this.progress = progress;
	}

	@GetMapping("/progress")
	String show(@AuthenticationPrincipal Me me, Model model) {
		model.addAttribute("page", this.progress.of(me));
		return "progress/progress";
	}

}
