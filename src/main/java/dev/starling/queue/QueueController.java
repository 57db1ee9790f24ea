package dev.starling.queue;

import java.util.Optional;

import dev.starling.account.Me;
import dev.starling.review.Claims;
import dev.starling.submission.QueueFilter;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The queue, and an answer in it.
 */
@Controller
@RequestMapping("/reviews")
class QueueController {

	private final Reception reception;

	private final Claims claims;

	QueueController(Reception reception, Claims claims) {
		this.reception = reception;
		this.claims = claims;
	}

	@GetMapping
	String waiting(@RequestParam(required = false) @Nullable Long question,
			@RequestParam(defaultValue = "") String level, @RequestParam(required = false) @Nullable Long competency,
			@RequestParam(required = false) QueueFilter.@Nullable Which round,
			@RequestParam(required = false) @Nullable Long after, @RequestParam(defaultValue = "") String done,
			@AuthenticationPrincipal Me me, Model model) {
		QueueFilter filter = new QueueFilter(question, level.isBlank() ? null : level, competency,
				(round != null) ? round : QueueFilter.Which.ANY);
		model.addAttribute("page", this.reception.waiting(filter, after, me));
		model.addAttribute("done", done);
		return "queue/waiting";
	}

	@GetMapping("/returned")
	String returned(@RequestParam(required = false) @Nullable Long before, @AuthenticationPrincipal Me me,
			Model model) {
		model.addAttribute("page", this.reception.returned(before, me));
		return "queue/returned";
	}

	@GetMapping("/waiting/{id:\\d{1,18}}")
	String read(@PathVariable long id, @AuthenticationPrincipal Me me, Model model, HttpServletResponse response) {
		Optional<WaitingPage> page = this.reception.read(id, me);
		if (page.isPresent()) {
			model.addAttribute("page", page.get());
			return "queue/answer";
		}
		Optional<Long> review = this.reception.reviewOf(id, me);
		if (review.isPresent()) {
			return "redirect:/reviews/" + review.get();
		}
		model.addAttribute("why",
				this.reception.missed(id, me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		model.addAttribute("next", this.claims.next(me).orElse(null));
		response.setStatus(HttpStatus.GONE.value());
		return "review/taken";
	}

}
