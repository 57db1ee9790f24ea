package dev.starling.web;

import java.io.IOException;

import dev.starling.storage.DatabaseAway;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A database that is away for a moment is not a fault of the page: the client may well
 * try again. This stands around the session too, which is in the database itself; the
 * page that says so must do without one, or it would wait for the same once more.
 */
@Component
@Order(DatabaseTrouble.ORDER)
class DatabaseTrouble extends OncePerRequestFilter {

	static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 2;

	private static final String AWAY = DatabaseTrouble.class.getName();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getAttribute(AWAY) != null) {
			chain.doFilter(new WithoutSession(request), response);
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			boolean sent = response.isCommitted();
			if (!DatabaseAway.isBehind(ex) || (sent && !Answered.isNoted(request))) {
				throw ex;
			}
			this.logger.warn("The database is away: " + NestedExceptionUtils.getMostSpecificCause(ex));
			if (sent) {
				return;
			}
			request.setAttribute(AWAY, true);
			response.setHeader(HttpHeaders.RETRY_AFTER, "5");
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
		}
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	private static final class WithoutSession extends HttpServletRequestWrapper {

		WithoutSession(HttpServletRequest request) {
			super(request);
			request.removeAttribute(SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION");
		}

		@Override
		public Cookie[] getCookies() {
			return new Cookie[0];
		}

	}

}
