package dev.starling.editing;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.page.Field;
import dev.starling.page.Fields;
import dev.starling.page.Page;
import dev.starling.question.EditionDraft;
import dev.starling.question.NarrativePart;
import dev.starling.question.Part;
import dev.starling.testing.AtOnce;
import dev.starling.testing.Json;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;
import dev.starling.text.PlainText;
import dev.starling.text.Save;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Editions that are published, one after the other, while many read the question and
 * write their answers.
 */
abstract class PublishAmongReadersContract {

	private static final int CANDIDATES = 200;

	private static final int EDITIONS = 10;

	/**
	 * Of two hundred who read and type, so many wait for an answer in the same moment.
	 */
	private static final int IN_ONE_MOMENT = 20;

	/**
	 * Prompt, two questions, assumptions, two signals, cheat code and five parts say
	 * which edition it is.
	 */
	private static final long MENTIONS = 12;

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private Editor editor;

	@Autowired
	private Publications publications;

	private final Set<String> seen = new TreeSet<>();

	@Test
	void nobodySeesAnErrorNorHalfAnEdition() throws Exception {
		Me administrator = this.people.signUp(UUID.randomUUID() + "@example.org", Visitor.PASSWORD, "Administrator",
				ZoneOffset.UTC);
		String slug = this.editor.begin(saying("Edition 1"), administrator).slug();
		this.publications.publish(List.of(slug), administrator);
		ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

		Semaphore room = new Semaphore(IN_ONE_MOMENT);
		CountDownLatch going = new CountDownLatch(CANDIDATES);
		List<Writing> writing = AtOnce.atOnce(CANDIDATES + 1, (number) -> {
			if (number == CANDIDATES) {
				publish(slug, administrator, going);
				return null;
			}
			room.acquire();
			try {
				return readAndWrite(slug, wrong);
			}
			finally {
				room.release();
				going.countDown();
			}
		});

		assertThat(wrong).isEmpty();
		assertThat(this.seen).as("editions that somebody read meanwhile").hasSizeGreaterThan(1);
		writing.stream()
			.filter((one) -> one != null)
			.forEach((one) -> assertThat(Jsoup.parse(one.web().get(one.draft()).body()).select("#task").val())
				.isEqualTo("I wrote this."));
	}

	private void publish(String slug, Me administrator, CountDownLatch going) {
		for (int number = 2; number <= EDITIONS || going.getCount() > 0; number++) {
			EditionDraft draft = this.editor.open(slug, null).orElseThrow();
			Map<Field, String> texts = Fields.texts(saying("Edition " + number));
			for (EditedText text : this.editor.texts(draft.edition())) {
				this.editor.save(draft.edition(), text.field(),
						new Save(UUID.randomUUID(), text.version(), new PlainText(texts.get(text.field()))),
						administrator);
			}
			this.publications.publish(List.of(slug), administrator);
		}
	}

	private Writing readAndWrite(String slug, ConcurrentLinkedQueue<String> wrong) {
		Web web = new Web(this.port);
		read(web, slug, wrong);
		HttpResponse<String> begun = web.post("/questions/" + slug + "/drafts", Map.of());
		String draft = begun.headers().firstValue("Location").orElse("");
		if (begun.statusCode() != 302) {
			wrong.add(begun.statusCode() + " for who begins a draft");
			return null;
		}
		HttpResponse<String> page = web.get(draft);
		Matcher token = TOKEN.matcher(page.body());
		if (page.statusCode() != 200 || !token.find()) {
			wrong.add(page.statusCode() + " from the editor");
			return null;
		}
		HttpResponse<String> saved = web.send(web.request(draft + "/sections/task")
			.header("Accept", "application/json")
			.header("Content-Type", "application/json")
			.header("X-CSRF-TOKEN", token.group(1))
			.PUT(HttpRequest.BodyPublishers
				.ofString(Json.write(Map.of("body", "I wrote this.", "version", 0, "save", UUID.randomUUID())))));
		if (saved.statusCode() != 200) {
			wrong.add(saved.statusCode() + " for a save");
		}
		read(web, slug, wrong);
		return new Writing(web, draft);
	}

	private void read(Web web, String slug, ConcurrentLinkedQueue<String> wrong) {
		HttpResponse<String> page = web.get("/questions/" + slug + "?show=cheat-code&show=model-answer");
		if (page.statusCode() != 200) {
			wrong.add(page.statusCode() + " for a reader");
			return;
		}
		Map<String, Long> said = Pattern.compile("Edition \\d+")
			.matcher(Jsoup.parse(page.body()).select("main").text())
			.results()
			.collect(Collectors.groupingBy((match) -> match.group(), LinkedHashMap::new, Collectors.counting()));
		if (said.size() != 1 || said.values().iterator().next() != MENTIONS) {
			wrong.add("A page that says " + said);
		}
		synchronized (this.seen) {
			this.seen.addAll(said.keySet());
		}
	}

	private static Page saying(String edition) {
		List<NarrativePart> narrative = new ArrayList<>();
		for (Part part : Part.values()) {
			narrative.add(new NarrativePart(part, "Growth",
					List.of(new NarrativePart.Point(null, "I read " + edition + "."))));
		}
		return new Page("Behavioral", "Publishing Among Readers", "Have you read " + edition + "?", "Senior Level",
				List.of("Ownership"), List.of("Is it " + edition + "?", "Or not " + edition + "?"),
				"I assume " + edition + ".",
				IntStream.range(0, 2)
					.mapToObj((number) -> new Page.Signal("Signal " + "AB".charAt(number), "Knows " + edition + "."))
					.toList(),
				"Say " + edition + ".", narrative);
	}

	/**
	 * Somebody's answer.
	 */
	private record Writing(Web web, String draft) {
	}

}
