package dev.starling.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.starling.review.Coaching;
import dev.starling.testing.BrowserTest;
import dev.starling.testing.Chromium;
import dev.starling.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A coach at the desk while the server cannot be reached, until their browser is gone
 * too.
 */
class DeskKeepingJourneyTest extends BrowserTest {

	private static final String KEPT = """
			() => new Promise((resolve) => {
				const opening = indexedDB.open("starling");
				opening.onsuccess = () => {
					const all = opening.result.transaction("kept").objectStore("kept").getAll();
					all.onsuccess = () => {
						opening.result.close();
						resolve(all.result.length);
					};
				};
			})""";

	private Coaching review;

	private BrowserContext window;

	private Page page;

	private boolean isServerGone;

	@BeforeEach
	void claim() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "I owned the plan 🙈. I broke it on a Friday.");
		Visitor coach = this.door.coach();
		String round = candidate.submit(draft);
		coach.page("/reviews");
		this.review = Coaching.of(coach, round, this.application);
		this.window = this.chromium.window(new Browser.NewContextOptions().setViewportSize(1440, 900)
			.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
		this.isServerGone = false;
		this.window.route("**/*", this::answer);
		this.page = open(coach, this.review.review(), this.window);
		ready();
	}

	@Test
	void nothingIsLostWhenServerAndBrowserAreGone() {
		this.isServerGone = true;
		Locator signal = this.page.locator("[data-signal]").first();
		this.page.locator("[data-text]").focus();
		this.page.keyboard().press("ArrowRight");
		this.page.keyboard().press("m");
		this.page.keyboard().press("Enter");
		this.page.keyboard().press("4");
		this.page.getByText("Comment on all of Task").click();
		this.page.locator("[data-comment] textarea").fill("Say how.");
		this.page.locator("[data-comment]").getByLabel("Strong as it is").check();
		this.page.locator("#summary").fill("Tell it.");
		this.page.getByLabel("Ready to tell").check();
		assertThat(signal.locator("[data-refusal]")).hasText("Not saved yet: kept on this device, and we keep trying.");
		waitUntilKept(5);
		crash();

		for (int visit = 0; visit < 2; visit++) {
			this.page.navigate(address(this.review.review()));
			ready();
			signal = this.page.locator("[data-signal]").first();
			assertThat(this.page.locator("[data-comment] textarea")).hasValue("Say how.");
			assertThat(this.page.locator("[data-comment]").getByLabel("Strong as it is")).isChecked();
			assertThat(this.page.locator("#summary")).hasValue("Tell it.");
			assertThat(signal.locator("input[value='4']")).isChecked();
			assertThat(signal.locator("[data-evidence]")).containsText("I owned the plan 🙈.");
			assertThat(this.page.locator("mark.evidence")).hasText("I owned the plan 🙈.");
			assertThat(this.page.getByLabel("Ready to tell")).isChecked();
			waitUntilKept(0);
		}
		assertThat(this.chromium.complaints()).isEmpty();
	}

	@Test
	void whatWasChosenElsewhereSinceStays() {
		this.isServerGone = true;
		this.page.getByLabel("Ready to tell").check();
		this.page.locator("[data-signal] input[value='1']").first().check();
		waitUntilKept(2);
		crash();
		this.review.decide("ONE_MORE_ROUND");
		this.page.navigate(address(this.review.review()));
		ready();
		assertThat(this.page.locator("[data-announce]"))
			.hasText("Chosen elsewhere since, and left so. Here you had chosen: Ready to tell.");
		assertThat(this.page.getByLabel("One more round")).isChecked();
		waitUntilKept(0);
		this.page.reload();
		assertThat(this.page.getByLabel("One more round")).isChecked();
		assertThat(this.page.locator("[data-signal] input[value='1']").first()).isChecked();
		assertThat(this.application.getBean(JdbcTemplate.class)
			.queryForObject("select verdict from review where id = ?", String.class, this.review.id()))
			.isEqualTo("ONE_MORE_ROUND");
	}

	private void answer(Route route) {
		if (this.isServerGone) {
			route.abort();
		}
		else {
			route.resume();
		}
	}

	/** When somebody opens another tab, the server is back. */
	private void crash() {
		Page another = this.window.newPage();
		Chromium.crash(this.page, another);
		this.page = another;
		this.isServerGone = false;
	}

	private void ready() {
		this.page.locator("html[data-autosaves]").waitFor();
	}

	private void waitUntilKept(int entries) {
		this.page.waitForCondition(() -> this.page.evaluate(KEPT).equals(entries));
	}

}
