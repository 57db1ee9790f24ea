package dev.starling.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only administrators send more than others may. It stands ahead of the token of a
 * form, for which all of the body is read.
 */
class LargeBodyFilter extends OncePerRequestFilter {

	private final long usual;

	private final AuthorizationManager<RequestAuthorizationContext> administrators;

	LargeBodyFilter(DataSize usual, AuthorizationManager<RequestAuthorizationContext> administrators) {
		this.usual = usual.toBytes();
		this.administrators = administrators;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > this.usual && !isAdministrator(request)) {
			response.sendError((SecurityContextHolder.getContext().getAuthentication() != null)
					? HttpStatus.FORBIDDEN.value() : HttpStatus.UNAUTHORIZED.value());
			return;
		}
		chain.doFilter(request, response);
	}

	private boolean isAdministrator(HttpServletRequest request) {
		return this.administrators
			.authorize(() -> SecurityContextHolder.getContext().getAuthentication(),
					new RequestAuthorizationContext(request))
			.isGranted();
	}

}
