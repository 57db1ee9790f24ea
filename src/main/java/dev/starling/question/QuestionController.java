package dev.starling.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.starling.account.Me;
import dev.starling.text.Sentences;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
class QuestionController {

	private static final List<String> CLOSED_UNTIL_TRIED = List.of("cheat-code", "model-answer");

	private final QuestionBank bank;

	private final PublishedBank published;

	private final Attempts attempts;

	QuestionController(QuestionBank bank, PublishedBank published, Attempts attempts) {
		this.bank = bank;
		this.published = published;
		this.attempts = attempts;
	}

	@GetMapping("/questions/{slug}")
	String show(@PathVariable String slug, @RequestParam(defaultValue = "") Set<String> show,
			@AuthenticationPrincipal Me me, Model model) {
		EditionContent question = this.bank.published(slug)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Optional<Attempts.Attempt> attempt = (me != null) ? this.attempts.latest(me.id(), question.questionId())
				: Optional.empty();
		model.addAttribute("question", question);
		model.addAttribute("description", opening(question.prompt()));
		model.addAttribute("competencySlugs", this.published.competencySlugs(question.id()));
		model.addAttribute("attempt", attempt.orElse(null));
		model.addAttribute("tried", attempt.filter(Attempts.Attempt::written).isPresent());
		model.addAttribute("shown", CLOSED_UNTIL_TRIED.stream().filter(show::contains).toList());
		return "question/question";
	}

	/** What other sites show of it. */
	private static String opening(String prompt) {
		return Sentences.in(prompt).stream().findFirst().map((first) -> first.of(prompt)).orElse(prompt);
	}

}
