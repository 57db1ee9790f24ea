package dev.starling.journey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import dev.starling.testing.Chromium;
import dev.starling.testing.Visitor;

import static dev.starling.journey.Drafting.field;
import static dev.starling.journey.Drafting.ready;
import static dev.starling.journey.Drafting.startDraft;

/**
 * One seed's worth of bad luck: somebody writes in two tabs of one draft while whatever
 * can happen to them does. It remembers everything that was typed, and everything that a
 * page showed as saved.
 */
final class Chaos implements AutoCloseable {

	private static final List<String> PARTS = List.of("Task", "Action");

	private static final int STEPS = 14;

	/** What the page promises: by then, whatever was typed is kept on the device. */
	private static final int KEPT_WITHIN_MILLIS = 300;

	/**
	 * Tells, for each part whose status turns to saved, the text that is in its field
	 * then.
	 */
	private static final String WATCH = """
			addEventListener("DOMContentLoaded", () => {
				for (const section of document.querySelectorAll("[data-section]")) {
					const field = section.querySelector("textarea");
					new MutationObserver((changes) => {
						if (changes.some(({ target }) => target.dataset?.status === "saved")) shownAsSaved(section.dataset.section, field.value);
					}).observe(section.querySelector("[data-status]"), { attributes: true, attributeFilter: ["data-status"] });
				}
			});""";

	/** In one go, since what is asked may be answered by itself between two looks. */
	private static final String SIGN_IN = """
			([email, password]) => {
				const dialog = document.querySelector("dialog[data-sign-in]");
				const form = dialog.querySelector("form");
				if (!dialog.open || form.querySelector("button").disabled) return false;
				form.elements.email.value = email;
				form.elements.password.value = password;
				form.requestSubmit();
				return true;
			}""";

	private static final String CHOOSE = """
			(choice) => {
				const asked = [...document.querySelectorAll("[data-conflict]:not([hidden]) p[data-choices]:not([hidden])")]
					.map((choices) => choices.querySelectorAll("button")[choice]).filter((button) => button);
				if (document.querySelector("dialog:modal")) return false;
				asked.forEach((button) => button.click());
				return asked.length > 0;
			}""";

	private final RunningApp app;

	private final String email;

	private final Random random;

	private final BrowserContext window;

	private final String draft;

	private final List<Page> tabs = new ArrayList<>();

	private final List<String> story = new ArrayList<>();

	private final Set<Text> shownAsSaved = new LinkedHashSet<>();

	private final Set<Text> typed = new LinkedHashSet<>();

	private boolean losesTheNextAnswer;

	Chaos(long seed, Chromium chromium, RunningApp app, String email) {
		this.app = app;
		this.email = email;
		this.random = new Random(seed);
		this.window = chromium.window(new Browser.NewContextOptions());
		this.window.exposeFunction("shownAsSaved", (arguments) -> {
			this.shownAsSaved.add(new Text(arguments[0].toString(), arguments[1].toString()));
			return null;
		});
		this.window.addInitScript(WATCH);
		this.window.route("**/sections/**", this::passOn);
		Page first = this.window.newPage();
		first.navigate(app.address("/login"));
		Drafting.signIn(first, email);
		first.waitForURL(app.address("/"));
		this.draft = startDraft(first, app);
		this.tabs.add(first);
		openATab();
	}

	private void passOn(Route route) {
		if (this.losesTheNextAnswer && route.request().method().equals("PUT")) {
			this.losesTheNextAnswer = false;
			try {
				route.fetch();
			}
			finally {
				route.abort();
			}
		}
		else {
			route.resume();
		}
	}

	void run() {
		for (int step = 0; step < STEPS; step++) {
			switch (this.random.nextInt(10)) {
				case 0 -> offline(true);
				case 1 -> offline(false);
				case 2 -> killATab();
				case 3 -> endTheSession();
				case 4 -> loseAnAnswer();
				case 5 -> chooseWhereAsked();
				case 6 -> restartTheServer();
				default -> type();
			}
		}
	}

