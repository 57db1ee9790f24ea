package dev.starling.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import dev.starling.account.Me;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that began too long ago, however often it was used since. A guest has no
 * way to sign in again, and is spared.
 */
class LongestSessionFilter extends OncePerRequestFilter {

	static final Duration LONGEST = Duration.ofDays(90);

	private final Clock clock;

	LongestSessionFilter(Clock clock) {
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null && session.getCreationTime() < this.clock.instant().minus(LONGEST).toEpochMilli()
				&& isMember(SecurityContextHolder.getContext().getAuthentication())) {
			session.invalidate();
			SecurityContextHolder.clearContext();
		}
		chain.doFilter(request, response);
	}

	private static boolean isMember(Authentication authentication) {
		return Me.of(authentication).filter((me) -> !me.isGuest()).isPresent();
	}

}
