package dev.starling.access;

import java.util.function.Supplier;

import dev.starling.account.HouseRules;
import dev.starling.account.Me;
import dev.starling.account.Sessions;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Who may do what only administrators may: they, and where they have decided so, only
 * when they came in with a passkey.
 */
class AdministratorAccess implements AuthorizationManager<RequestAuthorizationContext> {

	private final HouseRules rules;

	AdministratorAccess(HouseRules rules) {
		this.rules = rules;
	}

	@Override
	public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> known,
			RequestAuthorizationContext context) {
		return new AuthorizationDecision(Me.of(known.get()).filter(Me::isAdministrator).isPresent()
				&& (!this.rules.isPasskeyNeeded() || Sessions.isByPasskey(context.getRequest().getSession(false))));
	}

}
