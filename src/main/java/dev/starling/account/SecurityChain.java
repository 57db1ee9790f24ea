package dev.starling.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
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

	private static final CsrfTokenRepository TOKENS = new HttpSessionCsrfTokenRepository();

	/** Forms that nobody needs to be signed in for: they carry no token. */
	private static final RequestMatcher PUBLIC_FORMS = anyOf(HttpMethod.POST, "/login", REFUSED_SIGN_IN, "/signup",
			"/questions/*/drafts");

	private static final RequestMatcher PUBLIC_PAGES = readable("/", "/questions", "/questions/*", "/login", "/signup",
			"/assets/**", "/livez", "/readyz");

	private static final RequestMatcher MEMBERS = new OrRequestMatcher(anyOf(null, "/drafts", "/drafts/**", "/logout"),
			anyOf(HttpMethod.POST, "/questions/*/drafts"));

	@Bean
	SecurityFilterChain chain(HttpSecurity http) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers(MEMBERS)
				.authenticated()
				.requestMatchers(PUBLIC_PAGES, PUBLIC_FORMS)
				.permitAll()
				.anyRequest()
				.denyAll())
			.formLogin((form) -> form.loginPage("/login")
				.usernameParameter("email")
				.successHandler((request, response, me) -> {
					makeToken(request, response);
					response.sendRedirect(request.getContextPath() + LocalPath.orHome(request.getParameter("next")));
				})
				.failureHandler(new RefusedSignIn()))
			.logout((logout) -> logout.logoutSuccessUrl("/"))
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.exceptionHandling((refusals) -> refusals.authenticationEntryPoint(new SignInEntryPoint(MEMBERS))
				.accessDeniedHandler(refusals()))
			.csrf((csrf) -> csrf.csrfTokenRepository(TOKENS)
				.requireCsrfProtectionMatcher(SecurityChain::needsToken)
				.csrfTokenRequestHandler(new SessionOnlyCsrfTokenRequestHandler()))
			.addFilterBefore(new SameOriginFilter(), CsrfFilter.class)
			.headers((headers) -> headers.contentSecurityPolicy((csp) -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
				.permissionsPolicyHeader((permissions) -> permissions.policy(PERMISSIONS_POLICY))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
				.frameOptions((frames) -> frames.deny()))
			.build();
	}

	/**
	 * Makes the token with the session: were it left to the first page, two pages opened
	 * at once would each make one.
	 */
	static void makeToken(HttpServletRequest request, HttpServletResponse response) {
		TOKENS.saveToken(TOKENS.generateToken(request), request, response);
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
