package dev.starling.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.starling.review.Coaching;
import dev.starling.testing.BrowserTest;
import dev.starling.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing moves under the eyes of whoever has begun to read, on a slow machine, until all
 * scripts are done: the sum of all shifts, in parts of the window.
 */
class SteadyTest extends BrowserTest {

	private static final double MOST = 0.02;

	private static final String OBSERVES = """
			window.shifts = [];
			new PerformanceObserver((list) => {
				for (const shift of list.getEntries()) {
					if (!shift.hadRecentInput) window.shifts.push(shift.value + " " + shift.sources.map(({ node, previousRect, currentRect }) =>
						`${node?.nodeName} ${node?.className} ${previousRect.y} to ${currentRect.y}`).join(", "));
				}
			}).observe({ type: "layout-shift", buffered: true });""";

	private static final String SUM = "window.shifts.reduce((sum, shift) => sum + parseFloat(shift), 0)";

	private Visitor candidate;

	private String draft;

	private String returned;

	private Visitor coach;

	private String desk;

	@BeforeAll
	void thereIsMuchToShow() {
		this.candidate = this.door.candidate();
		this.draft = this.candidate.startDraft();
		for (String part : new String[] { "situation", "task", "action", "result", "learning" }) {
			this.candidate.save(this.draft, part, 0, "I owned the plan. I broke it on a Friday.\n\n".repeat(5));
		}
		this.returned = this.candidate.submit(this.draft);
		this.coach = this.door.coach();
		Coaching first = review(this.returned);
		first.decide("ONE_MORE_ROUND");
		first.sendAndLetOut();
		this.desk = review(this.candidate.submit(this.draft)).review();
	}

	private Coaching review(String round) {
		Coaching review = Coaching.of(this.coach, round, this.application);
		review.comment("TASK", 0, 6, "Say how.");
		review.comment("ACTION", 18, 24, "Say how long.");
		review.commentOnWhole("It is long.");
		review.rate("Humility", 3, "TASK", 0, 6);
		return review;
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1440 })
	void nothingMovesOnceItIsShown(int width) {
		for (String address : new String[] { "/", "/questions", Visitor.QUESTION, "/help", "/login" }) {
			expectSteady(this.door.nobody(), address, width);
		}
		for (String address : new String[] { "/", "/drafts", Visitor.QUESTION, this.draft, this.returned,
				this.draft + "/submissions/new", this.draft + "/history" }) {
			expectSteady(this.candidate, address, width);
		}
		for (String address : new String[] { "/", "/reviews", this.desk }) {
			expectSteady(this.coach, address, width);
		}
	}

	private void expectSteady(Visitor visitor, String address, int width) {
		BrowserContext window = this.chromium.window(new Browser.NewContextOptions().setViewportSize(width, 800));
		window.addInitScript(OBSERVES);
		if (visitor.session() == null) {
			look(window.newPage(), address, width);
		}
		else {
			Page page = open(visitor, "/livez", window);
			look(page, address, width);
		}
		window.close();
	}

	private void look(Page page, String address, int width) {
		CDPSession browser = page.context().newCDPSession(page);
		JsonObject slow = new JsonObject();
		slow.addProperty("rate", 4);
		browser.send("Emulation.setCPUThrottlingRate", slow);
		page.navigate(address(address));
		page.waitForLoadState(LoadState.NETWORKIDLE);
		page.waitForFunction("() => !document.querySelector('script[src$=\"/editor.js\"], script[src$=\"/desk.js\"]')"
				+ " || document.querySelector('[data-autosaves]')");
		page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
		assertThat(((Number) page.evaluate(SUM)).doubleValue())
			.as("%s at %d: %s", address, width, page.evaluate("window.shifts"))
			.isLessThanOrEqualTo(MOST);
	}

}
