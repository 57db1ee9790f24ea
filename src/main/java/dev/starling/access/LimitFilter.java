package dev.starling.access;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import dev.starling.account.Me;
import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;
import dev.starling.limit.Limited;
import dev.starling.limit.Limits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down whoever does often what people do seldom: guessing passwords, making
 * accounts. It stands ahead of the work, so that a refused attempt costs next to nothing.
 */
class LimitFilter extends OncePerRequestFilter {

	private final Limits limits;

	private final AuditTrail trail;

	private final List<Rule> rules;

	LimitFilter(Limits limits, AuditTrail trail, KnownBrowser knownBrowser) {
		this.limits = limits;
		this.trail = trail;
		Function<HttpServletRequest, String> address = ClientAddress::of;
		Function<HttpServletRequest, @Nullable String> typed = (request) -> parameter(request, "email");
		this.rules = List.of(new Rule(post("/login"), Limited.SIGN_IN_PER_ADDRESS, address, true),
				new Rule(post("/login"), Limited.SIGN_IN_PER_ACCOUNT,
						(request) -> Optional.ofNullable(typed.apply(request))
							.map((email) -> knownBrowser.attempt(request, email))
							.orElse(null),
						true),
				new Rule(post("/login/webauthn"), Limited.SIGN_IN_PER_ADDRESS, address, true),
				new Rule(post("/webauthn/authenticate/options"), Limited.GUEST_PER_ADDRESS, address, false),
				new Rule(post("/account/confirmation"), Limited.SIGN_IN_PER_ACCOUNT, (request) -> account(), true),
				new Rule(post("/account/password"), Limited.SIGN_IN_PER_ACCOUNT, (request) -> account(), true),
				new Rule(post("/account/deletion"), Limited.SIGN_IN_PER_ACCOUNT, (request) -> account(), true),
				new Rule(post("/signup"), Limited.SIGN_UP_PER_ADDRESS, address, false),
				new Rule(post("/signup"), Limited.SIGN_UP_PER_ACCOUNT, typed, false),
				new Rule(post("/password"), Limited.RESET_PER_ADDRESS, address, false),
				new Rule(post("/password"), Limited.RESET_PER_ACCOUNT, typed, false),
				new Rule(Routes.ONE_TIME_LINKS, Limited.RESET_PER_ADDRESS, address, true),
				new Rule(Routes.WELCOMING, Limited.GUEST_PER_ADDRESS,
						(request) -> (me() == null) ? ClientAddress.of(request) : null, false),
				new Rule(post("/drafts/*"), Limited.SAVE_PER_ACCOUNT, (request) -> account(), false),
				new Rule(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.PUT, "/drafts/**"),
						Limited.SAVE_PER_ACCOUNT, (request) -> account(), false));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		List<Taken> taken = new ArrayList<>();
		for (Rule rule : this.rules) {
			String key = rule.where.matches(request) ? rule.who.apply(request) : null;
			if (key != null) {
				Optional<Duration> wait = this.limits.take(rule.what, key);
				if (wait.isPresent()) {
					refuse(rule.what, key, wait.get(), request, response);
					return;
				}
				taken.add(new Taken(rule, key));
			}
		}
		chain.doFilter(request, response);
		if (response.getStatus() < HttpStatus.BAD_REQUEST.value()) {
			taken.stream()
				.filter((one) -> one.rule.failuresOnly)
				.forEach((one) -> this.limits.giveBack(one.rule.what, one.key));
		}
	}

	private void refuse(Limited what, String key, Duration wait, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (this.limits.take(Limited.AUDIT_LINE, what + key).isEmpty()) {
			Me me = me();
			this.trail.add(Act.LIMITED, (me != null) ? me.id() : null, null, what.label());
		}
		long seconds = wait.toSeconds() + 1;
		request.setAttribute(HttpHeaders.RETRY_AFTER, seconds);
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

	private static RequestMatcher post(String path) {
		return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
	}

	private static @Nullable String parameter(HttpServletRequest request, String name) {
		String value = request.getParameter(name);
		return (value != null && !value.isBlank()) ? value.strip().toLowerCase(Locale.ROOT) : null;
	}

	private static @Nullable String account() {
		Me me = me();
		return (me != null) ? Long.toString(me.id()) : null;
	}

	private static @Nullable Me me() {
		return Me.of(SecurityContextHolder.getContext().getAuthentication()).orElse(null);
	}

	/**
	 * What is counted.
	 *
	 * @param where at which requests
	 * @param what as what
	 * @param who against whom; null where it does not count
	 * @param failuresOnly whether one that succeeds is not counted after all
	 */
	private record Rule(RequestMatcher where, Limited what, Function<HttpServletRequest, @Nullable String> who,
			boolean failuresOnly) {
	}

	private record Taken(Rule rule, String key) {
	}

}
