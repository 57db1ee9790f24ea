package dev.starling.access;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may ask for which address, once for each. One that is not named here is not there.
 */
final class Routes {

	static final String REFUSED_SIGN_IN = "/login/refused";

	/** Forms that nobody needs to be signed in for: they carry no token. */
	static final RequestMatcher PUBLIC_FORMS = anyOf(HttpMethod.POST, "/login", REFUSED_SIGN_IN, "/login/webauthn",
			"/webauthn/authenticate/options", "/signup", "/signup/*", "/setup/*", "/invitations/*", "/password",
			"/password/*", "/questions/*/drafts");

	/** What only works with a token that cannot be guessed. */
	static final RequestMatcher ONE_TIME_LINKS = anyOf(HttpMethod.POST, "/signup/*", "/setup/*", "/invitations/*",
			"/password/*");

	/** What everybody may read. */
	static final RequestMatcher PUBLIC_PAGES = readable("/", "/questions", "/questions/*", "/competencies",
			"/competencies/*", "/help", "/help/shortcuts", "/api/questions", "/api/questions/*", "/api/schemas/*",
			"/login", "/signup", "/signup/*", "/setup/*", "/invitations/*", "/password", "/password/*", "/components",
			"/assets/**", "/service-worker.js", "/livez", "/readyz");

	/** What nobody needs to sign in for, but somebody must be. */
	static final RequestMatcher WELCOMING = anyOf(HttpMethod.POST, "/questions/*/drafts");

	/** For whoever is somebody, a guest too. */
	static final RequestMatcher CANDIDATES = anyOf(null, "/progress", "/drafts", "/drafts/**", "/submissions/*",
			"/submissions/*/withdrawal", "/submissions/*/comments/**", "/logout");

	/** For whoever may review. */
	static final RequestMatcher COACHES = anyOf(null, "/reviews", "/reviews/**", "/submissions/*/review");

	/** For whoever has signed in. */
	static final RequestMatcher MEMBERS = new OrRequestMatcher(
			anyOf(null, "/account", "/account/**", "/notices", "/notices/**"),
			anyOf(HttpMethod.POST, "/webauthn/register", "/webauthn/register/options"));

	/** For whoever has shown lately who they are. */
	static final RequestMatcher CONFIRMED = anyOf(HttpMethod.POST, "/webauthn/register");

	static final RequestMatcher ADMINISTRATORS = anyOf(null, "/admin/**");

	/** Where signing in helps, for whoever has not. */
	static final RequestMatcher CLOSED = new OrRequestMatcher(CANDIDATES, MEMBERS, COACHES, ADMINISTRATORS);

	private Routes() {
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
