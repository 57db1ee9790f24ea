package dev.starling.access;

import dev.starling.account.AddressTakenException;
import dev.starling.account.GuessablePasswordException;
import dev.starling.account.HouseRules;
import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.invitation.SignUpByMail;
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

	private final SignUpByMail signUpByMail;

	private final HouseRules rules;

	SignInController(People people, SignUpByMail signUpByMail, HouseRules rules) {
		this.people = people;
		this.signUpByMail = signUpByMail;
		this.rules = rules;
	}

	@GetMapping("/login")
	Object signIn(@AuthenticationPrincipal Me me, @RequestParam(required = false) String next,
			@RequestParam(required = false) String changed, HttpServletRequest request, Model model) {
		if (me != null && !me.isGuest()) {
			return to(next);
		}
		model.addAttribute("next", LocalPath.orHome(next));
		model.addAttribute("changed", changed != null);
		model.addAttribute("ended", changed == null && me == null && request.getRequestedSessionId() != null);
		return "access/login";
	}

	/** Where Spring Security forwards a sign-in that it refused. */
	@PostMapping(Routes.REFUSED_SIGN_IN)
	@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
	String refusedSignIn(@RequestParam(defaultValue = "") String email, @RequestParam(required = false) String next,
			Model model) {
		model.addAttribute("next", LocalPath.orHome(next));
		model.addAttribute("email", email);
		model.addAttribute("refused", true);
		return "access/login";
	}

	@GetMapping("/signup")
	Object signUp(@AuthenticationPrincipal Me me, @RequestParam(required = false) String next, Model model) {
		if (me != null && !me.isGuest()) {
			return to(next);
		}
		if (!this.rules.isSignUpOpen()) {
			return "access/closed";
		}
		String keep = (me != null) ? "yes" : null;
		model.addAttribute("form", new SignUpForm("", "", "", "", LocalPath.orHome(next), keep));
		return form(model);
	}

	@PostMapping("/signup")
	Object signUp(@Valid @ModelAttribute("form") SignUpForm form, BindingResult errors,
			@AuthenticationPrincipal Me guest, Model model, HttpServletRequest request, HttpServletResponse response) {
		if (!this.rules.isSignUpOpen()) {
			response.setStatus(HttpStatus.FORBIDDEN.value());
			return "access/closed";
		}
		if (!errors.hasErrors()) {
			try {
				if (this.signUpByMail.isRequired()) {
					this.signUpByMail.request(guest, form.email(), form.password(), form.displayName(), form.zone());
					return "access/letter";
				}
				Me me = this.people.signUp(guest, form.email(), form.password(), form.displayName(), form.zone());
				BrowserSession.begin(me, BrowserSession.Stay.asked(request), request, response);
				return to(form.next());
			}
			catch (GuessablePasswordException ex) {
				errors.rejectValue("password", "guessable", ex.getMessage());
			}
			catch (AddressTakenException ex) {
				errors.rejectValue("email", "taken", "This address has an account already. Sign in instead?");
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(model);
	}

	/** Who signs up by a letter is asked when they come with it how long to stay. */
	private String form(Model model) {
		model.addAttribute("asksToKeep", !this.signUpByMail.isRequired());
		return "access/signup";
	}

	private static RedirectView to(String next) {
		RedirectView view = new RedirectView(LocalPath.orHome(next), true, false);
		view.setExpandUriTemplateVariables(false);
		return view;
	}

}
