package dev.starling.session;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/**
 * Says once at each request which session its cookie names. Spring Session asks again
 * after the answer is sent, and would load the session a second time only to learn that
 * the browser has its cookie already (spring-session issue 1731).
 */
@Component
class OncePerRequest implements HttpSessionIdResolver {

	private static final String TOLD = OncePerRequest.class.getName() + ".told";

	private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

	OncePerRequest(CookieSerializer cookie) {
		this.cookies.setCookieSerializer(cookie);
	}

	@Override
	public List<String> resolveSessionIds(HttpServletRequest request) {
		if (request.getAttribute(TOLD) != null) {
			return List.of();
		}
		List<String> ids = this.cookies.resolveSessionIds(request);
		request.setAttribute(TOLD, ids);
		return ids;
	}

	@Override
	public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
		if (!(request.getAttribute(TOLD) instanceof List<?> told && told.contains(id))) {
			this.cookies.setSessionId(request, response, id);
		}
	}

	@Override
	public void expireSession(HttpServletRequest request, HttpServletResponse response) {
		this.cookies.expireSession(request, response);
	}

}
