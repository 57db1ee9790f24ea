package dev.starling.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Ways on from a page that could not be shown.
 */
final class Ways {

	private static final Pattern QUESTION = Pattern.compile("/(?:questions|competencies)/([^/]+)");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** As much as the bank's search takes. */
	private static final int LONGEST = 200;

	private Ways() {
	}

	/** What somebody may look for who asks for a question that is not there. */
	static Optional<String> sought(String address) {
		Matcher question = QUESTION.matcher(address);
		if (!question.matches()) {
			return Optional.empty();
		}
		String words = BETWEEN_WORDS.matcher(decoded(question.group(1))).replaceAll(" ").strip();
		return Optional
			.of(words.substring(0,
					words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length())))))
			.filter((sought) -> !sought.isEmpty());
	}

	private static String decoded(String segment) {
		try {
			return URLDecoder.decode(segment, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return segment;
		}
	}

	/** The page of ours that led here, unless it is this one. */
	static Optional<String> back(@Nullable String referer, @Nullable String host, String address) {
		if (referer == null || host == null) {
			return Optional.empty();
		}
		try {
			URI from = new URI(referer);
			String path = (from.getRawQuery() != null) ? from.getRawPath() + "?" + from.getRawQuery()
					: from.getRawPath();
			return Optional.ofNullable(path)
				.filter((page) -> host.equals(from.getRawAuthority()) && page.startsWith("/") && !page.startsWith("//")
						&& !from.getRawPath().equals(address));
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

}