	private void type() {
		Page tab = anyTab();
		signInWhereAsked(tab);
		String part = PARTS.get(this.random.nextInt(PARTS.size()));
		String word = "w" + this.typed.size();
		tell("type " + word + " into " + part + " of tab " + this.tabs.indexOf(tab));
		Locator field = field(tab, part);
		field.evaluate(
				"(field, word) => { field.value += ` ${word}.`; field.dispatchEvent(new InputEvent('input', { bubbles: true })); }",
				word);
		this.typed.add(new Text(part.toLowerCase(Locale.ROOT), word + "."));
		if (this.random.nextBoolean()) {
			tab.waitForTimeout(this.random.nextInt(2_500));
		}
	}

	private void offline(boolean offline) {
		tell(offline ? "offline" : "online");
		this.window.setOffline(offline);
	}

	private void killATab() {
		Page tab = anyTab();
		tell("kill tab " + this.tabs.indexOf(tab));
		tab.waitForTimeout(KEPT_WITHIN_MILLIS);
		this.tabs.remove(tab);
		tab.close();
		openATab();
	}

	private void openATab() {
		Page tab = this.window.newPage();
		try {
			tab.navigate(this.draft);
		}
		catch (PlaywrightException ex) {
			tell("no network, and nothing is kept here yet");
		}
		if (tab.locator("[data-editor]").count() == 0 && !tab.url().contains("/login")) {
			offline(false);
			tab.navigate(this.draft);
		}
		if (tab.url().contains("/login")) {
			Drafting.signIn(tab, this.email);
			tab.waitForURL(this.draft);
		}
		ready(tab);
		this.tabs.add(tab);
	}

	private void endTheSession() {
		tell("end the session");
		this.window.clearCookies();
	}

	private void loseAnAnswer() {
		tell("lose the next answer");
		this.losesTheNextAnswer = true;
	}

	private void restartTheServer() {
		if (this.random.nextInt(3) == 0) {
			tell("restart the server");
			this.app.restart();
		}
	}

	private void chooseWhereAsked() {
		for (Page tab : this.tabs) {
			signInWhereAsked(tab);
			int choice = this.random.nextInt(3);
			if (Boolean.TRUE.equals(tab.evaluate(CHOOSE, choice))) {
				tell("choose " + choice + " in tab " + this.tabs.indexOf(tab));
			}
		}
	}

	private void signInWhereAsked(Page tab) {
		if (Boolean.TRUE.equals(tab.evaluate(SIGN_IN, List.of(this.email, Visitor.PASSWORD)))) {
			tell("sign in over tab " + this.tabs.indexOf(tab));
		}
	}

	/**
	 * The luck turns: everything that still can be saved is, and a last tab brings what
	 * the dead ones left.
	 */
	void settle() {
		offline(false);
		this.losesTheNextAnswer = false;
		settleTabs();
		openATab();
		settleTabs();
		Page last = this.window.newPage();
		this.tabs.add(last);
		last.navigate(this.draft);
		ready(last);
		settleTabs();
	}

	private void settleTabs() {
		this.tabs.get(0).waitForCondition(() -> {
			chooseWhereAsked();
			return this.tabs.stream().allMatch(Chaos::isSaved);
		}, new Page.WaitForConditionOptions().setTimeout(90_000));
	}

	private static boolean isSaved(Page tab) {
		return tab.locator("[data-section] [data-status=saved]").count() == 5;
	}

	/** What should be in the log, and is not. */
	List<String> lost() {
		List<String> lost = new ArrayList<>();
		long number = Long.parseLong(this.draft.substring(this.draft.lastIndexOf('/') + 1));
		for (String name : PARTS) {
			String part = name.toLowerCase(Locale.ROOT);
			List<String> log = this.app.log(number, part.toUpperCase(Locale.ROOT));
			this.shownAsSaved.stream()
				.filter((text) -> text.part().equals(part) && !text.body().isEmpty() && !log.contains(text.body()))
				.forEach((text) -> lost.add("shown as saved in " + name + ": " + text.body()));
			this.typed.stream()
				.filter((text) -> text.part().equals(part)
						&& log.stream().noneMatch((body) -> body.contains(text.body())))
				.forEach((text) -> lost.add("typed into " + name + ": " + text.body()));
		}
		return lost;
	}

	private Page anyTab() {
		return this.tabs.get(this.random.nextInt(this.tabs.size()));
	}

	private void tell(String happened) {
		this.story.add(happened);
	}

	String story() {
		return String.join("\n", this.story);
	}

	@Override
	public void close() {
		this.window.close();
	}

	private record Text(String part, String body) {
	}

}
