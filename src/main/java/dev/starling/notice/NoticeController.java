package dev.starling.notice;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.starling.account.Me;
import dev.starling.mail.Mail;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
@RequestMapping("/notices")
class NoticeController {

	private final Notices notices;

	private final MailSwitches switches;

	private final Mail mail;

	NoticeController(Notices notices, MailSwitches switches, Mail mail) {
		this.notices = notices;
		this.switches = switches;
		this.mail = mail;
	}

	@GetMapping
	String show(@RequestParam(required = false) Long before, @RequestParam(defaultValue = "0") long id,
			@RequestParam(required = false) String done, @AuthenticationPrincipal Me me, Model model) {
		model.addAttribute("page", this.notices.page((before != null) ? new Place(moment(before), id) : null, me));
		model.addAttribute("switches", this.mail.isConfigured() ? this.switches.of(me) : List.of());
		model.addAttribute("done", done);
		return "notice/notices";
	}

	@PostMapping("/{id:\\d{1,18}}")
	String follow(@PathVariable long id, @AuthenticationPrincipal Me me) {
		return "redirect:"
				+ this.notices.follow(id, me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@PostMapping("/seen")
	String markAllSeen(@RequestParam(required = false) Long until, @AuthenticationPrincipal Me me) {
		this.notices.markAllSeen((until != null) ? moment(until) : null, me);
		return "redirect:/notices";
	}

	@PostMapping("/mail")
	String switchMail(@RequestParam(defaultValue = "") Set<Notice.Kind> kind, @AuthenticationPrincipal Me me) {
		this.switches.set(kind, me);
		return "redirect:/notices?done=mail";
	}

	/** Within what databases know: it comes with an address, so it may be anything. */
	private static Instant moment(long millis) {
		return Instant.ofEpochMilli(Math.max(0, Math.min(millis, Place.FRONT.toldAt().toEpochMilli())));
	}

}
