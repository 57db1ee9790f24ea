package dev.starling.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import dev.starling.account.Me;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

@ControllerAdvice
class Layout {

	private final List<Badge> badges;

	private final Clock clock;

	Layout(List<Badge> badges, Clock clock) {
		this.badges = badges;
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
