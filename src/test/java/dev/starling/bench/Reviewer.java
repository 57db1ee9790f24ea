package dev.starling.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.starling.load.Requests;
import dev.starling.testing.Json;
import dev.starling.testing.Visitor;

/**
 * A coach at work, who takes one answer after the other: looks at the queue, reads,
 * claims, opens the desk, comments three times, sends the review.
 */
final class Reviewer {

	private static final List<Kind> STEPS = List.of(Kind.QUEUE, Kind.ANSWER, Kind.CLAIM, Kind.DESK, Kind.COMMENT,
			Kind.COMMENT, Kind.COMMENT, Kind.RETURN);

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final String JSON = "application/json";

	private final URI server;

	private final String cookie;

	private final String token;

	private final LongSupplier answers;

	private int step;

	private long answer;

	private String review;

	private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

	private Reviewer(URI server, String cookie, String token, LongSupplier answers) {
		this.server = server;
		this.cookie = cookie;
		this.token = token;
		this.answers = answers;
	}

	/**
	 * Signs in.
	 * @param server where
	 * @param email whose account; its password is {@link Visitor#PASSWORD}
	 * @param answers what they review: another one each time
	 */
	static Reviewer signIn(URI server, String email, LongSupplier answers) {
		String form = "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password="
				+ URLEncoder.encode(Visitor.PASSWORD, StandardCharsets.UTF_8);
		HttpResponse<String> welcome = Requests
			.send(HttpRequest.newBuilder(server.resolve("/login"))
				.header("Content-Type", FORM)
				.POST(BodyPublishers.ofString(form)), BodyHandlers.ofString())
			.join();
		String cookie = welcome.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((one) -> one.startsWith("SESSION="))
			.map((one) -> one.substring(0, one.indexOf(';')))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(email + " is not let in: " + welcome.statusCode()));
		HttpRequest.Builder queue = HttpRequest.newBuilder(server.resolve("/reviews")).header("Cookie", cookie);
		Matcher page = TOKEN.matcher(Requests.send(queue, BodyHandlers.ofString()).join().body());
		if (!page.find()) {
			throw new IllegalStateException("The queue has no token");
		}
		return new Reviewer(server, cookie, page.group(1), answers);
	}

	String cookie() {
		return this.cookie;
	}

	/**
	 * Takes the next step as soon as the one before it is answered; where that was
	 * refused, the first one, with another answer.
	 * @param due when it should have been taken, by {@link System#nanoTime()}
	 * @param times where it is noted how long that took
	 */
	void goOn(long due, Times times) {
		this.last = this.last.thenCompose((done) -> take(STEPS.get(this.step), due, times));
	}

	/**
	 * Takes so many steps, or as many as lead to where those would, so that coaches are
	 * not all at the same.
	 */
	Reviewer afterSteps(int steps) {
		Times untold = new Times();
		for (int step = 0; step < steps % STEPS.size(); step++) {
			goOn(System.nanoTime(), untold);
		}
		await();
		return this;
	}

	/** Waits until every step is answered. */
	void await() {
		this.last.join();
	}

	private CompletableFuture<Void> take(Kind kind, long due, Times times) {
		return Requests.send(request(kind), BodyHandlers.discarding()).handle((answer, failure) -> {
			boolean accepted = answer != null && answer.statusCode() == status(kind);
			if (accepted && kind == Kind.CLAIM) {
				this.review = this.server.resolve(answer.headers().firstValue("Location").orElseThrow()).getPath();
			}
			this.step = accepted ? (this.step + 1) % STEPS.size() : 0;
			times.of(kind).add(System.nanoTime() - due, accepted);
			return null;
		});
	}

	private HttpRequest.Builder request(Kind kind) {
		return switch (kind) {
			case QUEUE -> page("/reviews");
			case ANSWER -> page("/reviews/waiting/" + another());
			case CLAIM -> form("/submissions/" + this.answer + "/review", "");
			case DESK -> page(this.review);
			case COMMENT -> send(this.review + "/comments/" + UUID.randomUUID(), JSON).PUT(comment());
			case RETURN -> form(this.review + "/return", "verdict=ONE_MORE_ROUND&unrated=meant");
			default -> throw new IllegalArgumentException("No step of a review: " + kind);
		};
	}

	/** What makes or sends something leads on to its page. */
	private static int status(Kind kind) {
		return (kind == Kind.CLAIM || kind == Kind.RETURN) ? 302 : 200;
	}

	private long another() {
		this.answer = this.answers.getAsLong();
		return this.answer;
	}

	private static BodyPublisher comment() {
		return BodyPublishers.ofString(Json.write(Map.of("body", "Say what you did about it yourself.", "version", 0,
				"save", UUID.randomUUID(), "on", Map.of("part", "ACTION", "start", 0, "end", 18))));
	}

	private HttpRequest.Builder page(String path) {
		return request(path).header("Accept", "text/html").header("Accept-Encoding", "gzip");
	}

	private HttpRequest.Builder form(String path, String fields) {
		return send(path, FORM).header("Accept", "text/html").POST(BodyPublishers.ofString(fields));
	}

	private HttpRequest.Builder send(String path, String type) {
		return request(path).header("X-CSRF-TOKEN", this.token).header("Content-Type", type);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.server.resolve(path)).header("Cookie", this.cookie);
	}

}
