package dev.starling.journey;

import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import dev.starling.testing.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.starling.journey.Drafting.button;
import static dev.starling.journey.Drafting.field;
import static dev.starling.journey.Drafting.ready;
import static dev.starling.journey.Drafting.signIn;
import static dev.starling.journey.Drafting.signUp;
import static dev.starling.journey.Drafting.startDraft;
import static dev.starling.journey.Drafting.status;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a device keeps, for how long, and who can read it. There is no network when the
 * server is off.
 */
class KeepingJourneyTest extends Journey {

	/** A page's clock is stopped at a time that it has not reached yet. */
	private static final long PAUSE_BEFORE_MILLIS = 60_000;

	private static final String NO_NETWORK = "No network: you see what was saved last";

	private static final String KEPT = "Not saved: kept on this device";

	private BrowserContext window;

	private Page page;

	private String email;

	private String draft;

	@BeforeEach
	void aDraft(TestInfo test) {
		this.window = this.chromium.window(new Browser.NewContextOptions());
		this.page = this.window.newPage();
		this.email = test.getTestMethod().orElseThrow().getName().toLowerCase() + "@example.org";
		signUp(this.page, this.app, this.email);
		this.draft = startDraft(this.page, this.app);
		type("Situation", "It began on a Monday.");
		assertThat(status(this.page, "Situation")).hasAttribute("data-status", "saved");
		this.page.waitForCondition(() -> Stores.of(this.page).get("pages").equals(3));
	}

	@AfterEach
	void closeTheWindow() {
		this.window.close();
	}

	@Test
	void whatIsTypedIsSealedOnTheDeviceUntilTheServerHasIt() {
		withoutNetwork(() -> {
			type("Task", "a secret of mine");
			assertThat(status(this.page, "Task")).hasText(KEPT);
			Map<String, Object> stores = Stores.of(this.page);
			assertThat(stores).containsEntry("kept", 1);
			assertThat(stores.get("readable").toString()).doesNotContain("secret", "Monday");
		});
		assertThat(status(this.page, "Task")).hasAttribute("data-status", "saved");
		this.page.waitForCondition(() -> Stores.of(this.page).get("kept").equals(0));
	}

	/**
	 * The page's own clock stands still but for those: no timer that waits longer can
	 * have run.
	 */
	@Test
	void whatIsTypedIsOnTheDeviceWithin300Milliseconds() {
		this.page.clock().install();
		this.page.reload();
		ready(this.page);
		this.page.clock().pauseAt(System.currentTimeMillis() + PAUSE_BEFORE_MILLIS);
		type("Task", "hardly typed");
		this.page.clock().runFor(300);
		this.page.waitForCondition(() -> Stores.of(this.page).get("kept").equals(1));
		assertThat(status(this.page, "Task")).hasAttribute("data-status", "saving");
		this.page.clock().resume();
		assertThat(status(this.page, "Task")).hasAttribute("data-status", "saved");
	}

	@Test
	void aTabThatCrashesInTheTunnelLosesNothing() {
		withoutNetwork(() -> {
			type("Task", "typed before the crash");
			assertThat(status(this.page, "Task")).hasText(KEPT);
			Page other = this.window.newPage();
			Chromium.crash(this.page, other);
			this.page = other;
		});
		this.page.navigate(this.draft);
		assertThat(field(this.page, "Task")).hasValue("typed before the crash");
		assertThat(status(this.page, "Task")).hasAttribute("data-status", "saved");
		expectSaved("Task", "typed before the crash");
	}

	/** The worker lives on for the tab that is still open, and is not installed anew. */
	@Test
	void signingInAgainInAnotherTabKeepsTheEditorReadyForTheTunnel() {
		this.window.clearCookies();
		Page other = this.window.newPage();
		other.navigate(this.draft);
		signIn(other, this.email);
		ready(other);
		other.waitForCondition(() -> Stores.of(other).get("pages").equals(3));
		withoutNetwork(() -> {
			Page later = this.window.newPage();
			later.navigate(this.draft);
			ready(later);
			assertThat(field(later, "Situation")).hasValue("It began on a Monday.");
		});
	}

	@Test
	void draftsAreReadAndWrittenWithoutANetwork() {
		withoutNetwork(() -> {
			this.page.reload();
			ready(this.page);
			assertThat(this.page.getByText(NO_NETWORK)).isVisible();
			assertThat(field(this.page, "Situation")).hasValue("It began on a Monday.");
			type("Task", "written on a train");
			assertThat(status(this.page, "Task")).hasText(KEPT);

			Page later = this.window.newPage();
			this.page.close();
			this.page = later;
			this.page.navigate(this.app.address("/drafts"));
			assertThat(this.page.getByText("Some of it is only on this device yet")).isVisible();
			this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Navigating Professional")).click();
			ready(this.page);
			assertThat(field(this.page, "Task")).hasValue("written on a train");
			assertThat(status(this.page, "Task")).hasText(KEPT);
			this.page.navigate(this.app.address("/"));
			assertThat(this.page.getByText("No network: this is what stood here at your last visit")).isVisible();
			assertThat(this.page.getByText("Where you left off")).isVisible();
			this.page.navigate(this.app.address("/questions"));
			assertThat(this.page.getByText("No network here")).isVisible();
			assertThat(this.page.locator(".bar")).hasCSS("display", "flex");
			assertThat(this.page.locator(".bar .mark")).isVisible();
			this.page.navigate(this.draft);
			assertThat(this.page.getByText(NO_NETWORK)).isVisible();
		});
		this.page.evaluate("dispatchEvent(new Event('online'))");
		assertThat(status(this.page, "Task")).hasAttribute("data-status", "saved");
		assertThat(this.page.getByText(NO_NETWORK)).isHidden();
		expectSaved("Task", "written on a train");
	}

