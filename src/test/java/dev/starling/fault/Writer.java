package dev.starling.fault;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import dev.starling.question.Part;
import dev.starling.testing.Json;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody who saves one text after the other and sends again, under the same save id,
 * what was not answered. They remember each text that they sent and each that was
 * acknowledged.
 */
final class Writer {

	/** How each text begins; it is to be found in no log. */
	static final String PRIVATE = "Nobody else reads this, ";

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final String[] SCRAPS = { "We lost a day. ", "Größe und Maß. ", "学んだこと。", "🧭 ", "\n", "x" };

	private static final int MOST_SCRAPS = 400;

	private final Web web;

	private final String draft;

	private final String token;

	private final Random random;

	private final Map<UUID, Text> sent = new HashMap<>();

	private final Map<UUID, Integer> acknowledged = new LinkedHashMap<>();

	private final Map<Part, Text> current = new EnumMap<>(Part.class);

	private final Map<Part, Integer> versions = new EnumMap<>(Part.class);

	private Text unanswered;

	private HttpResponse<String> refusal;

	private Writer(Web web, String draft, Random random) {
		this.web = web;
		this.draft = draft;
		this.token = Jsoup.parse(open().body()).select("[name=_csrf]").val();
		this.random = random;
	}

	static Writer member(int port, String email, Random random) {
		Web web = new Web(port);
		web.post("/signup", Map.of("displayName", "Writer", "email", email, "password", Visitor.PASSWORD));
		return guest(web, random);
	}

	static Writer guest(int port, Random random) {
		return guest(new Web(port), random);
	}

	private static Writer guest(Web web, Random random) {
		String draft = web.post(Visitor.QUESTION + "/drafts", Map.of()).headers().firstValue("Location").orElseThrow();
		return new Writer(web, draft, random);
	}

	/**
	 * Saves what was not answered last time, or else a new text.
	 * @return the status of the answer
	 * @throws UncheckedIOException where there is no answer
	 */
	int save() {
		if (this.unanswered == null) {
			this.unanswered = next();
			this.sent.put(this.unanswered.save(), this.unanswered);
		}
		Text text = this.unanswered;
		HttpResponse<String> answer = send(text);
		if (answer.statusCode() == 200) {
			int version = Json.read(answer.body()).get("version").asInt();
			this.acknowledged.put(text.save(), version);
			this.versions.put(text.part(), version);
			this.current.put(text.part(), text);
			this.unanswered = null;
		}
		else {
			this.refusal = answer;
		}
		return answer.statusCode();
	}

	/** The last answer to a save that was not taken. */
	Optional<HttpResponse<String>> refusal() {
		return Optional.ofNullable(this.refusal);
	}

	HttpResponse<String> sendAgain() {
		return send(this.unanswered);
	}

	private HttpResponse<String> send(Text text) {
		String json = Json.write(Map.of("body", text.body(), "version", text.basedOn(), "save", text.save()));
		return this.web.send(this.web.request(this.draft + "/sections/" + text.part().slug())
			.timeout(PATIENCE)
			.header("Accept", "application/json")
			.header("Content-Type", "application/json")
			.header("X-CSRF-TOKEN", this.token)
			.PUT(HttpRequest.BodyPublishers.ofString(json)));
	}

	private Text next() {
		Part part = Part.values()[this.random.nextInt(Part.values().length)];
		StringBuilder body = new StringBuilder(PRIVATE + this.sent.size() + ": ");
		for (int scraps = this.random.nextInt(MOST_SCRAPS); scraps > 0; scraps--) {
			body.append(SCRAPS[this.random.nextInt(SCRAPS.length)]);
		}
		return new Text(UUID.randomUUID(), part, this.versions.getOrDefault(part, 0), body.toString());
	}

	/** Whether every field of the editor holds the last text that was acknowledged. */
	boolean findsEverything() {
		Document page = Jsoup.parse(open().body());
		return this.current.entrySet().stream().allMatch((field) -> {
			Element shown = page.getElementById(field.getKey().slug());
			return shown != null && shown.wholeText().replaceFirst("^\n", "").equals(field.getValue().body());
		});
	}

	HttpResponse<String> open() {
		return this.web.get(this.draft);
	}

	long draft() {
		return Long.parseLong(this.draft.substring(this.draft.lastIndexOf('/') + 1));
	}

	Map<UUID, Text> sent() {
		return this.sent;
	}

	/** The version that each text was answered with, by the id of its save. */
	Map<UUID, Integer> acknowledged() {
		return this.acknowledged;
	}

	/**
	 * One text.
	 *
	 * @param save the id of its save
	 * @param part what it is to be
	 * @param basedOn the version that it started from
	 * @param body its words
	 */
	record Text(UUID save, Part part, int basedOn, String body) {
	}

}
