package dev.starling.practice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.starling.account.Me;
import dev.starling.question.Part;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * What stands beside the parts, for an editor that is open and has saved.
 */
@Controller
class MarginController {

	private final Answers answers;

	private final Margin margin;

	MarginController(Answers answers, Margin margin) {
		this.answers = answers;
		this.margin = margin;
	}

	@GetMapping("/drafts/{id:\\d{1,18}}/margin")
	String show(@PathVariable long id, @AuthenticationPrincipal Me me, Model model) {
		List<CurrentText> parts = this.answers.texts(id, me);
		if (parts.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Map<Part, String> texts = parts.stream().collect(Collectors.toMap(CurrentText::part, CurrentText::body));
		model.addAttribute("beside", new Beside(this.margin.of(id, texts, me)));
		return "practice/margin";
	}

}
