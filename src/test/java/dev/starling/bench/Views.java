package dev.starling.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import dev.starling.load.Candidate;
import dev.starling.load.Requests;
import dev.starling.testing.Visitor;

/**
 * Pages that people look at, one kind after the other. Every second question, bank and
 * home is looked at by a stranger, the others by somebody who is known; editors are their
 * candidates', the queue is a coach's.
 */
final class Views {

	private static final List<Kind> PAGES = List.of(Kind.QUESTION, Kind.BANK, Kind.HOME, Kind.EDITOR, Kind.QUEUE);

	private final URI server;

	private final List<Candidate> candidates;

	private final List<Reviewer> coaches;

	private final Random random = new Random();

	private int next;

	private CompletableFuture<Void> all = CompletableFuture.completedFuture(null);

	Views(URI server, List<Candidate> candidates, List<Reviewer> coaches) {
		this.server = server;
		this.candidates = candidates;
		this.coaches = coaches;
	}

	/**
	 * Looks at the next page.
	 * @param due when that should have been, by {@link System#nanoTime()}
	 * @param times where it is noted how long it took
	 */
	void look(long due, Times times) {
		Kind kind = PAGES.get(this.next % PAGES.size());
		boolean stranger = this.next / PAGES.size() % 2 == 0;
		this.next++;
		CompletableFuture<Void> look = Requests.send(request(kind, stranger), BodyHandlers.discarding())
			.handle((answer, failure) -> {
				times.of(kind).add(System.nanoTime() - due, answer != null && answer.statusCode() == 200);
				return null;
			});
		this.all = CompletableFuture.allOf(this.all, look);
	}

	/** Waits until every page is there. */
	void await() {
		this.all.join();
	}

	private HttpRequest.Builder request(Kind kind, boolean stranger) {
		Candidate candidate = any(this.candidates);
		return switch (kind) {
			case QUESTION -> page(Visitor.QUESTION, stranger ? null : candidate.cookie());
			case BANK -> page("/questions", stranger ? null : candidate.cookie());
			case HOME -> page("/", stranger ? null : candidate.cookie());
			case EDITOR -> page("/drafts/" + candidate.draft(), candidate.cookie());
			case QUEUE -> page("/reviews", any(this.coaches).cookie());
			default -> throw new IllegalArgumentException("Not looked at: " + kind);
		};
	}

	private HttpRequest.Builder page(String path, String cookie) {
		HttpRequest.Builder page = HttpRequest.newBuilder(this.server.resolve(path))
			.header("Accept", "text/html")
			.header("Accept-Encoding", "gzip");
		return (cookie != null) ? page.header("Cookie", cookie) : page;
	}

	private <T> T any(List<T> people) {
		return people.get(this.random.nextInt(people.size()));
	}

}
