package dev.starling.access;

import java.io.IOException;

import dev.starling.account.People;
import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Shows the sign-in page again with the address still in it. A database that does not
 * answer is not a wrong password.
 */
class RefusedSignIn implements AuthenticationFailureHandler {

	private final People people;

	private final AuditTrail trail;

	RefusedSignIn(People people, AuditTrail trail) {
		this.people = people;
		this.trail = trail;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException refusal) throws IOException, ServletException {
		if (refusal instanceof InternalAuthenticationServiceException) {
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
		}
		else {
			this.trail.add(Act.SIGN_IN_FAILED, null, this.people.find(email(request)).orElse(null), null);
			// Who was a guest before is one still; the refusal took that from the
			// context.
			SecurityContextHolder.setContext(BrowserSession.CONTEXTS.loadDeferredContext(request).get());
			request.getRequestDispatcher(Routes.REFUSED_SIGN_IN).forward(request, response);
		}
	}

	private static String email(HttpServletRequest request) {
		String email = request.getParameter("email");
		return (email != null) ? email : "";
	}

}
