package dev.starling.notice;

import dev.starling.account.Me;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Whoever is shown the page that a notice leads to has seen the notice, whichever way
 * they came. A device that fetches the page for later shows it to nobody yet.
 */
@Component
class SeenOnArrival implements HandlerInterceptor, WebMvcConfigurer {

	private static final String[] PLACES = { "/submissions/{id:\\d+}", "/reviews", "/reviews/{id:\\d+}" };

	private static final String FOR_LATER = "Starling-For-Later";

	private final Notices notices;

	SeenOnArrival(Notices notices) {
		this.notices = notices;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns(PLACES);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page != null && HttpMethod.GET.matches(request.getMethod()) && request.getHeader(FOR_LATER) == null) {
			String here = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().value();
			Me.of(request.getUserPrincipal())
				.filter((me) -> !me.isGuest())
				.ifPresent((me) -> this.notices.markSeen(here, me));
		}
	}

}
