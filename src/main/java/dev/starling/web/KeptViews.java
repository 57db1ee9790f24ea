package dev.starling.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.core.Ordered;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Views whose names begin with {@code kept:}. A template is a function of its model: what
 * it once made of an equal model it would make again, so that is sent, with the token of
 * this request. Everything that is in the model of such a view, whoever is signed in
 * included, is a value; what is not is equal to nothing and written each time.
 */
@Component
class KeptViews implements ViewResolver, Ordered {

	private static final String PREFIX = "kept:";

	private static final long MOST_BYTES = 16 << 20;

	/** As long as somebody goes back and forth. */
	private static final Duration LONGEST = Duration.ofMinutes(10);

	private final ThymeleafViewResolver templates;

	private final Cache<Key, Written> kept = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.<Key, Written>weigher((key, written) -> written.bytes())
		.expireAfterAccess(LONGEST)
		.build();

	/** Stands for the token; nobody who writes a text knows it. */
	private final String placeholder = UUID.randomUUID().toString();

	KeptViews(ThymeleafViewResolver templates) {
		this.templates = templates;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable View resolveViewName(String name, Locale locale) throws Exception {
		if (!name.startsWith(PREFIX)) {
			return null;
		}
		View template = this.templates.resolveViewName(name.substring(PREFIX.length()), locale);
		return (model, request, response) -> render(name, template, model, request, response);
	}

	private void render(String name, View template, @Nullable Map<String, ?> model, HttpServletRequest request,
			HttpServletResponse response) throws Exception {
		CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
		Key key = new Key(name, values(model), token != null);
		Written written = this.kept.getIfPresent(key);
		if (written == null) {
			written = write(template, model, token, request, response);
			this.kept.put(key, written);
		}
		written.send(token, response);
	}

	/** What a form that is in order says of its binding, the form says itself. */
	private static Map<String, Object> values(@Nullable Map<String, ?> model) {
		Map<String, Object> values = new HashMap<>(model);
		values.values().removeIf((value) -> value instanceof BindingResult binding && !binding.hasErrors());
		values.computeIfPresent("badges", (name, badges) -> ((Badges) badges).all());
		return values;
	}

	/** How many pages it keeps. */
	int size() {
		this.kept.cleanUp();
		return this.kept.asMap().size();
	}

	private Written write(View template, @Nullable Map<String, ?> model, @Nullable CsrfToken token,
			HttpServletRequest request, HttpServletResponse response) throws Exception {
		ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
		if (token != null) {
			request.setAttribute(CsrfToken.class.getName(),
					new DefaultCsrfToken(token.getHeaderName(), token.getParameterName(), this.placeholder));
		}
		try {
			template.render(model, request, page);
		}
		finally {
			request.setAttribute(CsrfToken.class.getName(), token);
		}
		String text = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
		return new Written(page.getContentType(),
				Arrays.stream(text.split(Pattern.quote(this.placeholder), -1))
					.map((piece) -> piece.getBytes(StandardCharsets.UTF_8))
					.toList());
	}

	/**
	 * What a page was made of.
	 *
	 * @param name the name of its view
	 * @param model what it says
	 * @param hasToken whether its forms hold a token
	 */
	private record Key(String name, Map<String, Object> model, boolean hasToken) {
	}

	/**
	 * A page.
	 *
	 * @param contentType what it is
	 * @param pieces itself, cut where a token stands
	 */
	private record Written(String contentType, List<byte[]> pieces) {

		int bytes() {
			return this.pieces.stream().mapToInt((piece) -> piece.length).sum();
		}

		void send(@Nullable CsrfToken token, HttpServletResponse response) throws IOException {
			response.setContentType(this.contentType);
			OutputStream page = response.getOutputStream();
			page.write(this.pieces.get(0));
			for (byte[] piece : this.pieces.subList(1, this.pieces.size())) {
				page.write(token.getToken().getBytes(StandardCharsets.UTF_8));
				page.write(piece);
			}
		}

	}

}
