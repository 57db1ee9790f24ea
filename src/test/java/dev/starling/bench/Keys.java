package dev.starling.bench;

import java.util.Comparator;
import java.util.List;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.starling.testing.Chromium;
import dev.starling.testing.Visitor;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long a key keeps a browser busy that is four times slower than this machine: typing
 * in the editor with a full answer, and in a comment on the desk. No task may take more
 * than 50 ms, which is where people begin to notice; a task is counted while keys are
 * pressed.
 */
final class Keys {

	private static final double MOST_MILLIS = 50;

	private static final String OBSERVES = """
			window.tasks = [];
			new PerformanceObserver((list) => {
				for (const task of list.getEntries()) window.tasks.push(task.duration);
			}).observe({ type: "longtask" });
			window.keys = [];
			new PerformanceObserver((list) => {
				for (const { name, processingStart, processingEnd } of list.getEntries()) {
					if (["keydown", "keypress", "input", "keyup"].includes(name)) window.keys.push(processingEnd - processingStart);
				}
			}).observe({ type: "event", durationThreshold: 16 });""";

	private static final String SAVED = """
			() => document.querySelectorAll("[data-section] [data-status=saved]").length
				=== document.querySelectorAll("[data-section]").length""";

	private Keys() {
	}

	/**
	 * Reads {@code -Dbench.keys}, how many are pressed in each field, and
	 * {@code -Dbench.slower}, by how much the browser is slowed; exits with 1 where a
	 * task took longer than promised.
	 * @param arguments none
	 * @throws Exception where a server or a browser does not start
	 */
	public static void main(String[] arguments) throws Exception {
		boolean kept;
		try (Database database = new Database(); Chromium chromium = new Chromium()) {
			JdbcTemplate jdbc = database.create("keys");
			try (Server server = Server.starling("keys", database.url("keys"))) {
				String address = "http://127.0.0.1:" + server.port();
				Page candidate = signedUp(chromium, address, "candidate");
				kept = typesInTheEditor(candidate, address);
				candidate.navigate(candidate.url() + "/submissions/new");
				press(candidate, "Submit for review");
				String round = candidate.url().replaceFirst(".*/", "");
				Page coach = signedUp(chromium, address, "coach");
				jdbc.update("insert into account_role select id, 'COACH' from account where email like 'coach@%'");
				coach.context().clearCookies();
				coach.navigate(address + "/login?next=/reviews/waiting/" + round);
				coach.getByLabel("E-mail address").fill("coach@example.org");
				coach.getByLabel("Password").fill(Visitor.PASSWORD);
				press(coach, "Sign in");
				press(coach, "Claim");
				kept &= commentsOnTheDesk(coach);
			}
		}
		System.exit(kept ? 0 : 1);
	}

	private static Page signedUp(Chromium chromium, String address, String name) {
		Page page = chromium.window(new Browser.NewContextOptions().setViewportSize(1440, 900)).newPage();
		page.addInitScript(OBSERVES);
		page.navigate(address + "/signup");
		page.getByLabel("Your name").fill(name);
		page.getByLabel("E-mail address").fill(name + "@example.org");
		page.getByLabel("Password").fill(Visitor.PASSWORD);
		press(page, "Sign up");
		page.waitForURL(address + "/");
		return page;
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

	private static boolean typesInTheEditor(Page page, String address) {
		page.navigate(address + Visitor.QUESTION);
		press(page, "Draft your answer");
		page.locator("[data-autosaves]").waitFor();
		for (String part : List.of("situation", "task", "action", "result", "learning")) {
			page.locator("#" + part).fill("I owned the plan, and I broke it on a Friday. ".repeat(20));
		}
		page.waitForFunction(SAVED);
		return measure(page, "the editor", "#action");
	}

	private static boolean commentsOnTheDesk(Page page) {
		page.locator("html[data-autosaves]").waitFor();
		page.locator("[data-comments-on=TASK]").click();
		return measure(page, "a comment", "[data-comment] textarea");
	}

	private static void slowDown(Page page) {
		CDPSession browser = page.context().newCDPSession(page);
		JsonObject slow = new JsonObject();
		slow.addProperty("rate", Integer.getInteger("bench.slower", 4));
		browser.send("Emulation.setCPUThrottlingRate", slow);
	}

	private static boolean measure(Page page, String where, String field) {
		slowDown(page);
		page.locator(field).focus();
		page.keyboard().press("Control+End");
		page.evaluate("window.tasks.length = 0; window.keys.length = 0;");
		String text = "Then I went there, and asked. ".repeat(Math.max(1, Integer.getInteger("bench.keys", 300) / 30));
		for (char key : text.toCharArray()) {
			page.keyboard().type(Character.toString(key));
		}
		page.waitForFunction(SAVED);
		double longest = longest(page, "tasks");
		System.out.printf("%s: %d keys, the longest task %s, the longest handler %.0f ms (most %.0f ms)%n", where,
				text.length(), (longest > 0) ? "%.0f ms".formatted(longest) : "under 50 ms", longest(page, "keys"),
				MOST_MILLIS);
		return longest <= MOST_MILLIS;
	}

	private static double longest(Page page, String what) {
		return ((List<?>) page.evaluate("window." + what)).stream()
			.map((millis) -> ((Number) millis).doubleValue())
			.max(Comparator.naturalOrder())
			.orElse(0.0);
	}

}
