package dev.starling.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import dev.starling.account.Me;
import dev.starling.mail.Addresses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * What {@code layout.html} needs to know, for each page that is written. Controllers'
 * advice could say it too, at ten times the cost: it is taken apart anew at each request.
 */
@Component
class Layout implements HandlerInterceptor, WebMvcConfigurer {

	private final List<Badge> badges;

	private final Addresses addresses;

	private final Clock clock;

	Layout(List<Badge> badges, Addresses addresses, Clock clock) {
		this.badges = badges;
		this.addresses = addresses;
		this.clock = clock;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page == null || leadsElsewhere(page)) {
			return;
		}
		Me me = Me.of(request.getUserPrincipal()).orElse(null);
		page.addObject("me", me);
		page.addObject("path", request.getServletPath());
		// The back button had better not send a form again.
		page.addObject("posted", HttpMethod.POST.matches(request.getMethod()));
		page.addObject("site", this.addresses.of(""));
		page.addObject("badges", new Badges(this.badges, me));
		ZoneId zone = (me != null) ? me.timeZone() : ZoneOffset.UTC;
		page.addObject("moments", new Moments(zone, this.clock.instant()));
	}

	private static boolean leadsElsewhere(ModelAndView page) {
		String name = page.getViewName();
		return (name != null) ? name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
				: page.getView() instanceof RedirectView;
	}

}
