package dev.starling.access;

import java.time.Clock;

import dev.starling.mail.Addresses;
import dev.starling.account.Guests;
import dev.starling.account.HouseRules;
import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.account.Role;
import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;
import dev.starling.limit.Limits;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.util.unit.DataSize;

/**
 * What a request may do at all. Everything is denied that {@link Routes} does not name.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

	@Bean
	SecurityFilterChain chain(HttpSecurity http, People people, Guests guests, KnownBrowser knownBrowser, Limits limits,
			HouseRules rules, Addresses addresses, AuditTrail trail, Clock clock,
			@Value("${starling.max-body}") DataSize usualBody) throws Exception {
		AdministratorAccess administrators = new AdministratorAccess(rules);
		PasskeySignIn passkeySignIn = new PasskeySignIn(people, guests, knownBrowser, trail);
		http.setSharedObject(UserDetailsService.class, passkeySignIn::load);
		return http
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers(Routes.ADMINISTRATORS)
				.access(administrators)
				.requestMatchers(Routes.CONFIRMED)
				.access(AuthorizationManagers.allOf(AuthorityAuthorizationManager.hasRole(Me.MEMBER),
						(known, context) -> new AuthorizationDecision(rules.mayChangePasskeys(
								(Me) known.get().getPrincipal(), context.getRequest().getSession(false)))))
				.requestMatchers(Routes.COACHES)
				.hasAnyRole(Role.COACH.name(), Role.ADMIN.name())
				.requestMatchers(Routes.MEMBERS)
				.hasRole(Me.MEMBER)
				.requestMatchers(Routes.CANDIDATES, Routes.WELCOMING)
				.hasAnyRole(Me.GUEST, Me.MEMBER)
				.requestMatchers(Routes.PUBLIC_PAGES, Routes.PUBLIC_FORMS)
				.permitAll()
				.anyRequest()
				.denyAll())
			.formLogin((form) -> form.loginPage("/login")
				.usernameParameter("email")
				.successHandler(new SignedIn(knownBrowser, trail))
				.failureHandler(new RefusedSignIn(people, trail)))
			.logout((logout) -> logout.logoutSuccessUrl("/")
				.addLogoutHandler((request, response, member) -> Me.of(member)
					.ifPresent((me) -> trail.add(Act.SIGNED_OUT, me.id()))))
			.webAuthn((passkeys) -> passkeys.rpName("Starling")
				.rpId(addresses.host())
				.allowedOrigins(addresses.origin())
				.disableDefaultRegistrationPage(true)
				.withObjectPostProcessor(passkeySignIn))
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.exceptionHandling((refusals) -> refusals.authenticationEntryPoint(new SignInEntryPoint(Routes.CLOSED))
				.accessDeniedHandler(new Refusals(limits, trail)))
			.csrf((csrf) -> csrf.csrfTokenRepository(BrowserSession.TOKENS)
				.requireCsrfProtectionMatcher(SecurityChain::needsToken)
				.csrfTokenRequestHandler(new SessionOnlyCsrfTokenRequestHandler()))
			.securityContext((context) -> context.securityContextRepository(BrowserSession.CONTEXTS))
			.sessionManagement((sessions) -> sessions.sessionFixation((ids) -> ids.none())
				.addSessionAuthenticationStrategy(new GuestHandOver(guests, (member) -> (Me) member.getPrincipal())))
			.addFilterBefore(new SameOriginFilter(), CsrfFilter.class)
			.addFilterBefore(new LargeBodyFilter(usualBody, administrators), CsrfFilter.class)
			.addFilterAfter(new LongestSessionFilter(clock), SecurityContextHolderFilter.class)
			.addFilterBefore(new LimitFilter(limits, trail, knownBrowser), LogoutFilter.class)
			.addFilterBefore(new GuestFilter(Routes.WELCOMING, guests), AnonymousAuthenticationFilter.class)
			.headers((headers) -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
			.build();
	}

	/**
	 * Nobody reads how long each filter took, and noting it took longer than most of
	 * them.
	 */
	@Bean
	SecurityObservationSettings unobserved() {
		return SecurityObservationSettings.noObservations();
	}

	/**
	 * A token guards what a signed-in browser can be made to send. Where there is no
	 * session nobody is signed in, and making one just to hold a token would be a gift to
	 * whoever floods the sign-in page.
	 */
	private static boolean needsToken(HttpServletRequest request) {
		return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && request.getSession(false) != null
				&& !Routes.PUBLIC_FORMS.matches(request);
	}

}
