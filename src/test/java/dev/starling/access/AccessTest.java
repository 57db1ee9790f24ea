package dev.starling.access;

import java.util.UUID;

import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deny by default, and nothing that another site makes a browser send.
 */
@AppTest
class AccessTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcTemplate jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "/nonsense", "/actuator", "/actuator/health", "/health", "/error", "/static/css",
			"/css/base.css", "/questions/a/b", "/logout" })
	void whatIsNotNamedIsNotThere(String address) {
		assertThat(this.door.candidate().get(address)).hasStatus(404);
	}

	@Test
	void aPageOfAnotherRoleIsRefusedAndNobodyIsAskedToSignIn() {
		assertThat(this.door.candidate().get("/admin/people")).hasStatus(403);
		assertThat(this.door.coach().get("/admin/people")).hasStatus(403);
		assertThat(this.door.administrator().get("/admin/people")).hasStatusOk();
		assertThat(this.door.nobody().get("/admin/people")).hasRedirectedUrl("/login?next=/admin/people");
		assertThat(this.door.guest().get("/admin/people")).hasRedirectedUrl("/login?next=/admin/people");
	}

	@Test
	void whatCanBeReadCanBeAskedForItsHeadersAlone() {
		assertThat(this.mvc.head().uri(Visitor.QUESTION)).hasStatusOk();
	}

	@Test
	void probesAreForAll() {
		assertThat(this.mvc.get().uri("/livez")).hasStatusOk();
		assertThat(this.mvc.get().uri("/readyz")).hasStatusOk();
	}

	@Test
	void aSaveWithoutATokenIsRefused() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		assertThat(candidate.putWithoutToken(draft + "/sections/task",
				"{\"body\":\"x\",\"version\":0,\"save\":\"" + UUID.randomUUID() + "\"}"))
			.hasStatus(403);
		assertThat(candidate.field(draft, "task")).isEmpty();
	}

	@Test
	void aScriptOfNobodyGets401AndNoSession() {
		long sessions = sessions();
		assertThat(this.door.nobody().put("/drafts/1/sections/task", "{}")).hasStatus(401)
			.cookies()
			.doesNotContainCookie("SESSION");
		assertThat(sessions()).isEqualTo(sessions);
	}

	@ParameterizedTest
	@CsvSource({ "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, https://evil.example",
			"Origin, null", "Origin, http://localhost:9999" })
	void formsOfOtherSitesAreRefused(String header, String value) {
		for (String address : new String[] { "/login", "/signup", Visitor.QUESTION + "/drafts" }) {
			assertThat(this.mvc.post().uri(address).header(HttpHeaders.HOST, "localhost").header(header, value))
				.as(address)
				.hasStatus(403);
		}
	}

	@Test
	void everyAnswerCarriesThePolicies() {
		for (String address : new String[] { "/", "/drafts", "/nonsense", "/assets/css/base.css", Visitor.QUESTION }) {
			MvcTestResult answer = this.door.nobody().get(address);
			assertThat(answer).as(address)
				.headers()
				.hasValue("X-Content-Type-Options", "nosniff")
				.hasValue("X-Frame-Options", "DENY")
				.hasValue("Referrer-Policy", "same-origin");
			assertThat(answer.getResponse().getHeader("Permissions-Policy")).as(address)
				.contains("camera=()", "microphone=()", "geolocation=()");
			assertThat(answer.getResponse().getHeader("Content-Security-Policy")).as(address)
				.contains("default-src 'none'")
				.doesNotContain("unsafe");
		}
	}

	@Test
	void browsersAreToldToStayOnTlsOnlyWhereTheyCameByIt() {
		assertThat(this.mvc.get().uri("/").secure(true)).headers()
			.hasValue("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
		assertThat(this.mvc.get().uri("/")).headers().doesNotContainHeader("Strict-Transport-Security");
	}

	@Test
	void overTlsTheCookieIsBoundToThisHost() {
		MvcTestResult answer = this.mvc.post().uri(Visitor.QUESTION + "/drafts").secure(true).exchange();
		assertThat(answer.getResponse().getHeader("Set-Cookie")).startsWith("__Host-SESSION=")
			.contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
			.doesNotContain("Domain");
	}

	private long sessions() {
		return this.jdbc.queryForObject("select count(*) from spring_session", Long.class);
	}

}
