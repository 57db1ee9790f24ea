package dev.starling.access;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UriUtils;

/**
 * What somebody gets who is not signed in: the sign-in page, and afterwards the page
 * where they were; 401 when a script asks, or a form that must give back what was typed
 * in it; 404 where signing in would not help.
 */
class SignInEntryPoint implements AuthenticationEntryPoint {

	private final RequestMatcher members;

	SignInEntryPoint(RequestMatcher members) {
		this.members = members;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException {
		if (!this.members.matches(request)) {
			response.sendError(HttpStatus.NOT_FOUND.value());
		}
		else if (isScript(request) || request.getParameter("giveBack") != null) {
			response.sendError(HttpStatus.UNAUTHORIZED.value());
		}
		else {
			String next = UriUtils.encodeQueryParam(LocalPath.orHome(returnTo(request)), StandardCharsets.UTF_8)
				.replace("&", "%26");
			response.sendRedirect(request.getContextPath() + "/login?next=" + next);
		}
	}

	private static boolean isScript(HttpServletRequest request) {
		String mode = request.getHeader("Sec-Fetch-Mode");
		return HttpMethod.PUT.matches(request.getMethod()) || (mode != null && !mode.equals("navigate"));
	}

	/** A page is asked for again; a form is gone back to. */
	private static String returnTo(HttpServletRequest request) {
		if (!HttpMethod.POST.matches(request.getMethod())) {
			String query = request.getQueryString();
			String path = request.getRequestURI().substring(request.getContextPath().length());
			return (query != null) ? path + "?" + query : path;
		}
		try {
			String referer = request.getHeader(HttpHeaders.REFERER);
			return (referer != null) ? URI.create(referer).getRawPath() : "/";
		}
		catch (IllegalArgumentException ex) {
			return "/";
		}
	}

}
