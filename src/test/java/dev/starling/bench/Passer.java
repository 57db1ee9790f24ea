package dev.starling.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import dev.starling.testing.Visitor;

/**
 * Somebody who asks for a page, over and over, or sends a form, and never tries again.
 */
final class Passer implements Runnable {

	private static final Duration INTERVAL = Duration.ofMillis(50);

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final HttpRequest request;

	private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();

	private volatile boolean stopped;

	private Passer(HttpRequest.Builder request) {
		this.request = request.timeout(Duration.ofSeconds(20)).build();
	}

	static Passer reading(int port) {
		return new Passer(HttpRequest.newBuilder(address(port, "")).GET());
	}

	/** Each time a new guest, who begins a draft. */
	static Passer posting(int port) {
		return new Passer(HttpRequest.newBuilder(address(port, "/drafts")).POST(HttpRequest.BodyPublishers.noBody()));
	}

	private static URI address(int port, String path) {
		return URI.create("http://127.0.0.1:" + port + Visitor.QUESTION + path);
	}

	@Override
	public void run() {
		try {
			while (!this.stopped) {
				long sent = System.nanoTime();
				this.attempts.add(new Attempt(sent, sent, System.nanoTime(), status()));
				TimeUnit.MILLISECONDS.sleep(INTERVAL.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private int status() throws InterruptedException {
		try {
			return this.client.send(this.request, BodyHandlers.ofString()).statusCode();
		}
		catch (IOException ex) {
			return 0;
		}
	}

	void stop() {
		this.stopped = true;
	}

	/** How many were not taken since then, by {@link System#nanoTime()}. */
	long refusedSince(long start) {
		return this.attempts.stream().filter((attempt) -> attempt.sent() >= start && !attempt.isTaken()).count();
	}

}
