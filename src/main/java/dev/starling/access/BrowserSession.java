package dev.starling.access;

import java.time.Duration;

import dev.starling.account.Me;
import dev.starling.account.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The session in which a browser is known as somebody.
 */
final class BrowserSession {

	/** Set on a request whose session cookie is to outlive the browser's windows. */
	static final String KEPT = BrowserSession.class.getName() + ".kept";

	static final SecurityContextRepository CONTEXTS = new HttpSessionSecurityContextRepository();

	static final CsrfTokenRepository TOKENS = new HttpSessionCsrfTokenRepository();

	private BrowserSession() {
	}

	/**
	 * Begins a new session; whatever the browser sent before is void.
	 * @param me who it is
	 * @param stay for how long
	 * @param request the request that proved it
	 * @param response where the cookie goes
	 */
	static void begin(Me me, Stay stay, HttpServletRequest request, HttpServletResponse response) {
		HttpSession earlier = request.getSession(false);
		if (earlier != null) {
			earlier.invalidate();
		}
		SecurityContext context = new SecurityContextImpl(
				UsernamePasswordAuthenticationToken.authenticated(me, null, me.getAuthorities()));
		SecurityContextHolder.setContext(context);
		request.setAttribute(KEPT, (stay == Stay.KEPT) ? true : null);
		request.getSession().setMaxInactiveInterval(Math.toIntExact(stay.idle.toSeconds()));
		Sessions.note(request.getSession(), request.getHeader(HttpHeaders.USER_AGENT));
		CONTEXTS.saveContext(context, request, response);
		// Were the token left to the first page, two pages opened at once would each make
		// one.
		TOKENS.saveToken(TOKENS.generateToken(request), request, response);
	}

	/**
	 * For how long somebody is known without being asked again.
	 */
	enum Stay {

		/** Until the browser is closed, or 12 hours idle. */
		VISIT(Duration.ofHours(12)),

		/** 30 days idle, which is also how long a guest is remembered. */
		KEPT(Duration.ofDays(30));

		private final Duration idle;

		Stay(Duration idle) {
			this.idle = idle;
		}

		static Stay asked(HttpServletRequest signIn) {
			return (signIn.getParameter("keep") != null) ? KEPT : VISIT;
		}

	}

}
