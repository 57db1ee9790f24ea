package dev.starling.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import dev.starling.testing.AppTest;
import dev.starling.testing.Statements;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages that nobody is signed in for, written once. This node would believe for an hour
 * that the bank is the same, so what it sees at once it has changed itself.
 */
@AppTest
@TestPropertySource(properties = "starling.bank-known-for=1h")
@DirtiesContext
class KeptPagesTest {

	private static final String ADMIN = "/admin" + Visitor.QUESTION;

	@Autowired
	private Visitors.Door door;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Statements.Log log;

	@ParameterizedTest
	@ValueSource(strings = { Visitor.QUESTION, Visitor.QUESTION + "?show=cheat-code", "/questions",
			"/questions?level=senior-level", "/competencies", "/competencies/ownership" })
	void theDatabaseIsAskedForThemOnce(String address) {
		Visitor nobody = this.door.nobody();
		String written = Visitor.body(nobody.get(address));
		assertThat(this.log.during(() -> assertThat(Visitor.body(nobody.get(address))).isEqualTo(written))).isEmpty();
	}

	@Test
	void whatIsUnpublishedIsGoneForTheNextReaderAndThereAgainForTheNext() {
		Visitor admin = this.door.administrator();
		Visitor nobody = this.door.nobody();
		assertThat(nobody.get(Visitor.QUESTION)).hasStatusOk();
		assertThat(nobody.page("/questions").select("a.row-link").eachAttr("href")).contains(Visitor.QUESTION);
		admin.page(ADMIN + "/editions");
		for (String way : new String[] { "/unpublication", "/archive" }) {
			admin.post(ADMIN + way, Map.of());
			assertThat(nobody.get(Visitor.QUESTION)).as(way).hasStatus(404);
			assertThat(nobody.page("/questions").select("a.row-link").eachAttr("href"))
				.doesNotContain(Visitor.QUESTION);
			admin.post(ADMIN + "/editions/1/publication", Map.of());
			assertThat(nobody.get(Visitor.QUESTION)).hasStatusOk();
			assertThat(nobody.page("/questions").select("a.row-link").eachAttr("href")).contains(Visitor.QUESTION);
		}
	}

	@Test
	void anotherEditionIsReadAtOnceAndHasAnotherTag() {
		Visitor admin = this.door.administrator();
		Visitor nobody = this.door.nobody();
		String before = nobody.get(Visitor.QUESTION).getResponse().getHeader(HttpHeaders.ETAG);
		admin.page(ADMIN + "/editions");
		admin.post(ADMIN + "/editions", Map.of());
		Map<String, String> form = fields(
				admin.page(ADMIN + "/edit").select("#edition textarea[name], #edition input[name]"));
		form.put("prompt", "Tell me about a heron.");
		admin.post(ADMIN + "/edit", form);
		assertThat(nobody.page(Visitor.QUESTION).text()).as("only in the making").doesNotContain("a heron");
		admin.post(ADMIN + "/publication", Map.of());
		assertThat(nobody.page(Visitor.QUESTION).text()).contains("Tell me about a heron.");
		assertThat(nobody.page("/questions").text()).contains("Tell me about a heron.");
		assertThat(this.door.candidate().page(Visitor.QUESTION).text()).contains("Tell me about a heron.");
		assertThat(nobody.get(Visitor.QUESTION, Map.of("If-None-Match", before))).hasStatus(200);
		admin.post(ADMIN + "/editions/1/publication", Map.of());
		assertThat(nobody.get(Visitor.QUESTION, Map.of("If-None-Match", before))).as("as it was").hasStatus(304);
	}

	@Test
	void aNewNameOfACompetencyIsReadAtOnce() {
		Visitor admin = this.door.administrator();
		Visitor nobody = this.door.nobody();
		assertThat(nobody.page("/competencies").text()).contains("Ownership");
		rename(admin, "Ownership", "Owning It");
		assertThat(nobody.page("/competencies").text()).contains("Owning It");
		assertThat(nobody.page("/questions").getElementById("competency").text()).contains("Owning It");
		rename(admin, "Owning It", "Ownership");
		assertThat(nobody.page("/competencies").text()).doesNotContain("Owning It");
	}

	private static void rename(Visitor admin, String from, String to) {
		Element form = admin.page("/admin/competencies")
			.selectFirst("li:has(h2:matchesOwn(^" + from + "$)) form:has([name=meaning])");
		Map<String, String> fields = fields(form.select("[name]"));
		fields.put("name", to);
		assertThat(admin.post(form.attr("action"), fields)).hasStatus(302);
	}

