package dev.starling.access;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The one cookie that says who somebody is. Over TLS its name begins with
 * {@code __Host-}, so that browsers take it from this host alone and never send it in the
 * clear.
 */
@Component
class SessionCookie implements CookieSerializer {

	private final CookieSerializer plain = named("SESSION", false);

	private final CookieSerializer secure = named("__Host-SESSION", true);

	private static CookieSerializer named(String name, boolean secure) {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName(name);
		cookie.setUseSecureCookie(secure);
		cookie.setCookiePath("/");
		cookie.setSameSite("Lax");
		cookie.setRememberMeRequestAttribute(BrowserSession.KEPT);
		return cookie;
	}

	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		return cookie(request).readCookieValues(request);
	}

	@Override
	public void writeCookieValue(CookieValue value) {
		cookie(value.getRequest()).writeCookieValue(value);
	}

	private CookieSerializer cookie(HttpServletRequest request) {
		return request.isSecure() ? this.secure : this.plain;
	}

}
