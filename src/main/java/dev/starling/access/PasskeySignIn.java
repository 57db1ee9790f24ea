package dev.starling.access;

import java.io.IOException;

import dev.starling.account.Guests;
import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.account.Sessions;
import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;

/**
 * Signing in with a passkey, which ends as signing in with a password does; a script
 * asks, so the answer says where to go on.
 */
class PasskeySignIn implements ObjectPostProcessor<WebAuthnAuthenticationFilter> {

	private static final JsonMapper JSON = new JsonMapper();

	private final People people;

	private final Guests guests;

	private final KnownBrowser knownBrowser;

	private final AuditTrail trail;

	PasskeySignIn(People people, Guests guests, KnownBrowser knownBrowser, AuditTrail trail) {
		this.people = people;
		this.guests = guests;
		this.knownBrowser = knownBrowser;
		this.trail = trail;
	}

	UserDetails load(String email) {
		Me me = this.people.loadUserByUsername(email);
		if (!me.isEnabled()) {
			throw new DisabledException("Somebody who is disabled");
		}
		return me;
	}

	@Override
	public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
		filter.setSessionAuthenticationStrategy(new GuestHandOver(this.guests, this::me));
		filter.setAuthenticationSuccessHandler(this::signedIn);
		return filter;
	}

	private void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication member)
			throws IOException {
		Me me = me(member);
		BrowserSession.begin(me, BrowserSession.Stay.asked(request), request, response);
		Sessions.notePasskey(request.getSession());
		this.knownBrowser.remember(me, email(member), request, response);
		this.trail.add(Act.SIGNED_IN, me.id(), null, "by passkey");
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		JSON.writeValue(response.getOutputStream(), new Next(LocalPath.orHome(request.getParameter("next"))));
	}

	private Me me(Authentication member) {
		return this.people.loadUserByUsername(email(member));
	}

	private static String email(Authentication member) {
		return ((PublicKeyCredentialUserEntity) member.getPrincipal()).getName();
	}

	/**
	 * @param next where they were going
	 */
	record Next(String next) {
	}

}
