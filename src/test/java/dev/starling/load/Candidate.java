package dev.starling.load;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.starling.testing.Json;
import dev.starling.testing.Visitor;

/**
 * Somebody who types: one account, one session, one draft, one save after the other.
 */
final class Candidate {

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	/** Some 60 words, as a part in the middle of being written. */
	private static final String TEXT = "Three weeks before the launch the load test failed at a third of the traffic. "
		.repeat(4);

	private final URI server;

	private final String session;

	private String draft;

	private String token;

	private int version;

	private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

	private Candidate(URI server, String session) {
		this.server = server;
		this.session = session;
	}

	static Candidate signUp(URI server, String email) {
		HttpResponse<String> welcome = post(server.resolve("/signup"), null,
				Map.of("displayName", "Load", "email", email, "password", Visitor.PASSWORD));
		String cookie = welcome.headers()
			.firstValue("Set-Cookie")
			.orElseThrow(() -> new IllegalStateException("No sign-up: " + welcome.statusCode()));
		Candidate candidate = new Candidate(server, cookie.substring(0, cookie.indexOf(';')));
		candidate.startDraft();
		return candidate;
	}

	private void startDraft() {
		this.draft = post(this.server.resolve(Visitor.QUESTION + "/drafts"), this.session, Map.of()).headers()
			.firstValue("Location")
			.orElseThrow();
		HttpRequest.Builder open = HttpRequest.newBuilder(this.server.resolve(this.draft))
			.header("Cookie", this.session);
		Matcher form = TOKEN.matcher(CLIENT.sendAsync(open.build(), BodyHandlers.ofString()).join().body());
		if (!form.find()) {
			throw new IllegalStateException("The editor has no token");
		}
		this.token = form.group(1);
	}

	void save(long due, Measured measured) {
		this.last = this.last.thenCompose((done) -> send(due, measured));
	}

	void await() {
		this.last.join();
	}

	private CompletableFuture<Void> send(long due, Measured measured) {
		String json = Json
			.write(Map.of("body", TEXT + this.version, "version", this.version, "save", UUID.randomUUID()));
		HttpRequest request = HttpRequest.newBuilder(this.server.resolve(this.draft + "/sections/action"))
			.timeout(Duration.ofSeconds(30))
			.header("Cookie", this.session)
			.header("X-CSRF-TOKEN", this.token)
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString(json))
			.build();
		return CLIENT.sendAsync(request, BodyHandlers.ofString()).handle((answer, failure) -> {
			boolean saved = answer != null && answer.statusCode() == 200;
			if (saved) {
				this.version = Json.read(answer.body()).get("version").asInt();
			}
			measured.add(System.nanoTime() - due, saved);
			return null;
		});
	}

	private static HttpResponse<String> post(URI address, String session, Map<String, String> fields) {
		String form = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		HttpRequest.Builder request = HttpRequest.newBuilder(address)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form));
		if (session != null) {
			request.header("Cookie", session);
		}
		return CLIENT.sendAsync(request.build(), BodyHandlers.ofString()).join();
	}

}
