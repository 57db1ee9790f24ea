package dev.starling.access;

import dev.starling.account.GuessablePasswordException;
import dev.starling.invitation.PasswordLinks;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A new password for somebody who has forgotten theirs, by a one-time link. Looking at it
 * does not use it up.
 */
@Controller
class PasswordLinkController {

	private final PasswordLinks links;

	PasswordLinkController(PasswordLinks links) {
		this.links = links;
	}

	@GetMapping("/password")
	String ask(Model model) {
		model.addAttribute("byMail", this.links.isByMail());
		return "access/forgotten";
	}

	@PostMapping("/password")
	String request(@RequestParam(defaultValue = "") String email, Model model) {
		if (!this.links.isByMail()) {
			return ask(model);
		}
		this.links.request(email);
		return "access/letter";
	}

	@GetMapping("/password/{token}")
	String open(@PathVariable String token, Model model, HttpServletResponse response) {
		if (!this.links.isUsable(token)) {
			return gone(response);
		}
		model.addAttribute("form", new PasswordForm(""));
		return "access/new-password";
	}

	@PostMapping("/password/{token}")
	String change(@PathVariable String token, @Valid @ModelAttribute("form") PasswordForm form, BindingResult errors,
			HttpServletResponse response) {
		if (!errors.hasErrors()) {
			try {
				return this.links.use(token, form.password()) ? "redirect:/login?changed" : gone(response);
			}
			catch (GuessablePasswordException ex) {
				errors.rejectValue("password", "guessable", ex.getMessage());
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "access/new-password";
	}

	private static String gone(HttpServletResponse response) {
		response.setStatus(HttpStatus.GONE.value());
		return "access/used-link";
	}

}
