package dev.starling.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import dev.starling.account.Me;
import dev.starling.mail.Addresses;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

@ControllerAdvice
class Layout {

	private final List<Badge> badges;

	private final Addresses addresses;

	private final Clock clock;

	Layout(List<Badge> badges, Addresses addresses, Clock clock) {
		this.badges = badges;
		this.addresses = addresses;
		this.clock = clock;
	}

	@ModelAttribute("me")
	Me me(@AuthenticationPrincipal Me me) {
		return me;
	}

	@ModelAttribute("path")
	String path(HttpServletRequest request) {
		return request.getServletPath();
	}

	/** Whether this answers a form: the back button had better not send it again. */
	@ModelAttribute("posted")
	boolean posted(HttpServletRequest request) {
		return HttpMethod.POST.matches(request.getMethod());
	}

	/** Where people reach the site, for what other sites show of a page. */
	@ModelAttribute("site")
	String site() {
		return this.addresses.of("");
	}

	@ModelAttribute("badges")
	Badges badges(@AuthenticationPrincipal Me me) {
		return new Badges(this.badges, me);
	}

	@ModelAttribute("moments")
	Moments moments(@AuthenticationPrincipal Me me) {
		ZoneId zone = (me != null) ? me.timeZone() : ZoneOffset.UTC;
		return new Moments(zone, this.clock.instant());
	}

}
