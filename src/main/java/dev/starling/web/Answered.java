package dev.starling.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes that a request was answered to the end. It stands inside of the session, which
 * has something left to do then: to note when it was used.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class Answered extends OncePerRequestFilter {

	static boolean isNoted(HttpServletRequest request) {
		return request.getAttribute(Answered.class.getName()) != null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		request.setAttribute(Answered.class.getName(), true);
	}

}