	@Test
	void aPageThatStoodInForAnotherMakesWayForItWhenTheNetworkIsBack() {
		for (String online : new String[] { "dispatchEvent(new Event('online'))",
				"document.querySelector('a[href=\"\"]').click()" }) {
			withoutNetwork(() -> {
				this.page.navigate(this.app.address("/questions"));
				assertThat(this.page.getByText("No network here")).isVisible();
			});
			this.page.evaluate(online);
			assertThat(this.page.getByText("No network here")).isHidden();
			assertThat(this.page).hasURL(this.app.address("/questions"));
			assertThat(this.page.locator("h1")).hasText("Questions");
		}
		withoutNetwork(() -> {
			this.page.navigate(this.app.address("/drafts"));
			assertThat(this.page.getByText("No network: these are the drafts")).isVisible();
		});
		this.page.evaluate("dispatchEvent(new Event('online'))");
		assertThat(this.page.getByText("No network: these are the drafts")).isHidden();
	}

	@Test
	void theNoteGoesOnceSomethingIsSaved() {
		withoutNetwork(() -> {
			this.page.reload();
			ready(this.page);
			assertThat(this.page.getByText(NO_NETWORK)).isVisible();
		});
		type("Task", "back at last");
		assertThat(status(this.page, "Task")).hasAttribute("data-status", "saved");
		assertThat(this.page.getByText(NO_NETWORK)).isHidden();
	}

	@Test
	void aDayLaterTheSessionIsOverAndTheTextIsStillSaved() {
		withoutNetwork(() -> {
			type("Task", "typed before the weekend");
			assertThat(status(this.page, "Task")).hasText(KEPT);
			Page later = this.window.newPage();
			this.page.close();
			this.page = later;
			this.window.clearCookies();
		});
		this.page.navigate(this.draft);
		signIn(this.page, this.email);
		assertThat(this.page).hasURL(this.draft);
		assertThat(field(this.page, "Task")).hasValue("typed before the weekend");
		assertThat(status(this.page, "Task")).hasAttribute("data-status", "saved");
		expectSaved("Task", "typed before the weekend");
	}

	@Test
	void signingOutSavesFirstAndLeavesNothing() {
		type("Task", "typed just now");
		button(this.page, "Sign out").click();
		assertThat(this.page).hasURL(this.app.address("/"));
		assertThat(Stores.of(this.page)).containsEntry("keys", 0)
			.containsEntry("kept", 0)
			.containsEntry("texts", 0)
			.containsEntry("pages", 0)
			.containsEntry("caches", 0)
			.containsEntry("workers", 0);
		withoutNetwork(() -> assertThat(shows(this.draft)).doesNotContain("Monday", "typed just now"));
		this.page.navigate(this.draft);
		signIn(this.page, this.email);
		assertThat(field(this.page, "Task")).hasValue("typed just now");
	}

	@Test
	void signingOutWithUnsavedTextAsksAndNobodyElseEverSeesIt() {
		this.window.route("**/sections/**", (route) -> route.abort());
		type("Task", "for my eyes only");
		assertThat(status(this.page, "Task")).hasText(KEPT);
		Locator question = this.page.getByRole(AriaRole.DIALOG,
				new Page.GetByRoleOptions().setName("Some of your text is not saved yet"));
		button(this.page, "Sign out").click();
		button(this.page, "Stay").click();
		assertThat(question).isHidden();
		assertThat(this.page).hasURL(this.draft);
		button(this.page, "Sign out").click();
		button(this.page, "Sign out all the same").click();
		assertThat(this.page).hasURL(this.app.address("/"));
		this.window.unroute("**/sections/**");
		assertThat(Stores.of(this.page)).containsEntry("kept", 1).containsEntry("keys", 0).containsEntry("pages", 0);
		assertThat(Stores.of(this.page).get("readable").toString()).doesNotContain("eyes");

		signUp(this.page, this.app, "next-" + this.email);
		startDraft(this.page, this.app);
		assertThat(field(this.page, "Task")).hasValue("");
		assertThat(shows(this.draft)).doesNotContain("eyes", "Monday");
		this.page.goBack();
		button(this.page, "Sign out").click();
		assertThat(this.page).hasURL(this.app.address("/"));

		this.page.navigate(this.draft);
		signIn(this.page, this.email);
		assertThat(field(this.page, "Task")).hasValue("for my eyes only");
		assertThat(status(this.page, "Task")).hasAttribute("data-status", "saved");
		expectSaved("Task", "for my eyes only");
		assertThat(this.chromium.complaints()).isEmpty();
	}

	private void withoutNetwork(Runnable work) {
		this.app.close();
		try {
			work.run();
		}
		finally {
			this.app.start();
		}
	}

	private void type(String part, String text) {
		field(this.page, part).fill(text);
	}

	/** What the server shows to a page that is opened anew. */
	private void expectSaved(String part, String text) {
		this.page.waitForCondition(() -> this.page.request().get(this.draft).text().contains(text));
		this.page.reload();
		assertThat(field(this.page, part)).hasValue(text);
	}

	private String shows(String address) {
		try {
			this.page.navigate(address);
		}
		catch (PlaywrightException ex) {
			return "";
		}
		return this.page.content();
	}

}
