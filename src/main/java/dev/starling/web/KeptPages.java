package dev.starling.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Writes a page that everybody sees alike once, and answers with it until something that
 * it is made of is another. Whoever's browser brings a session gets a page of their own.
 * <p>
 * It stands ahead of the session and of what guards addresses, so it keeps only what
 * {@link Revalidation} gave an entity tag, which was let through to nobody in particular.
 */
class KeptPages extends OncePerRequestFilter {

	/** Some thousand pages. */
	private static final long MOST_BYTES = 16 << 20;

	private static final Set<String> READING = Set.of("GET", "HEAD");

	private static final Set<String> CONDITIONS = Set.of("if-none-match", "if-modified-since");

	private final List<Revision> ingredients;

	private final CookieSerializer sessions;

	private final Cache<String, KeptPage> pages = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.<String, KeptPage>weigher((address, page) -> page.bytes())
		.build();

	KeptPages(List<Revision> ingredients, CookieSerializer sessions) {
		this.ingredients = ingredients;
		this.sessions = sessions;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !READING.contains(request.getMethod()) || !this.sessions.readCookieValues(request).isEmpty();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		List<Long> revisions = this.ingredients.stream().map(Revision::current).toList();
		String address = request.getRequestURI() + "?" + request.getQueryString();
		KeptPage page = this.pages.getIfPresent(address);
		if (page == null || !page.isMadeOf(revisions)) {
			page = write(revisions, request, response, chain);
			if (page == null) {
				return;
			}
			this.pages.put(address, page);
		}
		page.answer(request, response);
	}

	/** Returns null where the answer is not one to be kept; it has been given then. */
	private static @Nullable KeptPage write(List<Long> revisions, HttpServletRequest request,
			HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
		Set<String> before = new HashSet<>(response.getHeaderNames());
		ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(response);
		chain.doFilter(new Unconditional(request), written);
		if (written.getStatus() != HttpStatus.OK.value() || !written.containsHeader(HttpHeaders.ETAG)
				|| written.containsHeader(HttpHeaders.SET_COOKIE)) {
			written.copyBodyToResponse();
			return null;
		}
		return KeptPage.of(written, before, revisions);
	}

	/** Asks for the whole page, whatever the browser has of it already. */
	private static final class Unconditional extends HttpServletRequestWrapper {

		Unconditional(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getMethod() {
			return "GET";
		}

		@Override
		public String getHeader(String name) {
			return isCondition(name) ? null : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return isCondition(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
		}

		private static boolean isCondition(String name) {
			return CONDITIONS.stream().anyMatch(name::equalsIgnoreCase);
		}

	}

}
