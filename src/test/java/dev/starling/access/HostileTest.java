package dev.starling.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody who means harm types, and what comes of it: the same characters again, as
 * text.
 */
@AppTest
class HostileTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcTemplate jdbc;

	static List<String> texts() {
		return List.of("${7919*7907}", "__${7919*7907}__::.x", "*{7919*7907}", "#{7919*7907}", "@{/7919*7907}",
				"~{layout}", "[[${7919*7907}]]", "[(${T(java.lang.Runtime).getRuntime()})]",
				"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)",
				"<div hx-get=/logout hx-trigger=load>", "</textarea><script>alert(1)</script>", "javascript:alert(1)",
				"'; drop table account; --", "{{constructor.constructor('alert(1)')()}}");
	}

	@ParameterizedTest
	@MethodSource("texts")
	void inANameIsTextOnEveryPage(String text) {
		Visitor somebody = this.door.candidate();
		expectOnlyOurs(Visitor.page(somebody.post("/account/profile", Map.of("displayName", text, "timeZone", text))));
		somebody.post("/account/profile", Map.of("displayName", text, "timeZone", "UTC"));
		assertThat(somebody.page("/").select("h1").text()).isEqualTo("Hello, " + text);
		assertThat(somebody.page("/account").getElementById("displayName").val()).isEqualTo(text);
		Visitor admin = this.door.administrator();
		Document people = admin.page("/admin/people?q=" + somebody.email());
		assertThat(people.select("h2.row-title").text()).isEqualTo(text);
		for (Document page : List.of(somebody.page("/"), somebody.page("/account"), people,
				admin.page("/admin/audit"))) {
			expectOnlyOurs(page);
		}
	}

	@ParameterizedTest
	@MethodSource("texts")
	void inADraftIsTextInTheEditor(String text) {
		Visitor somebody = this.door.guest();
		String draft = somebody.startDraft();
		somebody.save(draft, "action", 0, text);
		assertThat(somebody.field(draft, "action")).isEqualTo(text);
		expectOnlyOurs(somebody.page(draft));
	}

	@ParameterizedTest
	@MethodSource("texts")
	void inAFormThatIsRefusedIsTextInItsField(String text) {
		Document signUp = Visitor
			.page(this.door.nobody().post("/signup", Map.of("displayName", text, "email", text, "password", text)));
		assertThat(signUp.getElementById("email").val()).isEqualTo(text);
		expectOnlyOurs(signUp);
		Document signIn = Visitor
			.page(this.door.nobody().post("/login/refused", Map.of("email", text, "password", text, "next", text)));
		assertThat(signIn.getElementById("email").val()).isEqualTo(text);
		assertThat(signIn.select("[name=next]").val()).isEqualTo("/");
		expectOnlyOurs(signIn);
		Visitor admin = this.door.administrator();
		Document invitations = Visitor.page(admin.post("/admin/invitations", Map.of("email", text, "role", "COACH")));
		assertThat(invitations.getElementById("email").val()).isEqualTo(text);
		expectOnlyOurs(invitations);
	}

	@ParameterizedTest
	@MethodSource("texts")
	void inAnAddressIsTextOrNothing(String text) {
		Visitor admin = this.door.administrator();
		String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
		for (String address : List.of("/admin/people?q=" + encoded, "/login?next=" + encoded, "/signup?next=" + encoded,
				"/account?done=" + encoded, Visitor.QUESTION + "?show=" + encoded)) {
			expectOnlyOurs(admin.page(address));
		}
	}

	/** No element or attribute but what our templates write. */
	private static void expectOnlyOurs(Document page) {
		assertThat(page.select("script:not([src^=/assets/])")).isEmpty();
		assertThat(page.select("img, iframe, object, embed, base, [style]")).isEmpty();
		assertThat(page.getAllElements()
			.stream()
			.flatMap((element) -> element.attributes().asList().stream())
			.map((attribute) -> attribute.getKey())
			.filter((name) -> name.startsWith("on") || name.startsWith("hx-") || name.startsWith("th:"))).isEmpty();
		assertThat(page.select("[href^=javascript], [action^=javascript], [href^=//]")).isEmpty();
		assertThat(page.body().text()).doesNotContain("62615533");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "/\\evil.example", "https://evil.example", "/%0d%0aSet-Cookie:x=y",
			"\\\\evil.example", "/\t/evil.example", "///evil.example", "javascript:alert(1)" })
	void goesNowhereElseAfterSigningIn(String next) {
		Visitor somebody = this.door.candidate();
		Visitor again = this.door.nobody();
		MvcTestResult result = again.post("/login",
				Map.of("email", somebody.email(), "password", Visitor.PASSWORD, "next", next));
		assertThat(result.getResponse().getRedirectedUrl()).matches("/([^/\\\\].*)?").doesNotContain("\n", "\r");
	}

	@Test
	void aForgedHostIsInNoPageRedirectOrLink() {
		for (String address : List.of("/", "/login", Visitor.QUESTION, "/nonsense", "/drafts")) {
			MvcTestResult answer = this.mvc.get()
				.uri(address)
				.header(HttpHeaders.HOST, "evil.example")
				.header("X-Forwarded-Host", "evil.example")
				.exchange();
			assertThat(Visitor.body(answer)).as(address).doesNotContain("evil.example");
			assertThat(String.valueOf(answer.getResponse().getRedirectedUrl())).doesNotContain("evil.example");
		}
	}

	@Test
	void extraFieldsChangeNothing() {
		Visitor somebody = this.door.candidate();
		Visitor other = this.door.candidate();
		long id = id(somebody);
		somebody.post("/account/profile",
				Map.of("displayName", "Robin", "timeZone", "UTC", "role", "ADMIN", "roles", "ADMIN", "id",
						Long.toString(id(other)), "email", "new@example.org", "passwordHash", "x", "_method",
						"DELETE"));
		assertThat(this.jdbc.queryForObject("select count(*) from account_role where account_id = ?", Long.class, id))
			.isZero();
		assertThat(id(somebody)).isEqualTo(id);
		assertThat(other.page("/").select("h1").text()).isEqualTo("Hello, Candidate");
		assertThat(somebody.get("/admin/people")).hasStatus(403);
	}

	@Test
	void lineBreaksForgeNoLineOfTheTrail() {
		Visitor admin = this.door.administrator();
		long before = this.jdbc.queryForObject("select count(*) from audit_event", Long.class);
		this.door.nobody()
			.post("/login", Map.of("email", "x@example.org\r\nAdministrator gave a role", "password", "x\r\ny"));
		assertThat(this.jdbc.queryForObject("select count(*) from audit_event", Long.class)).isEqualTo(before + 1);
		assertThat(Visitor.body(admin.get("/admin/audit"))).doesNotContain("x@example.org");
	}

	private long id(Visitor visitor) {
		return this.jdbc.queryForObject("select id from account where email = ?", Long.class, visitor.email());
	}

}
