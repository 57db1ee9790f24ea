package dev.starling.access;

import java.util.Optional;

import dev.starling.account.AddressTakenException;
import dev.starling.account.GuessablePasswordException;
import dev.starling.invitation.Invitation;
import dev.starling.invitation.Invitations;
import dev.starling.account.Me;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The way in by a one-time link. Looking at one does not use it up, so that whatever
 * fetches addresses ahead of people leaves it alone.
 */
@Controller
class InvitedController {

	private static final String INVITATION = "/invitations/{token}";

	private static final String SETUP = "/setup/{token}";

	private final Invitations invitations;

	InvitedController(Invitations invitations) {
		this.invitations = invitations;
	}

	@GetMapping({ INVITATION, SETUP })
	String open(@PathVariable String token, @AuthenticationPrincipal Me guest, Model model,
			HttpServletResponse response) {
		Optional<Invitation> invitation = this.invitations.find(token);
		String keep = (guest != null) ? "yes" : null;
		invitation.ifPresent(
				(found) -> model.addAttribute("form", new SignUpForm("", orEmpty(found.email()), "", "", "", keep)));
		return page(invitation, model, response);
	}

	/** For somebody who is signed in already. */
	@PostMapping(path = { INVITATION, SETUP }, params = "!email")
	String take(@PathVariable String token, @AuthenticationPrincipal Me me, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<Me> member = Optional.ofNullable(me)
			.filter((known) -> !known.isGuest())
			.flatMap((known) -> this.invitations.take(token, known));
		if (member.isEmpty()) {
			return page(Optional.empty(), model, response);
		}
		BrowserSession.begin(member.get(), BrowserSession.Stay.VISIT, request, response);
		return "redirect:/";
	}

	/** For somebody new. */
	@PostMapping(path = { INVITATION, SETUP }, params = "email")
	String signUp(@PathVariable String token, @Valid @ModelAttribute("form") SignUpForm form, BindingResult errors,
			@AuthenticationPrincipal Me guest, Model model, HttpServletRequest request, HttpServletResponse response) {
		Optional<Invitation> invitation = this.invitations.find(token);
		if (invitation.isPresent() && !errors.hasErrors()) {
			try {
				Optional<Me> me = this.invitations.take(token, guest, form.email(), form.password(), form.displayName(),
						form.zone());
				if (me.isPresent()) {
					BrowserSession.begin(me.get(), BrowserSession.Stay.asked(request), request, response);
					return "redirect:/";
				}
				invitation = Optional.empty();
			}
			catch (GuessablePasswordException ex) {
				errors.rejectValue("password", "guessable", ex.getMessage());
			}
			catch (AddressTakenException ex) {
				errors.rejectValue("email", "taken",
						"This address has an account already. Sign in first, then come back.");
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(invitation, model, response);
	}

	private static String page(Optional<Invitation> invitation, Model model, HttpServletResponse response) {
		if (invitation.isEmpty()) {
			response.setStatus(HttpStatus.GONE.value());
			return "access/used-link";
		}
		model.addAttribute("invitation", invitation.get());
		return "access/invitation";
	}

	private static String orEmpty(String text) {
		return (text != null) ? text : "";
	}

}
