package dev.starling.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import dev.starling.testing.Visitor;
import dev.starling.testing.Web;

/**
 * How many pages a second, turn by turn: Starling's question page and bank, which nobody
 * is signed in for, and a guest's editor, beside the question page's very bytes from the
 * memory of a bare Tomcat, and beside the pages of a peer, spring-petclinic, where
 * {@code -Dpeer} names its jar. All of them run on the same virtual machine with the same
 * heap, and are warmed alike.
 */
final class Pages {

	private static final String[] HEAP = { "-Xms512m", "-Xmx512m" };

	private final List<Asked> pages = new ArrayList<>();

	private final Map<Asked, List<Wrk>> turns = new LinkedHashMap<>();

	private boolean sound = true;

	private Pages() {
	}

	/**
	 * Reads {@code -Dpeer}, {@code -Dbench.warm-up} and {@code -Dbench.rounds}, how many
	 * turns each page has unmeasured and measured, and {@code -Dbench.seconds}, how long
	 * a turn is; exits with 1 where a bar is missed.
	 * @param arguments none
	 * @throws IOException where something does not start
	 */
	public static void main(String[] arguments) throws IOException {
		if (!Wrk.isThere()) {
			System.out.println("This asks with wrk, which is not on the PATH (Debian: apt install wrk)");
			System.exit(1);
		}
		String peer = System.getProperty("peer", "");
		Pages pages = new Pages();
		try (Server starling = Server.starlingInMemory("pages", HEAP);
				Server memory = Server.of(FromMemory.class, HEAP[0], HEAP[1],
						"-D" + FromMemory.FILE + "=" + kept(starling));
				Server other = peer.isEmpty() ? null : Server.jar("peer", Path.of(peer), HEAP)) {
			pages.measure(starling, memory, other);
		}
		System.exit(pages.sound ? 0 : 1);
	}

	/** The question page as a browser gets it, in a file. */
	private static Path kept(Server starling) throws IOException {
		try {
			HttpResponse<byte[]> page = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(starling.address().resolve(Visitor.QUESTION))
					.header("Accept-Encoding", "gzip")
					.build(), HttpResponse.BodyHandlers.ofByteArray());
			return Files.write(Path.of("target", "bench", "question.html.gz"), page.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	private void measure(Server starling, Server memory, Server peer) throws IOException {
		HttpResponse<String> begun = new Web(starling.port()).post(Visitor.QUESTION + "/drafts", Map.of());
		String draft = begun.headers().firstValue("Location").orElseThrow();
		String session = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
		Asked question = page("question", starling, Visitor.QUESTION, Map.of());
		Asked editor = page("editor", starling, URI.create(draft).getPath(), Map.of("Cookie", session));
		Asked bank = page("bank", starling, "/questions", Map.of());
		Asked bytes = page("the same bytes, bare Tomcat", memory, "/", Map.of());
		Asked owner = (peer != null) ? page("owner, petclinic", peer, "/owners/1", Map.of()) : null;
		Asked owners = (peer != null) ? page("owners, petclinic", peer, "/owners?lastName=", Map.of()) : null;
		run();
		System.out.printf("%-30s %12s %9s%n", "", "pages/s", "p99 ms");
		this.pages.forEach((page) -> System.out.printf("%-30s %12.0f %9.1f%n", page.title(), rate(page), p99(page)));
		hold("question / the same bytes", rate(question) / rate(bytes), 0.5);
		if (peer == null) {
			System.out.println("No -Dpeer was given: nothing is held against spring-petclinic");
			return;
		}
		hold("question / owner", rate(question) / rate(owner), 4);
		hold("editor / owner", rate(editor) / rate(owner), 1.5);
		hold("bank / owner", rate(bank) / rate(owner), 1.5);
		System.out.printf("%-30s %12.2f%n", "bank / owners", rate(bank) / rate(owners));
		for (Asked page : List.of(question, editor, bank)) {
			hold("p99 of owner / " + page.title(), p99(owner) / p99(page), 1);
		}
	}

	private Asked page(String title, Server server, String path, Map<String, String> headers) {
		Asked page = new Asked(title, server.address().resolve(path), headers);
		this.pages.add(page);
		return page;
	}

	/** All in turn, so that whatever else the machine does meets all. */
	private void run() throws IOException {
		int warmUp = Integer.getInteger("bench.warm-up", 5);
		int rounds = Integer.getInteger("bench.rounds", 5);
		Duration turn = Duration.ofSeconds(Integer.getInteger("bench.seconds", 10));
		System.out.printf("16 connections, %d turns of %d s each after %d to warm up, %d cores, Java %s%n", rounds,
				turn.toSeconds(), warmUp, Runtime.getRuntime().availableProcessors(), Runtime.version());
		for (int round = 0; round < warmUp + rounds; round++) {
			for (Asked page : this.pages) {
				Wrk found = Wrk.ask(page.address(), page.headers(), turn);
				if (round >= warmUp) {
					this.turns.computeIfAbsent(page, (first) -> new ArrayList<>()).add(found);
				}
			}
		}
	}

	private double rate(Asked page) {
		return median(page, Wrk::rate);
	}

	private double p99(Asked page) {
		return median(page, Wrk::p99);
	}

	private double median(Asked page, ToDoubleFunction<Wrk> value) {
		List<Wrk> found = this.turns.get(page);
		return found.stream().mapToDouble(value).sorted().skip(found.size() / 2).findFirst().orElseThrow();
	}

	private void hold(String what, double ratio, double bar) {
		boolean held = ratio >= bar;
		System.out.printf("%-30s %12.2f %9s%n", what, ratio, (held ? "" : "missed: ") + "at least " + bar);
		this.sound &= held;
	}

	/**
	 * A page that is asked for.
	 *
	 * @param title what it is called in the figures
	 * @param address where it is
	 * @param headers what is sent along
	 */
	private record Asked(String title, URI address, Map<String, String> headers) {
	}

}
