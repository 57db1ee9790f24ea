package dev.starling.access;

import java.io.IOException;
import java.time.Clock;

import dev.starling.access.BrowserSession.Stay;
import dev.starling.account.Guests;
import dev.starling.account.Me;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a request may do at all. Everything is denied that is not named here; an address
 * that is not named answers as one that does not exist.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

	static final String REFUSED_SIGN_IN = "/login/refused";

	private static final String CONTENT_SECURITY_POLICY = String.join("; ", "default-src 'none'", "script-src 'self'",
			"style-src 'self'", "img-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'none'",
			"frame-ancestors 'none'");

	/** No page of ours, nor what might be smuggled into one, asks a device for these. */
	private static final String PERMISSIONS_POLICY = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

	/** Forms that nobody needs to be signed in for: they carry no token. */
	private static final RequestMatcher PUBLIC_FORMS = anyOf(HttpMethod.POST, "/login", REFUSED_SIGN_IN, "/signup",
			"/questions/*/drafts");

	private static final RequestMatcher PUBLIC_PAGES = readable("/", "/questions", "/questions/*", "/login", "/signup",
			"/assets/**", "/livez", "/readyz");

	private static final RequestMatcher MEMBERS = anyOf(null, "/drafts", "/drafts/**", "/logout");

	/** What nobody needs to sign in for, but somebody must be. */
	private static final RequestMatcher WELCOMING = anyOf(HttpMethod.POST, "/questions/*/drafts");

	@Bean
	SecurityFilterChain chain(HttpSecurity http, Guests guests, Clock clock) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers(MEMBERS, WELCOMING)
				.authenticated()
				.requestMatchers(PUBLIC_PAGES, PUBLIC_FORMS)
				.permitAll()
				.anyRequest()
				.denyAll())
			.formLogin((form) -> form.loginPage("/login")
				.usernameParameter("email")
				.successHandler(SecurityChain::goOn)
				.failureHandler(new RefusedSignIn()))
			.logout((logout) -> logout.logoutSuccessUrl("/"))
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.exceptionHandling((refusals) -> refusals.authenticationEntryPoint(new SignInEntryPoint(MEMBERS))
				.accessDeniedHandler(refusals()))
			.csrf((csrf) -> csrf.csrfTokenRepository(BrowserSession.TOKENS)
				.requireCsrfProtectionMatcher(SecurityChain::needsToken)
				.csrfTokenRequestHandler(new SessionOnlyCsrfTokenRequestHandler()))
			.securityContext((context) -> context.securityContextRepository(BrowserSession.CONTEXTS))
			.sessionManagement((sessions) -> sessions.sessionFixation((ids) -> ids.none())
				.addSessionAuthenticationStrategy(new GuestHandOver(guests)))
			.addFilterBefore(new SameOriginFilter(), CsrfFilter.class)
			.addFilterAfter(new LongestSessionFilter(clock), SecurityContextHolderFilter.class)
			.addFilterBefore(new GuestFilter(WELCOMING, guests), AnonymousAuthenticationFilter.class)
			.headers((headers) -> headers.contentSecurityPolicy((csp) -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
				.permissionsPolicyHeader((permissions) -> permissions.policy(PERMISSIONS_POLICY))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
				.frameOptions((frames) -> frames.deny()))
			.build();
	}

	private static void goOn(HttpServletRequest request, HttpServletResponse response, Authentication member)
			throws IOException {
		Stay stay = (request.getParameter("keep") != null) ? Stay.KEPT : Stay.VISIT;
		BrowserSession.begin((Me) member.getPrincipal(), stay, request, response);
		response.sendRedirect(request.getContextPath() + LocalPath.orHome(request.getParameter("next")));
	}

	/**
	 * A token guards what a signed-in browser can be made to send. Where there is no
	 * session nobody is signed in, and making one just to hold a token would be a gift to
	 * whoever floods the sign-in page.
	 */
	private static boolean needsToken(HttpServletRequest request) {
		return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && request.getSession(false) != null
				&& !PUBLIC_FORMS.matches(request);
	}

	private static AccessDeniedHandler refusals() {
		AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();
		return (request, response, refusal) -> {
			if (refusal instanceof CsrfException || MEMBERS.matches(request)) {
				forbidden.handle(request, response, refusal);
			}
			else {
				response.sendError(HttpStatus.NOT_FOUND.value());
			}
		};
	}

	private static RequestMatcher readable(String... patterns) {
		return new OrRequestMatcher(anyOf(HttpMethod.GET, patterns), anyOf(HttpMethod.HEAD, patterns));
	}

	private static RequestMatcher anyOf(HttpMethod method, String... patterns) {
		PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
		RequestMatcher[] matchers = new RequestMatcher[patterns.length];
		for (int i = 0; i < patterns.length; i++) {
			matchers[i] = paths.matcher(method, patterns[i]);
		}
		return new OrRequestMatcher(matchers);
	}

}
