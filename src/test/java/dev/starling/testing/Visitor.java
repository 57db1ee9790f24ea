package dev.starling.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/**
 * A browser without JavaScript: it keeps its session cookie and sends the token of the
 * last form that it saw.
 */
public final class Visitor {

	/** The question that is always there. */
	public static final String QUESTION = "/questions/navigating-professional-failure-and-growth";

	public static final String PASSWORD = "correct horse battery";

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final MockMvcTester mvc;

	private Cookie session;

	private String token;

	private String email;

	private String userAgent = "";

	Visitor(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	public MvcTestResult get(String address) {
		return send(this.mvc.get().uri(URI.create(address)).header("Accept", "text/html,*/*;q=0.8"));
	}

	/** With more to say than the address. */
	public MvcTestResult get(String address, Map<String, String> headers) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.get().uri(URI.create(address));
		headers.forEach(request::header);
		return send(request);
	}

	public Document page(String address) {
		return page(get(address));
	}

	public MvcTestResult post(String address, Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(URI.create(address))
			.accept(MediaType.TEXT_HTML)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED);
		fields.forEach(request::param);
		if (this.token != null) {
			request.param("_csrf", this.token);
		}
		return send(request);
	}

	/** Sends files as a form with a field for them does. */
	public MvcTestResult upload(String address, Map<String, byte[]> files) {
		MockMvcTester.MockMultipartMvcRequestBuilder request = this.mvc.post()
			.uri(URI.create(address))
			.accept(MediaType.TEXT_HTML)
			.multipart();
		files.forEach((name, bytes) -> request.file(new MockMultipartFile("files", name, null, bytes)));
		if (this.token != null) {
			request.param("_csrf", this.token);
		}
		return send(request);
	}

	/** What comes back as bytes. */
	public byte[] download(String address) {
		return post(address, Map.of()).getResponse().getContentAsByteArray();
	}

	public MvcTestResult put(String address, String json) {
		return send(request(HttpMethod.PUT, address, json));
	}

	/** Sends a request with the token of the last form or without. */
	public MvcTestResult ask(HttpMethod method, String address, Map<String, String> fields, boolean withToken) {
		String kept = this.token;
		this.token = withToken ? kept : null;
		try {
			return switch (method.name()) {
				case "GET" -> get(address);
				case "POST" -> post(address, fields);
				default -> send(request(method, address, fields.getOrDefault("json", "")));
			};
		}
		finally {
			this.token = (this.token != null) ? this.token : kept;
		}
	}

	/** What a page of another site, or a stale one, would send. */
	public MvcTestResult putWithoutToken(String address, String json) {
		String kept = this.token;
		this.token = null;
		MvcTestResult result = put(address, json);
		this.token = kept;
		return result;
	}

	private MockMvcTester.MockMvcRequestBuilder request(HttpMethod method, String address, String json) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.method(method)
			.uri(URI.create(address))
			.accept(MediaType.APPLICATION_JSON)
			.contentType(MediaType.APPLICATION_JSON)
			.content(json);
		return (this.token != null) ? request.header("X-CSRF-TOKEN", this.token) : request;
	}

	public Visitor signUp(String email) {
		post("/signup", Map.of("displayName", "Candidate", "email", email, "password", PASSWORD));
		page("/");
		this.email = email;
		return this;
	}

	public MvcTestResult signIn(String email, String password) {
		MvcTestResult result = post("/login", Map.of("email", email, "password", password));
		page("/");
		this.email = email;
		return result;
	}

	public void comesWith(String userAgent) {
		this.userAgent = userAgent;
	}

	/** What they signed up or in with last. */
	public String email() {
		return this.email;
	}

	/** Starts a draft and opens it. */
	public String startDraft() {
		String address = post(QUESTION + "/drafts", Map.of()).getResponse().getRedirectedUrl();
		page(address);
		return address;
	}

	public MvcTestResult save(String draft, String part, int version, String body) {
		return save(draft, part, version, body, UUID.randomUUID());
	}

	public MvcTestResult save(String draft, String part, int version, String body, UUID id) {
		String json = Json.write(Map.of("body", body, "version", version, "save", id));
		return put(draft + "/sections/" + part, json);
	}

	/** What the page that hands a draft in would send. */
	public Map<String, String> application(String draft) {
		Map<String, String> fields = new LinkedHashMap<>();
		page(draft + "/submissions/new").select("form.handing")
			.select("input[name], textarea[name]")
			.forEach((field) -> fields.put(field.attr("name"), field.val().strip()));
		fields.remove("_csrf");
		return fields;
	}

	/** Hands a draft in, empty parts and all; the address of the round. */
	public String submit(String draft) {
		Map<String, String> fields = application(draft);
		fields.put("gapsToo", "true");
		return post(draft + "/submissions", fields).getResponse().getRedirectedUrl();
	}

	/** What the editor's field holds when the page is opened anew. */
	public String field(String draft, String part) {
		return page(draft).getElementById(part).wholeText().replaceFirst("^\n", "");
	}

	public Cookie session() {
		return this.session;
	}

	/** What the session is called in the database. */
	public String sessionId() {
		return new String(Base64.getDecoder().decode(this.session.getValue()), StandardCharsets.US_ASCII);
	}

	public void useSession(Cookie session) {
		this.session = session;
	}

	public static Document page(MvcTestResult result) {
		return Jsoup.parse(body(result));
	}

	public static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult send(AbstractMockHttpServletRequestBuilder<?> request) {
		if (this.session != null) {
			request.cookie(this.session);
		}
		request.header("User-Agent", this.userAgent);
		MvcTestResult result = this.mvc.perform(request);
		Cookie cookie = result.getResponse().getCookie("SESSION");
		if (cookie != null) {
			this.session = (cookie.getMaxAge() == 0) ? null : cookie;
		}
		Matcher matcher = TOKEN.matcher(body(result));
		if (matcher.find()) {
			this.token = matcher.group(1);
		}
		return result;
	}

}
