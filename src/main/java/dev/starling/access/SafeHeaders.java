package dev.starling.access;

import java.util.function.BiConsumer;

/**
 * What every answer tells the browser not to do, whoever gives it: a page, a static file,
 * an error, a refusal ahead of everything else.
 */
public final class SafeHeaders {

	private static final String CONTENT_SECURITY_POLICY = String.join("; ", "default-src 'none'", "script-src 'self'",
			"style-src 'self'", "img-src 'self'", "manifest-src 'self'", "connect-src 'self'", "form-action 'self'",
			"base-uri 'none'", "frame-ancestors 'none'");

	/** No page of ours, nor what might be smuggled into one, asks a device for these. */
	private static final String PERMISSIONS_POLICY = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

	private SafeHeaders() {
	}

	/**
	 * Adds them.
	 * @param secure whether the request came by TLS; only then a browser may be told to
	 * stay there
	 * @param answer takes a name and a value
	 */
	public static void addTo(boolean secure, BiConsumer<String, String> answer) {
		answer.accept("Content-Security-Policy", CONTENT_SECURITY_POLICY);
		answer.accept("Permissions-Policy", PERMISSIONS_POLICY);
		answer.accept("Referrer-Policy", "same-origin");
		answer.accept("X-Content-Type-Options", "nosniff");
		answer.accept("X-Frame-Options", "DENY");
		// The filter that this switches off did more harm than good.
		answer.accept("X-XSS-Protection", "0");
		answer.accept("Cross-Origin-Opener-Policy", "same-origin");
		answer.accept("Cross-Origin-Resource-Policy", "same-origin");
		if (secure) {
			answer.accept("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
		}
	}

}
