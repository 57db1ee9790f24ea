package dev.starling.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.starling.testing.Json;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Somebody with a browser, who gets what they ask for or is heard of.
 */
final class Caller {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final Web web;

	private String token = "";

	private Caller(Web web) {
		this.web = web;
	}

	static Caller nobody(int port) {
		return new Caller(new Web(port));
	}

	/** Signs up, and in again with the role, if there is one. */
	static Caller member(int port, JdbcTemplate jdbc, String name, String... roles) {
		String email = UUID.randomUUID() + "@example.org";
		Web web = new Web(port);
		web.post("/signup", Map.of("displayName", name, "email", email, "password", Visitor.PASSWORD));
		for (String role : roles) {
			jdbc.update("insert into account_role (account_id, role) select id, ? from account where email = ?", role,
					email);
			web = new Web(port);
			web.post("/login", Map.of("email", email, "password", Visitor.PASSWORD));
		}
		Caller caller = new Caller(web);
		caller.open("/account");
		return caller;
	}

	/** Returns the page. */
	String get(String address) {
		return checked(this.web.get(address, "text/html,*/*;q=0.8"), 200).body();
	}

	/** The same, and can send its forms from then on. */
	String open(String address) {
		String page = get(address);
		Matcher form = TOKEN.matcher(page);
		if (form.find()) {
			this.token = form.group(1);
		}
		return page;
	}

	/** Returns where it leads. */
	String post(String address, Map<String, String> fields) {
		Map<String, String> form = new HashMap<>(fields);
		form.put("_csrf", this.token);
		return checked(this.web.post(address, form), 302).headers().firstValue("Location").orElseThrow();
	}

	void put(String address, Map<String, ?> json) {
		HttpResponse<String> answer = this.web.send(this.web.request(address)
			.header("Accept", "application/json")
			.header("Content-Type", "application/json")
			.header("X-CSRF-TOKEN", this.token)
			.PUT(HttpRequest.BodyPublishers.ofString(Json.write(json))));
		checked(answer, (answer.statusCode() == 204) ? 204 : 200);
	}

	private static HttpResponse<String> checked(HttpResponse<String> answer, int expected) {
		if (answer.statusCode() != expected) {
			throw new IllegalStateException(
					answer.statusCode() + " from " + answer.request().method() + " " + answer.uri());
		}
		return answer;
	}

}