	@Test
	void whoIsSignedInGetsAPageOfTheirOwnAndLeavesNoneToOthers() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "It was mine.");
		for (Visitor next : new Visitor[] { candidate, this.door.nobody(), candidate, this.door.guest(),
				this.door.nobody() }) {
			String text = next.page(Visitor.QUESTION).text();
			assertThat(text.contains("Sign out")).isEqualTo(next == candidate);
			assertThat(text.contains("Continue your draft")).isEqualTo(next == candidate);
			assertThat(text.contains("No account needed")).isEqualTo(next.session() == null);
		}
		assertThat(candidate.get(Visitor.QUESTION)).headers()
			.doesNotContainHeader("ETag")
			.hasHeaderSatisfying("Cache-Control", (values) -> assertThat(values.get(0)).contains("no-store"));
	}

	@Test
	void whatIsAskedForAnywayIsOnNobodyElsesPage() {
		Visitor nobody = this.door.nobody();
		assertThat(nobody.page(Visitor.QUESTION + "?show=cheat-code").text()).contains("Pivot to Systemic Change");
		assertThat(nobody.page(Visitor.QUESTION).text()).doesNotContain("Pivot to Systemic Change");
	}

	@Test
	void aBrowserThatSpeaksAnotherLanguageChangesNothingForOthers() {
		Visitor nobody = this.door.nobody();
		String address = "/questions?q=language";
		for (String language : new String[] { "de", "en", "ja" }) {
			MockHttpServletResponse page = nobody.get(address, Map.of("Accept-Language", language)).getResponse();
			assertThat(page.getHeader(HttpHeaders.CONTENT_LANGUAGE)).isEqualTo("en");
		}
	}

	@Test
	void theSameIsSaidOfItWhenItIsWrittenAndAfterwards() {
		String address = "/questions?q=headers";
		MockHttpServletResponse first = this.door.nobody().get(address).getResponse();
		MockHttpServletResponse second = this.door.nobody().get(address).getResponse();
		assertThat(headers(second)).isEqualTo(headers(first))
			.containsKeys("Content-Security-Policy", "X-Content-Type-Options", "ETag", "Content-Length")
			.containsEntry("Cache-Control", "[no-cache]")
			.containsEntry("Vary", "[Cookie, Accept-Encoding]")
			.containsEntry("Content-Type", "[text/html;charset=UTF-8]");
	}

	@ParameterizedTest
	@CsvSource({ "gzip, true", "'gzip, deflate, br', true", "'br;q=1.0, gzip;q=0.8', true", "GZIP, true",
			"gzip;q=0, false", "'gzip; q=0.0, br', false", "identity, false", "x-gzip-like, false" })
	void isCompressedForWhoTakesIt(String accepted, boolean compressed) throws IOException {
		String plain = Visitor.body(this.door.nobody().get(Visitor.QUESTION));
		MockHttpServletResponse page = this.door.nobody()
			.get(Visitor.QUESTION, Map.of("Accept-Encoding", accepted))
			.getResponse();
		byte[] body = page.getContentAsByteArray();
		assertThat(page.getHeader(HttpHeaders.CONTENT_LENGTH)).isEqualTo(Integer.toString(body.length));
		assertThat(page.getHeader(HttpHeaders.CONTENT_ENCODING)).isEqualTo(compressed ? "gzip" : null);
		if (compressed) {
			body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
		}
		assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo(plain);
	}

	@Test
	void whoeverHasItIsToldSoAlsoWhereItWasNotWrittenYet() {
		String address = "/questions?q=revalidated";
		String tag = this.door.nobody().get(address).getResponse().getHeader(HttpHeaders.ETAG);
		assertThat(tag).startsWith("W/");
		for (String known : new String[] { tag, "\"another\", " + tag, tag.substring(2) }) {
			MockHttpServletResponse same = this.door.nobody()
				.get(address, Map.of("If-None-Match", known))
				.getResponse();
			assertThat(same.getStatus()).as(known).isEqualTo(304);
			assertThat(same.getContentAsByteArray()).isEmpty();
			assertThat(same.getHeader(HttpHeaders.ETAG)).isEqualTo(tag);
			assertThat(same.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-cache");
		}
		String never = "/questions?q=never-read";
		assertThat(this.door.nobody().get(never, Map.of("If-None-Match", "\"another\""))).hasStatusOk();
		assertThat(this.log.during(() -> this.door.nobody().get(never))).as("written for who had another").isEmpty();
	}

	@Test
	void whoAsksForTheHeadGetsTheSameHeadersAndNoBody() {
		for (String address : new String[] { "/questions?q=head", Visitor.QUESTION }) {
			MockHttpServletResponse head = this.mvc.head().uri(address).exchange().getResponse();
			MockHttpServletResponse page = this.door.nobody().get(address).getResponse();
			assertThat(head.getStatus()).isEqualTo(200);
			assertThat(head.getContentAsByteArray()).isEmpty();
			assertThat(headers(head)).isEqualTo(headers(page));
		}
	}

	@Test
	void whatIsNotThereIsAskedForEachTime() {
		for (int i = 0; i < 2; i++) {
			assertThat(this.door.nobody().get("/questions/no-such-question")).hasStatus(404);
		}
	}

	private static Map<String, String> headers(MockHttpServletResponse response) {
		Map<String, String> headers = new HashMap<>();
		response.getHeaderNames().forEach((name) -> headers.put(name, response.getHeaderValues(name).toString()));
		return headers;
	}

	private static Map<String, String> fields(Elements inputs) {
		Map<String, String> fields = new HashMap<>();
		inputs.forEach((field) -> fields.put(field.attr("name"), field.val()));
		fields.remove("_csrf");
		return fields;
	}

}
