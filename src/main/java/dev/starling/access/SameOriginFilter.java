package dev.starling.access;

import java.io.IOException;
import java.net.URI;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send. Browsers say where a request comes
 * from, in {@code Sec-Fetch-Site} or at least in {@code Origin}; a client that says
 * neither is no browser, and carries no cookies that it was not given.
 */
class SameOriginFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && !comesFromHere(request)) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean comesFromHere(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return site.equals("same-origin") || site.equals("none");
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin == null || sameHost(origin, request.getHeader(HttpHeaders.HOST));
	}

	private static boolean sameHost(String origin, String host) {
		try {
			String authority = URI.create(origin).getAuthority();
			return authority != null && authority.equalsIgnoreCase(host);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
