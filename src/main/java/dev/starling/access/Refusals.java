package dev.starling.access;

import java.io.IOException;

import dev.starling.account.Me;
import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;
import dev.starling.limit.Limited;
import dev.starling.limit.Limits;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What somebody gets who is known and asks for what is not theirs to do: 403, or the
 * sign-in page where a guest could sign in, or 404 where there is nothing at all.
 */
class Refusals implements AccessDeniedHandler {

	private final AuthenticationEntryPoint signIn = new SignInEntryPoint(Routes.CLOSED);

	private final Limits limits;

	private final AuditTrail trail;

	Refusals(Limits limits, AuditTrail trail) {
		this.limits = limits;
		this.trail = trail;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException, ServletException {
		Authentication known = SecurityContextHolder.getContext().getAuthentication();
		Me me = (known != null && known.getPrincipal() instanceof Me somebody) ? somebody : null;
		if (refusal instanceof CsrfException) {
			refuse(me, "a form without its token", response);
		}
		else if (!Routes.CLOSED.matches(request)) {
			response.sendError(HttpStatus.NOT_FOUND.value());
		}
		else if (me != null && me.isGuest()) {
			this.signIn.commence(request, response, new InsufficientAuthenticationException("A guest", refusal));
		}
		else if (me != null && me.isAdministrator()) {
			response.sendRedirect(request.getContextPath() + "/account?done=passkey");
		}
		else {
			refuse(me, "a page of another role", response);
		}
	}

	private void refuse(Me me, String what, HttpServletResponse response) throws IOException {
		if (me != null && this.limits.take(Limited.REFUSAL_LINE, me.getUsername()).isEmpty()) {
			this.trail.add(Act.REFUSED, me.id(), null, what);
		}
		response.sendError(HttpStatus.FORBIDDEN.value());
	}

}
