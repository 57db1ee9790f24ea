package dev.starling.journey;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.starling.testing.Chromium;
import dev.starling.testing.Visitor;

/**
 * The demo's people, each where they may go: what there is to look at, with a name that
 * stays the same.
 */
final class Tour {

	static final int HEIGHT = 900;

	private static final String PASSWORD = "starling-demo";

	private static final String IN_THE_MAKING = "/admin/questions/hearing-hard-feedback";

	/**
	 * Where the first of these leads is another page, of which only the database knows
	 * the address.
	 */
	private static final String WAITING = ":nth-match(li:has-text('waiting') .row-link, 1)";

	private static final String RETURNED = ":nth-match(li:has-text('one more round'):has-text('Navigating') .row-link, 1)";

	static final Map<String, List<Stop>> STOPS = stops();

	private final RunningApp app;

	private final Chromium chromium;

	private final Map<String, String> signedIn = new LinkedHashMap<>();

	Tour(RunningApp app, Chromium chromium) {
		this.app = app;
		this.chromium = chromium;
	}

	private static Map<String, List<Stop>> stops() {
		Map<String, List<Stop>> stops = new LinkedHashMap<>();
		stops.put("nobody",
				List.of(Stop.at("home", "/"), Stop.at("questions", "/questions"),
						Stop.at("search", "/questions?q=failure"), Stop.at("nothing-found", "/questions?q=xyzzy"),
						Stop.at("competencies", "/competencies"), Stop.at("competency", "/competencies/ownership"),
						Stop.at("question", Visitor.QUESTION),
						Stop.at("question-open", Visitor.QUESTION + "?show=cheat-code&show=model-answer"),
						Stop.at("sign-in", "/login"), Stop.at("sign-up", "/signup"), Stop.at("password", "/password"),
						Stop.at("not-found", "/nonsense"), Stop.at("help", "/help"), Stop.at("keys", "/help/shortcuts"),
						Stop.at("components", "/components")));
		stops.put("candidate", List.of(Stop.at("home", "/"), Stop.at("progress", "/progress"),
				Stop.at("drafts", "/drafts"), Stop.at("notices", "/notices"), Stop.at("account", "/account"),
				Stop.at("question", Visitor.QUESTION),
				Stop.behind("editor", "/drafts", "li:not(:has-text('Round')) .row-link"),
				Stop.behind("editor-returned", "/drafts", RETURNED), Stop.behind("editor-waiting", "/drafts", WAITING),
				Stop.behind("history", "/drafts", RETURNED, "[data-history]"),
				Stop.behind("answer", "/drafts", RETURNED, "a[href$='/answer']"),
				Stop.behind("hand-in", "/drafts", "li:not(:has-text('Round')) .row-link",
						"a[href$='/submissions/new']"),
				Stop.behind("round-waiting", "/drafts", WAITING, "[data-standing] a"),
				Stop.behind("review", "/drafts", RETURNED, "[data-standing] a"),
				Stop.behind("rounds", "/drafts", RETURNED, "[data-standing] a", "a[href*='/rounds']")));
		stops.put("second-candidate",
				List.of(Stop.at("home", "/"), Stop.at("notices", "/notices"),
						Stop.behind("editor-commented", "/drafts", ".row-link"),
						Stop.behind("round-in-review", "/drafts", ".row-link", "[data-standing] a")));
		stops.put("coach",
				List.of(Stop.at("home", "/"), Stop.at("queue", "/reviews"), Stop.at("returned", "/reviews/returned"),
						Stop.at("phrases", "/reviews/phrases"), Stop.at("notices", "/notices"),
						Stop.behind("waiting", "/reviews", "a[href*='/reviews/waiting/']"),
						Stop.behind("desk-returned", "/reviews/returned", "main a[href^='/reviews/']:not(nav a)")));
		stops.put("second-coach",
				List.of(Stop.at("queue", "/reviews"),
						Stop.behind("desk", "/reviews", "main a[href^='/reviews/']:not(nav a):not([href*='waiting'])"),
						Stop.behind("rounds", "/reviews", "main a[href^='/reviews/']:not(nav a):not([href*='waiting'])",
								"a[href*='/rounds']")));
		stops.put("admin",
				List.of(Stop.at("home", "/"), Stop.at("people", "/admin/people"),
						Stop.at("invitations", "/admin/invitations"), Stop.at("audit", "/admin/audit"),
						Stop.at("figures", "/admin/reviews"), Stop.at("questions", "/admin/questions"),
						Stop.at("new-question", "/admin/questions/new"), Stop.at("import", "/admin/questions/import"),
						Stop.at("edit", IN_THE_MAKING + "/edit"), Stop.at("preview", IN_THE_MAKING + "/preview"),
						Stop.at("editions", IN_THE_MAKING + "/editions"),
						Stop.at("publication", IN_THE_MAKING + "/publication"),
						Stop.at("incomplete",
								"/admin/questions/inheriting-a-team-that-wanted-somebody-else/publication"),
						Stop.at("competencies", "/admin/competencies"), Stop.at("levels", "/admin/levels"),
						Stop.at("categories", "/admin/categories"), Stop.at("queue", "/reviews")));
		return stops;
	}

	/**
	 * Shows somebody each page whose name is wanted; {@code look} gets it with its name.
	 */
	void walk(String who, Predicate<String> wanted, Browser.NewContextOptions options, BiConsumer<String, Page> look) {
		try (BrowserContext window = window(who, options)) {
			Page page = window.newPage();
			for (Stop stop : STOPS.get(who)) {
				String name = who + "-" + stop.name();
				if (wanted.test(name)) {
					go(page, stop);
					look.accept(name, page);
				}
			}
		}
	}

	/** Opens one of them. */
	Page open(String who, String name, Browser.NewContextOptions options) {
		Page page = window(who, options).newPage();
		go(page, STOPS.get(who).stream().filter((stop) -> stop.name().equals(name)).findFirst().orElseThrow());
		return page;
	}

	/**
	 * Makes a picture of all of a page, in a window that is as high: what stays in view
	 * then stands where it belongs.
	 */
	static byte[] picture(Page page, Path file) {
		int width = page.viewportSize().width;
		int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
		page.setViewportSize(width, height);
		byte[] picture = page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
		page.setViewportSize(width, HEIGHT);
		return picture;
	}

	private void go(Page page, Stop stop) {
		page.navigate(this.app.origin() + stop.address());
		for (String link : stop.links()) {
			page.navigate(this.app.origin() + page.locator(link).first().getAttribute("href"));
		}
		page.waitForLoadState(LoadState.NETWORKIDLE);
	}

	private BrowserContext window(String who, Browser.NewContextOptions options) {
		if (!who.equals("nobody")) {
			options.setStorageState(this.signedIn.computeIfAbsent(who, this::signIn));
		}
		return this.chromium.window(options);
	}

	private String signIn(String who) {
		try (BrowserContext window = this.chromium.window(new Browser.NewContextOptions())) {
			Page page = window.newPage();
			page.navigate(this.app.origin() + "/login");
			page.getByLabel("E-mail address").fill(who + "@example.org");
			page.getByLabel("Password").fill(PASSWORD);
			page.locator("main button:has-text('Sign in')").first().click();
			page.waitForURL(this.app.origin() + "/");
			return window.storageState();
		}
	}

	record Stop(String name, String address, List<String> links) {

		static Stop at(String name, String address) {
			return new Stop(name, address, List.of());
		}

		/** Links are followed by what they match, one page after the other. */
		static Stop behind(String name, String address, String... links) {
			return new Stop(name, address, List.of(links));
		}

	}

}
