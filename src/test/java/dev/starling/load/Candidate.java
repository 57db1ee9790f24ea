package dev.starling.load;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.starling.testing.Json;
import dev.starling.testing.Visitor;

/**
 * Somebody who types: one guest, one session, one draft, one save after the other.
 */
public final class Candidate {

	/** Some 60 words, as a part in the middle of being written. */
	public static final String TEXT = "Three weeks before the launch the load test failed at a third of the traffic. "
		.repeat(4);

	/** The part that they write in. */
	public static final String PART = "action";

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final String cookie;

	private final URI draft;

	private final Map<String, String> headers;

	private int version;

	/** What is sent again, under the id that it had, until it is acknowledged. */
	private String owed;

	private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

	private Candidate(String cookie, URI draft, Map<String, String> headers) {
		this.cookie = cookie;
		this.draft = draft;
		this.headers = headers;
	}

	/**
	 * Comes in by beginning to draft, which needs no account and so no password that
	 * takes long to hash.
	 * @param server where
	 * @return a guest with a draft
	 */
	public static Candidate arrive(URI server) {
		HttpResponse<String> welcome = send(HttpRequest.newBuilder(server.resolve(Visitor.QUESTION + "/drafts"))
			.POST(HttpRequest.BodyPublishers.noBody()));
		String cookie = welcome.headers()
			.firstValue("Set-Cookie")
			.orElseThrow(() -> new IllegalStateException("No draft was begun: " + welcome.statusCode()));
		URI draft = server.resolve(welcome.headers().firstValue("Location").orElseThrow());
		String session = cookie.substring(0, cookie.indexOf(';'));
		Matcher form = TOKEN.matcher(send(HttpRequest.newBuilder(draft).header("Cookie", session)).body());
		if (!form.find()) {
			throw new IllegalStateException("The editor has no token");
		}
		return new Candidate(session, draft, Map.of("X-CSRF-TOKEN", form.group(1)));
	}

	/**
	 * Returns the same candidate with the same draft at a server that does without
	 * tokens.
	 * @param server another server on the same database
	 * @param headers what that server wants to know besides
	 */
	public Candidate at(URI server, Map<String, String> headers) {
		return new Candidate(this.cookie, server.resolve(this.draft.getPath()), headers);
	}

	/**
	 * Returns the number of the draft.
	 */
	public long draft() {
		String path = this.draft.getPath();
		return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
	}

	/**
	 * Returns what the session is called in the database.
	 */
	public String session() {
		String value = this.cookie.substring(this.cookie.indexOf('=') + 1);
		return new String(Base64.getDecoder().decode(value), StandardCharsets.US_ASCII);
	}

	/**
	 * Returns what they send so that they are known.
	 */
	public String cookie() {
		return this.cookie;
	}

	/**
	 * Returns how many of their saves were acknowledged. The first said {@link #TEXT} and
	 * a 0, the second {@link #TEXT} and a 1, and so on.
	 */
	public int acknowledged() {
		return this.version;
	}

	/**
	 * Saves as soon as the save before it is answered.
	 * @param due when it should have been sent, by {@link System#nanoTime()}
	 * @param measured where it is noted how long that took
	 */
	public void save(long due, Measured measured) {
		this.last = this.last.thenCompose((done) -> send(due, measured));
	}

	/** Waits until every save is answered. */
	public void await() {
		this.last.join();
	}

	private CompletableFuture<Void> send(long due, Measured measured) {
		if (this.owed == null) {
			this.owed = Json
				.write(Map.of("body", TEXT + this.version, "version", this.version, "save", UUID.randomUUID()));
		}
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.draft + "/sections/" + PART))
			.header("Cookie", this.cookie)
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString(this.owed));
		this.headers.forEach(request::header);
		return Requests.send(request, BodyHandlers.ofString()).handle((answer, failure) -> {
			boolean saved = answer != null && answer.statusCode() == 200;
			if (saved) {
				this.owed = null;
				this.version = Json.read(answer.body()).get("version").asInt();
			}
			measured.add(System.nanoTime() - due, saved);
			return null;
		});
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) {
		return Requests.send(request, BodyHandlers.ofString()).join();
	}

}
