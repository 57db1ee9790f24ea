package dev.starling.access;

import java.io.IOException;

import dev.starling.account.Me;
import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Begins the session of whoever has signed in, and takes them to where they were going.
 */
class SignedIn implements AuthenticationSuccessHandler {

	private final KnownBrowser knownBrowser;

	private final AuditTrail trail;

	SignedIn(KnownBrowser knownBrowser, AuditTrail trail) {
		this.knownBrowser = knownBrowser;
		this.trail = trail;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication member)
			throws IOException {
		Me me = (Me) member.getPrincipal();
		BrowserSession.begin(me, BrowserSession.Stay.asked(request), request, response);
		this.knownBrowser.remember(me, request.getParameter("email"), request, response);
		this.trail.add(Act.SIGNED_IN, me.id(), null, "by password");
		response.sendRedirect(request.getContextPath() + LocalPath.orHome(request.getParameter("next")));
	}

}
