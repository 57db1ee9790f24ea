package dev.starling.account;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;
import dev.starling.passkey.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AccountController {

	private final MyAccount myAccount;

	private final Sessions sessions;

	private final Passkeys passkeys;

	private final HouseRules rules;

	private final AuditTrail trail;

	private final Clock clock;

	AccountController(MyAccount myAccount, Sessions sessions, Passkeys passkeys, HouseRules rules, AuditTrail trail,
			Clock clock) {
		this.myAccount = myAccount;
		this.sessions = sessions;
		this.passkeys = passkeys;
		this.rules = rules;
		this.trail = trail;
		this.clock = clock;
	}

	@GetMapping("/account")
	String show(@RequestParam(required = false) String done, @AuthenticationPrincipal Me me, HttpSession session,
			Model model) {
		model.addAttribute("done", done);
		return page(me, session, model);
	}

	/** What stands in the address bar once something was refused. */
	@GetMapping({ "/account/profile", "/account/password", "/account/deletion", "/account/export" })
	String showAgain() {
		return "redirect:/account";
	}

	@PostMapping("/account/profile")
	String introduce(@Valid @ModelAttribute("profile") ProfileForm profile, BindingResult errors,
			@AuthenticationPrincipal Me me, HttpSession session, Model model, HttpServletResponse response) {
		Optional<ZoneId> zone = profile.zone();
		if (zone.isEmpty()) {
			errors.rejectValue("timeZone", "unknown",
					"There is no time zone of that name. Choose one of the list, such as Europe/Berlin.");
		}
		if (errors.hasErrors()) {
			return refused(me, session, model, response);
		}
		this.sessions.refresh(this.myAccount.introduce(profile.displayName(), zone.get(), me));
		return "redirect:/account?done=profile";
	}

	@PostMapping("/account/password")
	String changePassword(@Valid @ModelAttribute("passwords") PasswordChangeForm passwords, BindingResult errors,
			@AuthenticationPrincipal Me me, HttpServletRequest request, Model model, HttpServletResponse response) {
		if (!errors.hasErrors()) {
			try {
				if (this.myAccount.changePassword(passwords.current(), passwords.password(), me,
						request.getSession().getId())) {
					request.changeSessionId();
					return "redirect:/account?done=password";
				}
				errors.rejectValue("current", "wrong", "This is not your password.");
			}
			catch (GuessablePasswordException ex) {
				errors.rejectValue("password", "guessable", ex.getMessage());
			}
		}
		return refused(me, request.getSession(), model, response);
	}

	@PostMapping("/account/sessions/{id:[0-9a-f]{64}}/end")
	String end(@PathVariable String id, @AuthenticationPrincipal Me me) {
		this.sessions.end(me.id(), id);
		this.trail.add(Act.SESSIONS_ENDED, me.id(), me.id(), null);
		return "redirect:/account?done=sessions";
	}

	@PostMapping("/account/sessions/end-others")
	String endOthers(@AuthenticationPrincipal Me me, HttpSession session) {
		this.sessions.endOthers(me.id(), session.getId());
		this.trail.add(Act.SESSIONS_ENDED, me.id(), me.id(), null);
		return "redirect:/account?done=sessions";
	}

	/**
	 * How somebody signs in is theirs to change, and not whoever's found the browser
	 * open.
	 */
	@PostMapping("/account/confirmation")
	String confirm(@Valid @ModelAttribute("confirming") PasswordForm confirming, BindingResult errors,
			@AuthenticationPrincipal Me me, HttpSession session, Model model, HttpServletResponse response) {
		if (this.myAccount.isPassword(confirming.confirmation(), me)) {
			Sessions.noteConfirmation(session, this.clock.instant());
			return "redirect:/account?done=confirmed";
		}
		errors.rejectValue("confirmation", "wrong", "This is not your password.");
		return refused(me, session, model, response);
	}

	@PostMapping("/account/passkeys/{id:[\\w-]{1,1000}}/removal")
	String removePasskey(@PathVariable String id, @AuthenticationPrincipal Me me, HttpSession session) {
		if (!this.rules.mayChangePasskeys(me, session)) {
			return "redirect:/account?done=confirm";
		}
		this.passkeys.remove(id, me.id());
		return "redirect:/account?done=profile";
	}

	/** Written down first, so that what is sent is whole. */
	@PostMapping("/account/export")
	void export(@AuthenticationPrincipal Me me, HttpServletResponse response) throws IOException {
		Path file = Files.createTempFile("starling-export-", ".zip");
		try {
			try (OutputStream out = Files.newOutputStream(file)) {
				this.myAccount.export(me, out);
			}
			response.setContentType("application/zip");
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("starling.zip").build().toString());
			response.setContentLengthLong(Files.size(file));
			Files.copy(file, response.getOutputStream());
		}
		finally {
			Files.delete(file);
		}
	}

	@PostMapping("/account/deletion")
	String delete(@Valid @ModelAttribute("deletion") PasswordForm deletion, BindingResult errors,
			@AuthenticationPrincipal Me me, HttpSession session, Model model, HttpServletResponse response) {
		if (!errors.hasErrors() && this.myAccount.delete(deletion.confirmation(), me)) {
			session.invalidate();
			SecurityContextHolder.clearContext();
			return "redirect:/";
		}
		errors.rejectValue("confirmation", "wrong", "This is not your password. Nothing was deleted.");
		return refused(me, session, model, response);
	}

	private String refused(Me me, HttpSession session, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(me, session, model);
	}

	private String page(Me me, HttpSession session, Model model) {
		model.addAttribute("zones", ProfileForm.ZONES);
		model.addAttribute("person", this.myAccount.person(me));
		model.addAttribute("sessions", this.sessions.of(me.id(), session.getId()));
		model.addAttribute("passkeys", this.passkeys.of(me.id()));
		if (!model.containsAttribute("profile")) {
			model.addAttribute("profile", new ProfileForm(me.displayName(), me.timeZone().getId()));
		}
		if (!model.containsAttribute("passwords")) {
			model.addAttribute("passwords", new PasswordChangeForm("", ""));
		}
		boolean confirmed = this.rules.mayChangePasskeys(me, session);
		model.addAttribute("confirmed", confirmed);
		model.addAttribute("byPasskeyOnly", !confirmed && Sessions.isConfirmed(session, this.clock.instant()));
		if (!model.containsAttribute("confirming")) {
			model.addAttribute("confirming", new PasswordForm(""));
		}
		if (!model.containsAttribute("deletion")) {
			model.addAttribute("deletion", new PasswordForm(""));
		}
		return "account/account";
	}

	/**
	 * @param confirmation the password, once more
	 */
	record PasswordForm(String confirmation) {

		PasswordForm {
			confirmation = (confirmation != null) ? confirmation : "";
		}

		/** Keeps a password out of logs. */
		@Override
		public String toString() {
			return "PasswordForm";
		}

	}

}
