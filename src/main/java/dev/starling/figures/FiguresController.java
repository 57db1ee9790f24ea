package dev.starling.figures;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class FiguresController {

	private final Figures figures;

	FiguresController(Figures figures) {
		this.figures = figures;
	}

	@GetMapping("/admin/reviews")
	String show(Model model) {
		model.addAttribute("page", this.figures.lately());
		return "figures/reviews";
	}

}
