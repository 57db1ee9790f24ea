package dev.starling.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.starling.load.Candidate;
import dev.starling.testing.Json;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;

/**
 * A candidate who is signed in, with a handful of drafts whose parts were each saved a
 * few times.
 */
final class Writer {

	private static final int DRAFTS = 5;

	private static final int SAVES = 3;

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final Web web;

	private final List<String> drafts = new ArrayList<>();

	private String token;

	private int version;

	Writer(int port) {
		this.web = new Web(port);
		this.web.post("/signup", Map.of("displayName", "Writer", "email", UUID.randomUUID() + "@example.org",
				"password", Visitor.PASSWORD));
		for (int i = 0; i < DRAFTS; i++) {
			this.drafts.add(start());
		}
	}

	private String start() {
		String draft = this.web.post(Visitor.QUESTION + "/drafts", Map.of())
			.headers()
			.firstValue("Location")
			.orElseThrow();
		Matcher form = TOKEN.matcher(get(draft));
		if (!form.find()) {
			throw new IllegalStateException("The editor has no token");
		}
		this.token = form.group(1);
		for (String part : List.of("situation", "task", Candidate.PART, "result", "learning")) {
			for (this.version = 0; this.version < SAVES;) {
				save(draft, part);
			}
		}
		return draft;
	}

	/** The draft that is only read. */
	String draft() {
		return this.drafts.get(0);
	}

	String get(String address) {
		return checked(this.web.get(address)).body();
	}

	/** Goes on with the draft that was begun last. */
	void save() {
		save(this.drafts.get(DRAFTS - 1), "learning");
	}

	private void save(String draft, String part) {
		String json = Json
			.write(Map.of("body", Candidate.TEXT + this.version, "version", this.version, "save", UUID.randomUUID()));
		checked(this.web.send(this.web.request(draft + "/sections/" + part)
			.header("Accept", "application/json")
			.header("Content-Type", "application/json")
			.header("X-CSRF-TOKEN", this.token)
			.PUT(HttpRequest.BodyPublishers.ofString(json))));
		this.version++;
	}

	private static HttpResponse<String> checked(HttpResponse<String> answer) {
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(answer.statusCode() + " from " + answer.uri());
		}
		return answer;
	}

}
