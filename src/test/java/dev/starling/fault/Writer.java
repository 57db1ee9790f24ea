package dev.starling.fault;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

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
public final class Writer {

	/** How each text begins; it is to be found in no log. */
	static final String PRIVATE = "Nobody else reads this, ";

	/** As long as the page itself waits for an answer. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final String[] SCRAPS = { "We lost a day. ", "Größe und Maß. ", "学んだこと。", "🧭 ", "\n", "x" };

	private static final int MOST_SCRAPS = 400;

	private final Web web;

	private final Fields fields;

	private final String token;

	private final Random random;

	private final Map<UUID, Text> sent = new HashMap<>();

	private final Map<UUID, Integer> acknowledged = new LinkedHashMap<>();

	private final Map<String, Text> current = new HashMap<>();

	private final Map<String, Integer> versions = new HashMap<>();

	private Text unanswered;

	private HttpResponse<String> refusal;

	Writer(Web web, Fields fields, Random random) {
		this.web = web;
		this.fields = fields;
		this.token = Jsoup.parse(open().body()).select("[name=_csrf]").val();
		this.random = random;
	}

	static Writer member(int port, String email, Random random) {
		Web web = new Web(port);
		web.post("/signup", Map.of("displayName", "Writer", "email", email, "password", Visitor.PASSWORD));
		return guest(web, random);
	}

	/**
	 * Returns somebody without an account, with a draft of their own.
	 * @param port where the application listens on this machine
	 * @param random what they write, and in which part
	 */
	public static Writer guest(int port, Random random) {
		return guest(new Web(port), random);
	}

	private static Writer guest(Web web, Random random) {
		String draft = web.post(Visitor.QUESTION + "/drafts", Map.of()).headers().firstValue("Location").orElseThrow();
		return new Writer(web, new EditorFields(draft), random);
	}

	/**
	 * Saves what was not answered last time, or else a new text.
	 * @return the status of the answer
	 * @throws UncheckedIOException where there is no answer
	 */
	public int save() {
		if (this.unanswered == null) {
			this.unanswered = next();
			this.sent.put(this.unanswered.save(), this.unanswered);
		}
		Text text = this.unanswered;
		HttpResponse<String> answer = send(text);
		if (answer.statusCode() == 200) {
			int version = Json.read(answer.body()).get("version").asInt();
			this.acknowledged.put(text.save(), version);
			this.versions.put(text.field(), version);
			this.current.put(text.field(), text);
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
		Map<String, Object> save = new HashMap<>(this.fields.along(text.field()));
		save.putAll(Map.of("body", text.body(), "version", text.basedOn(), "save", text.save()));
		return this.web.send(this.web.request(this.fields.address(text.field()))
			.timeout(PATIENCE)
			.header("Accept", "application/json")
			.header("Content-Type", "application/json")
			.header("X-CSRF-TOKEN", this.token)
			.PUT(HttpRequest.BodyPublishers.ofString(Json.write(save))));
	}

	private Text next() {
		List<String> names = this.fields.names();
		String field = names.get(this.random.nextInt(names.size()));
		StringBuilder body = new StringBuilder(PRIVATE + this.sent.size() + ": ");
		for (int scraps = this.random.nextInt(MOST_SCRAPS); scraps > 0; scraps--) {
			body.append(SCRAPS[this.random.nextInt(SCRAPS.length)]);
		}
		return new Text(UUID.randomUUID(), field, this.versions.getOrDefault(field, 0), body.toString());
	}

	/** Whether every field of the page holds the last text that was acknowledged. */
	public boolean findsEverything() {
		Document page = Jsoup.parse(open().body());
		return this.current.entrySet().stream().allMatch((field) -> {
			Element shown = page.getElementById(this.fields.element(field.getKey()));
			return shown != null && shown.wholeText().replaceFirst("^\n", "").equals(field.getValue().body());
		});
	}

	HttpResponse<String> open() {
		return this.web.get(page());
	}

	/** The address of what they write in. */
	String page() {
		return this.fields.page();
	}

	Map<UUID, Text> sent() {
		return this.sent;
	}

	/** The version that each text was answered with, by the id of its save. */
	public Map<UUID, Integer> acknowledged() {
		return this.acknowledged;
	}

	/**
	 * One text.
	 *
	 * @param save the id of its save
	 * @param field where it is to stand
	 * @param basedOn the version that it started from
	 * @param body its words
	 */
	record Text(UUID save, String field, int basedOn, String body) {
	}

}
