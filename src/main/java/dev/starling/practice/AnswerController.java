package dev.starling.practice;

import dev.starling.account.Me;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * The answer as somebody reads it, hears it told or takes it elsewhere.
 */
@Controller
@RequestMapping("/drafts/{id:\\d{1,18}}")
class AnswerController {

	private final Answers answers;

	AnswerController(Answers answers) {
		this.answers = answers;
	}

	@GetMapping("/answer")
	String read(@PathVariable long id, @AuthenticationPrincipal Me me, Model model) {
		Answer answer = answer(id, me);
		model.addAttribute("answer", answer);
		model.addAttribute("text", answer.toText());
		model.addAttribute("markdown", answer.toMarkdown());
		return "practice/answer";
	}

	@GetMapping(path = "/answer.txt", produces = "text/plain;charset=UTF-8")
	@ResponseBody
	String text(@PathVariable long id, @AuthenticationPrincipal Me me) {
		return answer(id, me).toText();
	}

	@GetMapping(path = "/answer.md", produces = "text/markdown;charset=UTF-8")
	@ResponseBody
	String markdown(@PathVariable long id, @AuthenticationPrincipal Me me) {
		return answer(id, me).toMarkdown();
	}

	private Answer answer(long id, Me me) {
		return this.answers.read(id, me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
