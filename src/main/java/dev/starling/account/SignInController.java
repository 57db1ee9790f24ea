package dev.starling.account;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class SignInController {

	private final People people;

	SignInController(People people) {
		this.people = people;
	}

	@GetMapping("/login")
	Object signIn(@AuthenticationPrincipal Me me, @RequestParam(required = false) String next, Model model) {
		if (me != null) {
			return to(next);
		}
		model.addAttribute("next", LocalPath.orHome(next));
		return "account/login";
	}

	/** Where Spring Security forwards a sign-in that it refused. */
	@PostMapping(SecurityChain.REFUSED_SIGN_IN)
	@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
	String refusedSignIn(@RequestParam(defaultValue = "") String email, @RequestParam(required = false) String next,
			Model model) {
		model.addAttribute("next", LocalPath.orHome(next));
		model.addAttribute("email", email);
		model.addAttribute("refused", true);
		return "account/login";
	}

	@GetMapping("/signup")
	Object signUp(@AuthenticationPrincipal Me me, @RequestParam(required = false) String next, Model model) {
		if (me != null) {
			return to(next);
		}
		model.addAttribute("form", new SignUpForm("", "", "", "", LocalPath.orHome(next)));
		return "account/signup";
	}

	@PostMapping("/signup")
	Object signUp(@Valid @ModelAttribute("form") SignUpForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response) throws ServletException {
		if (!errors.hasErrors()) {
			try {
				this.people.signUp(form.email(), form.password(), form.displayName(), zone(form.timeZone()));
				request.logout();
				request.login(form.email(), form.password());
				SecurityChain.makeToken(request, response);
				return to(form.next());
			}
			catch (AddressTakenException ex) {
				errors.rejectValue("email", "taken", "This address has an account already. Sign in instead?");
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "account/signup";
	}

	private static RedirectView to(String next) {
		RedirectView view = new RedirectView(LocalPath.orHome(next), true, false);
		view.setExpandUriTemplateVariables(false);
		return view;
	}

	private static ZoneId zone(String name) {
		try {
			return ZoneId.of(name);
		}
		catch (DateTimeException | NullPointerException ex) {
			return ZoneOffset.UTC;
		}
	}

}
