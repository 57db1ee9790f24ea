package dev.starling.access;

import java.util.function.Function;

import dev.starling.account.Guests;
import dev.starling.account.Me;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/**
 * Takes along what somebody wrote as a guest when they sign in. Until the sign-in is
 * through, the security context still says who they were.
 */
class GuestHandOver implements SessionAuthenticationStrategy {

	private final Guests guests;

	private final Function<Authentication, Me> members;

	GuestHandOver(Guests guests, Function<Authentication, Me> members) {
		this.guests = guests;
		this.members = members;
	}

	@Override
	public void onAuthentication(Authentication member, HttpServletRequest request, HttpServletResponse response) {
		Authentication earlier = SecurityContextHolder.getContext().getAuthentication();
		if (earlier != null && earlier.getPrincipal() instanceof Me guest && guest.isGuest()) {
			this.guests.handOver(guest, this.members.apply(member));
		}
	}

}
