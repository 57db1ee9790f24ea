package dev.starling.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.starling.storage.Commits;
import jakarta.servlet.RequestDispatcher;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * What an error says, on the page and to a script: what happened, what was kept and what
 * to do. Nothing of an exception is told but the reasons that we gave ourselves.
 */
@Component
class Errors extends DefaultErrorAttributes {

	/** The body of these was not read, and is not going to be. */
	private static final Set<Integer> UNREAD = Set.of(411, 413);

	private static final Words FALLBACK = new Words("This did not work",
			"We could not make sense of that request. Nothing was changed. Go back and try once more.");

	private static final Words OUR_FAULT = new Words("Something broke on our side",
			"It is not your doing, and what was saved before is still there. Go back, copy anything you just typed, and try again in a minute.");

	private static final Words NOT_YOURS = new Words("This page is for others",
			"Coaches and administrators have pages of their own. Nothing was changed. If this should be yours, ask whoever runs Starling here.");

	private static final Words IN_DOUBT = new Words("We are not quite there",
			"The database stopped answering in the middle of this, so it may have been kept or not. What was saved before is still there. Keep this page open and try again in a minute.");

	private static final Map<HttpStatus, Words> WORDS = Map.ofEntries(
			words(HttpStatus.UNAUTHORIZED, "You are signed out", "Nothing was changed. Sign in, then do it again."),
			words(HttpStatus.FORBIDDEN, "This was not let through",
					"The page you sent it from is out of date, or it is not yours to do. Nothing was changed. Go back, reload the page and try again; copy what you typed first."),
			words(HttpStatus.NOT_FOUND, "There is nothing here",
					"The address may be mistyped, what was here may be gone, or it belongs to somebody else. Nothing of yours was changed."),
			words(HttpStatus.METHOD_NOT_ALLOWED, "This cannot be done here",
					"The address is right, but it takes no such request; a page that was open for long may send one. Nothing was changed. Open the page again and do it there."),
			words(HttpStatus.CONFLICT, "This cannot be done now",
					"Something else stands in its way. Nothing was changed."),
			words(HttpStatus.GONE, "This was deleted", "Nothing was changed."),
			words(HttpStatus.LENGTH_REQUIRED, "This did not say how long it is",
					"Nothing was read and nothing was changed."),
			words(HttpStatus.CONTENT_TOO_LARGE, "That is more than we take at once",
					"Nothing was read and nothing was changed. A part of an answer takes 10,000 characters."),
			words(HttpStatus.TOO_MANY_REQUESTS, "That was often in a short time",
					"We slow this down to keep everybody's account safe. Nothing was changed. What you typed is still on the page before this one. Wait a little, then go back and try again."),
			words(HttpStatus.SERVICE_UNAVAILABLE, "We are not quite there",
					"The database does not answer right now. Nothing was changed. Keep this page open and try again in a minute."));

	private static Map.Entry<HttpStatus, Words> words(HttpStatus status, String title, String message) {
		return Map.entry(status, new Words(title, message));
	}

	@Override
	public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		Map<String, Object> attributes = super.getErrorAttributes(request, ErrorAttributeOptions.defaults());
		int status = (int) attributes.get("status");
		Words words = isInDoubt(status, request) ? IN_DOUBT
				: isLook(request) && status == 403 ? NOT_YOURS : words(status);
		String message = reason(request).orElse(words.message()) + howLong(request);
		Map<String, Object> told = new LinkedHashMap<>(
				Map.of("status", status, "title", words.title(), "message", message));
		if (!UNREAD.contains(status) && isForm(request)) {
			told.put("sent", sent(request));
		}
		if (status == HttpStatus.NOT_FOUND.value()) {
			Ways.sought(address(request)).ifPresent((sought) -> told.put("sought", sought));
		}
		Ways.back(request.getHeader(HttpHeaders.REFERER), request.getHeader(HttpHeaders.HOST), address(request))
			.ifPresent((path) -> told.put("back", path));
		if (request.getAttribute(TraceId.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof String id) {
			told.put("trace", id);
		}
		return told;
	}

	/** Whether nothing was to be changed. */
	private static boolean isLook(WebRequest request) {
		return "GET".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD, RequestAttributes.SCOPE_REQUEST));
	}

	private static String address(WebRequest request) {
		return Objects
			.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI, RequestAttributes.SCOPE_REQUEST), "");
	}

	/** The texts of a form that asks, in {@code giveBack}, for them to be given back. */
	private static Map<String, String> sent(WebRequest request) {
		Map<String, String> texts = new LinkedHashMap<>();
		for (String name : StringUtils.tokenizeToStringArray(request.getParameter("giveBack"), " ")) {
			String text = request.getParameter(name);
			if (StringUtils.hasText(text)) {
				texts.put(name, text);
			}
		}
		return texts;
	}

	/** Files are not read to be given back. */
	private static boolean isForm(WebRequest request) {
		return !StringUtils.startsWithIgnoreCase(request.getHeader(HttpHeaders.CONTENT_TYPE),
				MediaType.MULTIPART_FORM_DATA_VALUE);
	}

	private static boolean isInDoubt(int status, WebRequest request) {
		return status == HttpStatus.SERVICE_UNAVAILABLE.value()
				&& request.getAttribute(Commits.TRIED, RequestAttributes.SCOPE_REQUEST) != null;
	}

	private static Words words(int status) {
		HttpStatus known = HttpStatus.resolve(status);
		return WORDS.getOrDefault((known != null) ? known : HttpStatus.BAD_REQUEST,
				(status >= 500) ? OUR_FAULT : FALLBACK);
	}

	/** Whoever refuses for a time says so, in seconds, under the name of that header. */
	private static String howLong(WebRequest request) {
		if (!(request.getAttribute(HttpHeaders.RETRY_AFTER, RequestAttributes.SCOPE_REQUEST) instanceof Long seconds)) {
			return "";
		}
		long minutes = (seconds + 59) / 60;
		return (minutes <= 1) ? " A minute is enough." : " About " + minutes + " minutes are enough.";
	}

	private Optional<String> reason(WebRequest request) {
		return Optional
			.ofNullable((String) request.getAttribute(BodyLimitFilter.REFUSAL, RequestAttributes.SCOPE_REQUEST))
			.or(() -> Optional.ofNullable(getError(request))
				.filter(ResponseStatusException.class::isInstance)
				.map((error) -> ((ResponseStatusException) error).getReason()));
	}

	private record Words(String title, String message) {
	}

}
