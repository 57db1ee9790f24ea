package dev.starling.access;

import java.io.IOException;

import dev.starling.account.Guests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes whoever does something that needs somebody, and is nobody yet, a guest.
 */
class GuestFilter extends OncePerRequestFilter {

	private final RequestMatcher welcoming;

	private final Guests guests;

	GuestFilter(RequestMatcher welcoming, Guests guests) {
		this.welcoming = welcoming;
		this.guests = guests;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.welcoming.matches(request) && SecurityContextHolder.getContext().getAuthentication() == null) {
			BrowserSession.begin(this.guests.welcome(), BrowserSession.Stay.KEPT, request, response);
		}
		chain.doFilter(request, response);
	}

}
