package dev.starling.access;

import java.util.Arrays;
import java.util.Optional;

import dev.starling.account.KnownBrowsers;
import dev.starling.account.Me;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie by which a browser shows that somebody has signed in there before. It lets
 * nobody in; it only keeps strangers' guesses apart from the owner's.
 */
@Component
class KnownBrowser {

	private final KnownBrowsers browsers;

	KnownBrowser(KnownBrowsers browsers) {
		this.browsers = browsers;
	}

	/** Whose attempts these count among: the account's, or this known browser's own. */
	String attempt(HttpServletRequest request, String email) {
		return token(request).filter((token) -> this.browsers.isKnown(token, email))
			.map((token) -> email + " " + token)
			.orElse(email);
	}

	void remember(Me me, String email, HttpServletRequest request, HttpServletResponse response) {
		if (token(request).filter((token) -> this.browsers.isKnown(token, email)).isEmpty()) {
			response.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(name(request), this.browsers.remember(me))
						.path("/")
						.maxAge(KnownBrowsers.REMEMBERED)
						.httpOnly(true)
						.secure(request.isSecure())
						.sameSite("Lax")
						.build()
						.toString());
		}
	}

	private static Optional<String> token(HttpServletRequest request) {
		return Optional.ofNullable(request.getCookies())
			.flatMap((cookies) -> Arrays.stream(cookies)
				.filter((cookie) -> cookie.getName().equals(name(request)))
				.map(Cookie::getValue)
				.findFirst());
	}

	private static String name(HttpServletRequest request) {
		return request.isSecure() ? "__Host-KNOWN" : "KNOWN";
	}

}
