package dev.starling.access;

import java.util.Optional;

import dev.starling.account.AddressTakenException;
import dev.starling.account.Me;
import dev.starling.invitation.SignUpByMail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finishing to sign up, by the link in a letter. Looking at it does not use it up.
 */
@Controller
class LetterController {

	private final SignUpByMail signUps;

	LetterController(SignUpByMail signUps) {
		this.signUps = signUps;
	}

	@GetMapping("/signup/{token}")
	String open(@PathVariable String token, Model model, HttpServletResponse response) {
		return page(token, model, response);
	}

	@PostMapping("/signup/{token}")
	String finish(@PathVariable String token, @RequestParam(defaultValue = "") String password, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		try {
			Optional<Me> me = this.signUps.finish(token, password);
			if (me.isPresent()) {
				BrowserSession.begin(me.get(), BrowserSession.Stay.asked(request), request, response);
				return "redirect:/";
			}
		}
		catch (AddressTakenException ex) {
			response.setStatus(HttpStatus.GONE.value());
			return "access/used-link";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("refused", true);
		return page(token, model, response);
	}

	private String page(String token, Model model, HttpServletResponse response) {
		Optional<String> email = this.signUps.find(token);
		if (email.isEmpty()) {
			response.setStatus(HttpStatus.GONE.value());
			return "access/used-link";
		}
		model.addAttribute("email", email.get());
		return "access/finish";
	}

}
