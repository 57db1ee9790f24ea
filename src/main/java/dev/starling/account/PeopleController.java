package dev.starling.account;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
class PeopleController {

	private static final String PERSON = "/admin/people/{id:\\d{1,18}}";

	private final Administration administration;

	private final Sessions sessions;

	private final HouseRules rules;

	PeopleController(Administration administration, Sessions sessions, HouseRules rules) {
		this.administration = administration;
		this.sessions = sessions;
		this.rules = rules;
	}

	@GetMapping("/admin/people")
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") long after,
			@RequestParam(required = false) @Nullable Long changed, @RequestParam(defaultValue = "") String done,
			Model model) {
		List<Person> found = this.administration.people(q, after, Administration.PAGE + 1);
		boolean more = found.size() > Administration.PAGE;
		model.addAttribute("q", q);
		model.addAttribute("people", more ? found.subList(0, Administration.PAGE) : found);
		model.addAttribute("more", more);
		model.addAttribute("changed", (changed != null) ? this.administration.people("", changed - 1, 1) : List.of());
		model.addAttribute("signedOut", done.equals("signed-out"));
		model.addAttribute("open", this.rules.isSignUpOpen());
		model.addAttribute("passkeys", this.rules.isPasskeyNeeded());
		return "account/people";
	}

	@PostMapping(PERSON + "/roles")
	String change(@PathVariable long id, @RequestParam(defaultValue = "") Set<Role> role,
			@AuthenticationPrincipal Me me) {
		this.sessions.refresh(this.administration.change(id, role, me).orElseThrow(this::notFound));
		return changed(id);
	}

	@PostMapping(PERSON + "/disabling")
	String disable(@PathVariable long id, @AuthenticationPrincipal Me me) {
		this.administration.disable(id, me).orElseThrow(this::notFound);
		return changed(id);
	}

	@PostMapping(PERSON + "/sign-out")
	String signOut(@PathVariable long id, @AuthenticationPrincipal Me me) {
		this.administration.signOut(id, me);
		return changed(id) + "&done=signed-out";
	}

	@PostMapping(PERSON + "/enabling")
	String enable(@PathVariable long id, @AuthenticationPrincipal Me me) {
		this.administration.enable(id, me).orElseThrow(this::notFound);
		return changed(id);
	}

	private static String changed(long id) {
		return "redirect:/admin/people?changed=" + id;
	}

	/** Only who could go on afterwards may begin with it. */
	@PostMapping("/admin/passkeys")
	String needPasskeys(@RequestParam boolean needed, @AuthenticationPrincipal Me me, HttpSession session) {
		if (needed && !Sessions.isByPasskey(session)) {
			throw new ResponseStatusException(HttpStatus.CONFLICT,
					"Sign in with a passkey of your own first, so that you do not lock yourself out. Nothing was changed.");
		}
		this.rules.needPasskeys(needed, me);
		return "redirect:/admin/people#passkeys";
	}

	@PostMapping("/admin/sign-up")
	String switchSignUp(@RequestParam boolean open, @AuthenticationPrincipal Me me) {
		this.rules.switchSignUp(open, me);
		return "redirect:/admin/people#sign-up";
	}

	private ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
