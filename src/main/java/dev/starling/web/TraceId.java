package dev.starling.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The number of one request, by which what a person saw and what the logs say is brought
 * together. A proxy gives it in {@code traceparent} or {@code X-Request-Id}; what does
 * not look like one is passed over, so that nobody writes into the log this way.
 */
final class TraceId {

	/** The request attribute that holds it. */
	static final String ATTRIBUTE = TraceId.class.getName();

	/** What it is called in each line of the log. */
	static final String IN_LOG = "traceId";

	/** The header in which it is answered. */
	static final String HEADER = "X-Request-Id";

	private static final Pattern TRACEPARENT = Pattern.compile("00-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

	private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

	private TraceId() {
	}

	static String of(@Nullable String traceparent, @Nullable String requestId) {
		if (traceparent != null) {
			Matcher parent = TRACEPARENT.matcher(traceparent);
			if (parent.matches()) {
				return parent.group(1);
			}
		}
		return (requestId != null && REQUEST_ID.matcher(requestId).matches()) ? requestId : fresh();
	}

	private static String fresh() {
		HexFormat hex = HexFormat.of();
		ThreadLocalRandom random = ThreadLocalRandom.current();
		return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
	}

}
