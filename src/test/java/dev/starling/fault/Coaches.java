package dev.starling.fault;

import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.starling.testing.Json;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Coaches of an application that has just started for the first time, each of whom has
 * claimed an answer. Its first administrator invites them.
 */
final class Coaches {

	private static final Pattern FIRST = Pattern.compile("/setup/\\S+");

	private final AppProcess app;

	private final Web administrator;

	Coaches(AppProcess app) {
		this.app = app;
		this.administrator = new Web(app.port());
		Matcher first = FIRST.matcher(app.log());
		if (!first.find()) {
			throw new IllegalStateException("It has an administrator already");
		}
		this.administrator.post(first.group(), person("administrator@example.org"));
	}

	Writer arrive(int number, Random texts) {
		Web web = new Web(this.app.port());
		web.post(invitation(), person("coach-" + number + "@example.org"));
		String round = handIn("candidate-" + number + "@example.org");
		String review = redirect(web, round + "/review", fields(page(web, "/reviews"), "form"));
		return new Writer(web, DeskFields.of(review, page(web, review)), texts);
	}

	private String invitation() {
		Map<String, String> form = fields(page(this.administrator, "/admin/invitations"), "form");
		form.put("role", "COACH");
		Document answer = Jsoup.parse(this.administrator.post("/admin/invitations", form).body());
		return answer.getElementById("link").val().replaceFirst("^https?://[^/]+", "");
	}

	private String handIn(String email) {
		Web web = new Web(this.app.port());
		web.post("/signup", person(email));
		String draft = redirect(web, Visitor.QUESTION + "/drafts", Map.of());
		String text = Json.write(Map.of("body", "I owned the plan.", "version", 0, "save", UUID.randomUUID()));
		web.send(web.request(draft + "/sections/task")
			.header("Content-Type", "application/json")
			.header("X-CSRF-TOKEN", page(web, draft).select("[name=_csrf]").val())
			.PUT(HttpRequest.BodyPublishers.ofString(text)));
		Map<String, String> form = fields(page(web, draft + "/submissions/new"), "form.handing");
		form.put("gapsToo", "true");
		return redirect(web, draft + "/submissions", form);
	}

	private static Map<String, String> person(String email) {
		return Map.of("displayName", "Robin", "email", email, "password", Visitor.PASSWORD);
	}

	private static Document page(Web web, String address) {
		return Jsoup.parse(web.get(address).body());
	}

	private static Map<String, String> fields(Document page, String form) {
		Map<String, String> fields = new LinkedHashMap<>();
		page.select(form)
			.select("input[name], textarea[name]")
			.forEach((field) -> fields.put(field.attr("name"), field.val().strip()));
		return fields;
	}

	private static String redirect(Web web, String address, Map<String, String> fields) {
		return web.post(address, fields)
			.headers()
			.firstValue("Location")
			.orElseThrow()
			.replaceFirst("^https?://[^/]+", "");
	}

}
