package dev.starling.submission;

import java.util.List;

import dev.starling.account.DeviceKeys;
import dev.starling.account.Me;
import dev.starling.practice.DeletedDraftException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Handing an answer in.
 */
@Controller
@RequestMapping("/drafts/{id:\\d{1,18}}/submissions")
class ApplicationController {

	private final Rounds rounds;

	private final Counter counter;

	private final DeviceKeys keys;

	ApplicationController(Rounds rounds, Counter counter, DeviceKeys keys) {
		this.rounds = rounds;
		this.counter = counter;
		this.keys = keys;
	}

	@GetMapping({ "", "/new" })
	String begin(@PathVariable long id, @AuthenticationPrincipal Me me, Model model, HttpServletResponse response) {
		try {
			Counter.Filled filled = this.counter.begin(id, me).orElseThrow(ApplicationController::notFound);
			return me.isGuest() ? toSignUp(id) : page(filled.page(), filled.form(), me, model);
		}
		catch (DeletedDraftException ex) {
			return deleted(id, model, response);
		}
	}

	@PostMapping
	String submit(@PathVariable long id, @Valid @ModelAttribute("form") ApplicationForm form, BindingResult errors,
			@AuthenticationPrincipal Me me, Model model, HttpServletResponse response) {
		if (errors.hasErrors()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		try {
			if (me.isGuest()) {
				return begin(id, me, model, response);
			}
			List<Mark> marks = form.marks();
			form.check(this.counter.days(me), errors);
			if (errors.hasErrors()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				return page(this.counter.begin(id, me).orElseThrow(ApplicationController::notFound).page(), form, me,
						model);
			}
			SubmitAnswer answer = this.rounds.submit(id, form.application(marks), me)
				.orElseThrow(ApplicationController::notFound);
			if (answer instanceof SubmitAnswer.HandedIn handedIn) {
				return "redirect:/submissions/" + handedIn.submission();
			}
			model.addAttribute("asked", answer instanceof SubmitAnswer.Gaps);
			response.setStatus(statusOf(answer).value());
			Counter.Filled again = this.counter.again(id, form, me).orElseThrow(ApplicationController::notFound);
			return page(again.page(), again.form(), me, model);
		}
		catch (DeletedDraftException ex) {
			return deleted(id, model, response);
		}
	}

	private static HttpStatus statusOf(SubmitAnswer refusal) {
		boolean late = refusal instanceof SubmitAnswer.AlreadyOpen || refusal instanceof SubmitAnswer.MovedOn;
		return late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
	}

	private String page(ApplicationPage page, ApplicationForm form, Me me, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("form", form);
		model.addAttribute("sealing", this.keys.sealing(me));
		return "submission/new";
	}

	private static String deleted(long id, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.GONE.value());
		model.addAttribute("draft", id);
		return "practice/deleted";
	}

	private static String toSignUp(long id) {
		return "redirect:/signup?next=/drafts/" + id + "/submissions/new";
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
