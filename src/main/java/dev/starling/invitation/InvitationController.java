package dev.starling.invitation;

import dev.starling.account.EmailAddress;
import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.account.Token;
import dev.starling.mail.Addresses;
import dev.starling.mail.Mail;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

@Controller
class InvitationController {

	private final Invitations invitations;

	private final PasswordLinks passwordLinks;

	private final Mail mail;

	private final Addresses addresses;

	private final People people;

	InvitationController(Invitations invitations, PasswordLinks passwordLinks, Mail mail, Addresses addresses,
			People people) {
		this.invitations = invitations;
		this.passwordLinks = passwordLinks;
		this.mail = mail;
		this.addresses = addresses;
		this.people = people;
	}

	@GetMapping("/admin/invitations")
	String list(Model model) {
		model.addAttribute("form", new InvitationForm("", "COACH"));
		return page(model);
	}

	/** The link is shown this once: only its hash is kept. */
	@PostMapping("/admin/invitations")
	String invite(@Valid @ModelAttribute("form") InvitationForm form, BindingResult errors,
			@AuthenticationPrincipal Me me, Model model, HttpServletResponse response) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		else {
			Invitations.Invited invited = this.invitations.invite(form.becomes(), form.address(), me);
			String link = this.addresses.of("/invitations/" + invited.token().value());
			model.addAttribute("link", link);
			model.addAttribute("again", invited.again());
			model.addAttribute("mailed", mail(form.address(), link));
		}
		return page(model);
	}

	@PostMapping("/admin/invitations/{id:[0-9a-f]{64}}/withdrawal")
	String withdraw(@PathVariable String id, @AuthenticationPrincipal Me me) {
		this.invitations.withdraw(id, me);
		return "redirect:/admin/invitations";
	}

	/** The link is shown this once: only its hash is kept. */
	@PostMapping("/admin/people/{id:\\d{1,18}}/password-link")
	String makePasswordLink(@PathVariable long id, @AuthenticationPrincipal Me me, Model model) {
		Token token = this.passwordLinks.make(id, me)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("link", this.addresses.of("/password/" + token.value()));
		model.addAttribute("name", this.people.displayName(id).orElseThrow());
		return "invitation/password-link";
	}

	private boolean mail(@Nullable EmailAddress address, String link) {
		if (address == null || !this.mail.isConfigured()) {
			return false;
		}
		this.mail.later(() -> this.mail.send(address.value(), "You are invited to Starling", """
				Somebody who looks after a Starling, a place to practise interviews, invites you.

				To come in, open this within a week. It works once:
				%s
				""".formatted(link)));
		return true;
	}

	private String page(Model model) {
		model.addAttribute("invitations", this.invitations.latest());
		model.addAttribute("most", Invitations.PAGE);
		return "invitation/invitations";
	}

}
