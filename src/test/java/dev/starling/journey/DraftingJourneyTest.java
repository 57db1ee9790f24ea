package dev.starling.journey;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import dev.starling.testing.Visitor;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.starling.journey.Drafting.button;
import static dev.starling.journey.Drafting.field;
import static dev.starling.journey.Drafting.status;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the address alone to words that are kept, in a real browser.
 */
class DraftingJourneyTest extends Journey {

	private static final String SITUATION = "\n  Leading blanks, then 👩‍👩‍👧 and שלום.\n\nA second paragraph.  ";

	private static final String ACTION = "I asked – and then I listened; 3 times.";

	/** It takes longer to open what it kept than a save waits for the next key. */
	private static final String A_SLOW_DEVICE = """
			const opened = crypto.subtle.decrypt.bind(crypto.subtle);
			crypto.subtle.decrypt = (...sealed) => new Promise((resolve) => setTimeout(resolve, 1500)).then(() => opened(...sealed));
			""";

	/**
	 * What a page still sends while it closes gets through a network that is only
	 * emulated.
	 */
	private static final String STAYS_IN_THE_TUNNEL = "() => { window.fetch = () => Promise.reject(new TypeError('no network')); }";

	@Test
	void aCandidateDraftsAnAnswerAndFindsItAgain() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "with-script@example.org");
		String draft = page.url();

		assertThat(page.getByText("Pivot to Systemic Change")).isHidden();
		assertThat(button(page, "Show it anyway")).isVisible();
		assertThat(page.locator("#action-count")).hasText("Aim for about 50 %, some 45 to 60 seconds aloud");
		assertThat(page.locator("[data-total]")).hasText("Aim for 90 to 120 seconds aloud, about 210 to 280 words");
		List<Route> saves = new ArrayList<>();
		page.route("**/sections/**", saves::add);
		type(page, "Situation", SITUATION);
		type(page, "Action", ACTION);
		page.waitForCondition(() -> saves.size() == 2);
		assertThat(status(page, "Situation")).hasText("Saving…");
		saves.forEach(Route::resume);
		page.unroute("**/sections/**");
		for (String part : new String[] { "Situation", "Action" }) {
			assertThat(status(page, part)).hasAttribute("data-status", "saved");
			assertThat(status(page, part)).containsText("Saved");
		}
		assertThat(page.locator("#action-count")).hasText("8 words · 3 s · 50 %, aim for 50 %");
		assertThat(page.getByText("Pivot to Systemic Change")).isVisible();

		link(page, "My drafts").click();
		link(page, "Navigating Professional Failure and Growth").click();
		assertThat(page).hasURL(draft);
		expectText(page);
		assertThat(page.locator("#action-count")).hasText("8 words · 3 s · 50 %, aim for 50 %");

		this.app.restart();
		page.reload();
		expectText(page);
		type(page, "Learning", "After the restart, still signed in.");
		assertThat(status(page, "Learning")).hasAttribute("data-status", "saved");

		Page elsewhere = this.chromium.page();
		signIn(elsewhere, "with-script@example.org", draft);
		expectText(elsewhere);
		assertThat(field(elsewhere, "Learning")).hasValue("After the restart, still signed in.");
		button(elsewhere, "Sign out").click();
		assertThat(elsewhere).hasURL(this.app.address("/"));
		elsewhere.navigate(draft);
		assertThat(elsewhere.getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
		assertThat(this.chromium.complaints()).isEmpty();
	}

	@Test
	void theSameWithoutJavaScript() {
		BrowserContext window = this.chromium.window(new Browser.NewContextOptions().setJavaScriptEnabled(false));
		Page page = window.newPage();
		signUpOnTheWayToADraft(page, "without-script@example.org");
		String draft = page.url();

		field(page, "Situation").fill(SITUATION);
		field(page, "Action").fill(ACTION);
		button(page, "Save").click();
		expectText(page);
		assertThat(status(page, "Action")).hasAttribute("data-status", "saved");
		assertThat(page.locator("#action-count")).hasText("8 words · 3 s · 50 %, aim for 50 %");

		Page other = window.newPage();
		other.navigate(draft);
		field(other, "Task").fill("from the other tab");
		button(other, "Save").click();
		field(page, "Task").fill("from this tab");
		button(page, "Save").click();
		assertThat(status(page, "Task")).hasText("Newer text elsewhere: compare");
		assertThat(page.locator("#task-conflict ins")).containsText("the other");
		assertThat(field(page, "Task")).hasValue("from this tab");
		button(page, "Save").click();
		assertThat(status(page, "Task")).hasAttribute("data-status", "saved");
		assertThat(field(page, "Task")).hasValue("from this tab");

		field(page, "Result").fill("typed before looking");
		page.navigate(this.app.address(Visitor.QUESTION));
		assertThat(page.getByText("Pivot to Systemic Change")).isVisible();
		button(page, "Sign out").click();
		page.navigate(draft);
		signIn(page, "without-script@example.org", draft);
		expectText(page);
	}

	@Test
	void aSaveThatDoesNotGetThroughIsKeptAndSentAgain() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "offline@example.org");
		assertThat(page.locator("[data-autosaves]")).isVisible();
		page.context().setOffline(true);
		type(page, "Task", "written in a tunnel");
		assertThat(status(page, "Task")).hasText("Not saved: kept on this device");
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("Task: not saved");
		page.context().setOffline(false);
		assertThat(status(page, "Task")).hasAttribute("data-status", "saved");
		assertThat(page.getByRole(AriaRole.STATUS)).hasText("Saved again.");
		page.reload();
		assertThat(field(page, "Task")).hasValue("written in a tunnel");
	}

	@Test
	void aDeviceThatIsSlowToTellWhatItKeepsDoesNotHoldUpASave() {
		Page page = this.chromium.page();
		page.addInitScript("indexedDB.open = () => ({})");
		signUpOnTheWayToADraft(page, "slow-device@example.org");
		Drafting.ready(page);
		type(page, "Task", "typed at once");
		assertThat(status(page, "Task")).hasAttribute("data-status", "saved");
		page.reload();
		assertThat(field(page, "Task")).hasValue("typed at once");
	}

	@Test
	void aPageThatIsClosedInTheTunnelSavesWhenItIsOpenedAgain() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "tunnel@example.org");
		String draft = page.url();
		assertThat(page.locator("[data-autosaves]")).isVisible();
		page.context().setOffline(true);
		type(page, "Task", "written in a tunnel");
		assertThat(status(page, "Task")).hasText("Not saved: kept on this device");
		Page later = page.context().newPage();
		page.close();

		later.context().setOffline(false);
		later.navigate(draft);
		assertThat(field(later, "Task")).hasValue("written in a tunnel");
		assertThat(status(later, "Task")).hasAttribute("data-status", "saved");
		later.reload();
		assertThat(field(later, "Task")).hasValue("written in a tunnel");
	}

	@Test
	void anAnswerLostOnTheWayIsNoConflictWithItself() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "lost@example.org");
		Consumer<Route> loseTheAnswer = (route) -> {
			route.fetch();
			route.abort();
		};
		page.route("**/sections/**", loseTheAnswer);
		type(page, "Task", "arrived, but nobody heard");
		assertThat(status(page, "Task")).hasAttribute("data-status", "kept");
		type(page, "Task", "arrived, but nobody heard; and went on");
		page.unroute("**/sections/**", loseTheAnswer);
		assertThat(status(page, "Task")).hasAttribute("data-status", "saved");
		page.reload();
		assertThat(field(page, "Task")).hasValue("arrived, but nobody heard; and went on");
	}

	@Test
	void theCheatCodeCanBeSeenBeforeAnythingIsWritten() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "peek@example.org");
		button(page, "Show it anyway").click();
		assertThat(page.getByText("Pivot to Systemic Change")).isVisible();
		assertThat(button(page, "Show it anyway")).isHidden();
	}

	@Test
	void aTabThatOwesNothingFollows() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "following@example.org");
		Page other = page.context().newPage();
		other.navigate(page.url());
		assertThat(other.locator("[data-autosaves]")).isVisible();
		type(page, "Result", "from the first tab");
		assertThat(field(other, "Result")).hasValue("from the first tab");
		assertThat(status(other, "Result")).hasAttribute("data-status", "saved");
		type(other, "Result", "and on from the second");
		assertThat(field(page, "Result")).hasValue("and on from the second");

		Page phone = this.chromium.page();
		signIn(phone, "following@example.org", page.url());
		assertThat(phone.locator("[data-autosaves]")).isVisible();
		type(page, "Result", "typed at the desk");
		page.waitForCondition(() -> saved(page).contains("typed at the desk"));
		phone.evaluate("dispatchEvent(new Event('focus'))");
		assertThat(field(phone, "Result")).hasValue("typed at the desk");
	}

	@Test
	void ofTwoTextsMineCanBeKept() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "mine@example.org");
		Page other = conflicting(page, "We lost four weeks.", "We lost two weeks.");
		assertThat(page.locator("#result-conflict [data-yours] del")).containsText("four");
		assertThat(page.locator("#result-conflict [data-other] ins")).containsText("two");
		assertThat(field(page, "Result")).hasValue("We lost four weeks.");
		button(page, "Keep mine").click();
		assertThat(status(page, "Result")).hasAttribute("data-status", "saved");
		assertThat(page.locator("#result-conflict")).isHidden();
		assertThat(field(other, "Result")).hasValue("We lost four weeks.");
		assertThat(history(page)).containsText("two");
	}

	@Test
	void ofTwoTextsTheOtherCanBeKept() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "other@example.org");
		conflicting(page, "We lost four weeks.", "We lost two weeks.");
		type(page, "Result", "We lost four weeks, and I went on.");
		Request aside = page.waitForRequest("**/sections/result", () -> button(page, "Keep the other").click());
		assertThat(aside.postData()).contains("and I went on");
		assertThat(field(page, "Result")).hasValue("We lost two weeks.");
		assertThat(status(page, "Result")).hasAttribute("data-status", "saved");
		assertThat(history(page)).containsText("and I went on");
		page.navigate(page.url().replaceFirst("/history.*", ""));
		type(page, "Result", "We lost two weeks, in all.");
		assertThat(status(page, "Result")).hasAttribute("data-status", "saved");
	}

	@Test
	void twoTextsCanBeEditedIntoOne() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "both-texts@example.org");
		conflicting(page, "It was May. We lost four weeks. Nobody left.",
				"It was May. We lost two weeks. Nobody left us.");
		button(page, "Edit the two into one").click();
		assertThat(field(page, "Result"))
			.hasValue("It was May. We lost four weeks. We lost two weeks. Nobody left us.");
		assertThat(page.locator("#result-conflict [data-other]")).containsText("two");
		type(page, "Result", "We lost four weeks, then two more.");
		assertThat(status(page, "Result")).hasAttribute("data-status", "saved");
		button(page, "Put these away").click();
		assertThat(page.locator("#result-conflict")).isHidden();
		Locator history = history(page);
		assertThat(history).containsText("four");
		assertThat(history).containsText("two");
	}

	@Test
	void whatIsTypedBeforeTheScriptIsThereIsSavedToo() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "early@example.org");
		List<Route> script = new ArrayList<>();
		page.route("**/editor.js", script::add);
		page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
		type(page, "Task", "typed at once");
		page.waitForCondition(() -> !script.isEmpty());
		List<Response> answered = new ArrayList<>();
		page.onResponse((answer) -> {
			if (answer.url().contains("/sections/")) {
				answered.add(answer);
			}
		});
		script.forEach(Route::resume);
		assertThat(page.locator("[data-autosaves]")).isVisible();
		page.waitForCondition(() -> !answered.isEmpty());
		assertThat(status(page, "Task")).hasAttribute("data-status", "saved");
		page.unroute("**/editor.js");
		page.reload();
		assertThat(field(page, "Task")).hasValue("typed at once");
	}

	@Test
	void theOtherTextIsKeptAlsoWhereTheConflictCameWithThePage() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "rendered@example.org");
		page.route("**/editor.js", Route::abort);
		page.reload();
		Page elsewhere = page.context().newPage();
		elsewhere.navigate(page.url());
		assertThat(elsewhere.locator("[data-autosaves]")).isVisible();
		elsewhere.waitForResponse("**/sections/task", () -> type(elsewhere, "Task", "from elsewhere"));
		elsewhere.close();
		type(page, "Task", "from here");
		page.unroute("**/editor.js");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)).click();
		assertThat(status(page, "Task")).hasText("Newer text elsewhere: compare");
		assertThat(page.locator("[data-autosaves]")).isVisible();
		page.locator("#task-conflict").getByText("Keep the other").click();
		assertThat(field(page, "Task")).hasValue("from elsewhere");
		assertThat(status(page, "Task")).hasAttribute("data-status", "saved");
		page.navigate(page.url());
		assertThat(field(page, "Task")).hasValue("from elsewhere");
	}

	@Test
	void autosaveGoesOnAfterATunnelThatEndedInARefusal() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "refused@example.org");
		assertThat(page.locator("[data-autosaves]")).isVisible();
		page.context().setOffline(true);
		type(page, "Task", "a".repeat(10_001));
		assertThat(status(page, "Task")).hasAttribute("data-status", "kept");
		page.context().setOffline(false);
		assertThat(page.locator("#part-task [data-refusal]")).containsText("10,001 characters");
		type(page, "Task", "short again");
		assertThat(status(page, "Task")).hasAttribute("data-status", "saved");
		assertThat(page.getByRole(AriaRole.STATUS)).hasText("Saved again.");
		page.reload();
		assertThat(field(page, "Task")).hasValue("short again");
	}

	@Test
	void whatWasKeptIsSavedEvenWhereSomethingIsTypedBeforeTheScriptIsThere() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "both@example.org");
		String draft = page.url();
		assertThat(page.locator("[data-autosaves]")).isVisible();
		page.context().setOffline(true);
		type(page, "Task", "kept in the tunnel");
		assertThat(status(page, "Task")).hasText("Not saved: kept on this device");
		page.evaluate(STAYS_IN_THE_TUNNEL);
		Page later = page.context().newPage();
		page.close();
		later.context().setOffline(false);
		later.addInitScript(A_SLOW_DEVICE);
		List<Route> script = new ArrayList<>();
		later.route("**/editor.js", script::add);
		later.navigate(draft, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
		type(later, "Task", "typed at once");
		later.waitForCondition(() -> !script.isEmpty());
		script.forEach(Route::resume);
		assertThat(status(later, "Task")).hasText("Newer text elsewhere: compare");
		assertThat(later.locator("#task-conflict")).containsText("kept in the tunnel");
		assertThat(field(later, "Task")).hasValue("typed at once");
	}

	@Test
	void somebodyWhoWasSignedOutSignsInOverThePageAndItIsSaved() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "expired@example.org");
		page.context().clearCookies();
		type(page, "Task", "typed after the session ended");
		Locator dialog = page.getByRole(AriaRole.DIALOG, named("Sign in again to save"));
		assertThat(dialog).isVisible();
		assertThat(status(page, "Task")).hasText("Not saved: kept on this device");
		dialog.getByLabel("E-mail address").fill("expired@example.org");
		dialog.getByLabel("Password").fill("not the password");
		dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in").setExact(true)).click();
		assertThat(dialog).containsText("do not belong together");
		dialog.getByLabel("Password").fill(Visitor.PASSWORD);
		dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in").setExact(true)).click();
		assertThat(dialog).isHidden();
		assertThat(status(page, "Task")).hasAttribute("data-status", "saved");
		page.waitForCondition(() -> saved(page).contains("typed after the session ended"));
	}

	@Test
	void whoeverWouldRatherNotSignInNowIsNotAskedAgainAndKeepsTheText() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "later@example.org");
		List<Cookie> session = page.context().cookies();
		page.context().clearCookies();
		type(page, "Task", "typed");
		Locator dialog = page.getByRole(AriaRole.DIALOG, named("Sign in again to save"));
		button(page, "Not now").click();
		assertThat(dialog).isHidden();
		type(page, "Task", "typed, and more");
		assertThat(button(page, "sign in again")).isVisible();
		assertThat(dialog).isHidden();
		page.context().addCookies(session);
		button(page, "sign in again").click();
		assertThat(status(page, "Task")).hasAttribute("data-status", "saved");
	}

	@Test
	void signingInAsSomebodyElseNeverSavesIntoTheirAccount() {
		Page someone = this.chromium.page();
		signUpOnTheWayToADraft(someone, "somebody-else@example.org");
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "owner@example.org");
		page.context().clearCookies();
		type(page, "Task", "for my eyes only");
		Locator dialog = page.getByRole(AriaRole.DIALOG, named("Sign in again to save"));
		dialog.getByLabel("E-mail address").fill("somebody-else@example.org");
		dialog.getByLabel("Password").fill(Visitor.PASSWORD);
		dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in").setExact(true)).click();
		assertThat(dialog).containsText("does not have this draft");
		assertThat(status(page, "Task")).hasAttribute("data-status", "kept");
		someone.reload();
		assertThat(field(someone, "Task")).hasValue("");
		dialog.getByLabel("E-mail address").fill("owner@example.org");
		dialog.getByLabel("Password").fill(Visitor.PASSWORD);
		dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in").setExact(true)).click();
		assertThat(status(page, "Task")).hasAttribute("data-status", "saved");
	}

	@Test
	void aPageThatIsTooOldForTheServerSaysSoAndKeepsTheText() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "old-page@example.org");
		assertThat(page.locator("[data-autosaves]")).isVisible();
		page.route("**/sections/task", (route) -> route.fulfill(new Route.FulfillOptions().setStatus(415)));
		type(page, "Task", "typed into an old page");
		assertThat(page.locator("#part-task [data-refusal]"))
			.containsText("Reload it: your text is kept on this device");
		assertThat(status(page, "Task")).hasText("Not saved: kept on this device");
		page.unroute("**/sections/task");
		page.onDialog(Dialog::accept);
		page.reload();
		assertThat(field(page, "Task")).hasValue("typed into an old page");
		page.waitForCondition(() -> saved(page).contains("typed into an old page"));
	}

	@Test
	void aPageWithUnsavedTextSaysSoWhenItIsClosed() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "closing@example.org");
		assertThat(page.locator("[data-autosaves]")).isVisible();
		List<String> asked = new ArrayList<>();
		page.onDialog((dialog) -> {
			asked.add(dialog.type());
			dialog.dismiss();
		});
		page.route("**/sections/**", Route::abort);
		field(page, "Task").pressSequentially("unsaved");
		page.close(new Page.CloseOptions().setRunBeforeUnload(true));
		page.waitForCondition(() -> asked.contains("beforeunload"));
		page.unroute("**/sections/**");
		assertThat(status(page, "Task")).hasAttribute("data-status", "saved");
	}

	@Test
	void theKeysMoveSaveAndShowWhatTheyDo() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "keys@example.org");
		assertThat(page.locator("[data-autosaves]")).isVisible();
		field(page, "Situation").focus();
		page.keyboard().press("Control+Enter");
		assertThat(field(page, "Task")).isFocused();
		page.keyboard().press("Control+Enter");
		page.keyboard().press("Control+Shift+Enter");
		assertThat(field(page, "Task")).isFocused();
		page.keyboard().type("saved by a key");
		page.waitForResponse("**/sections/task", () -> page.keyboard().press("Control+s"));
		assertThat(status(page, "Task")).hasAttribute("data-status", "saved");
		page.keyboard().press("Control+/");
		Locator sheet = page.getByRole(AriaRole.DIALOG, named("Keys"));
		assertThat(sheet).containsText("Next part");
		page.keyboard().press("Escape");
		assertThat(sheet).isHidden();
		assertThat(field(page, "Task")).isFocused();
		page.keyboard().press("Alt+h");
		assertThat(page.getByRole(AriaRole.HEADING, named("Earlier versions"))).isVisible();
	}

	@Test
	void aPhoneIsOfferedNoKeysAndItsFieldsStayWhereTheyAreWhateverTheirStatus() {
		Page page = this.chromium
			.window(new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true).setIsMobile(true))
			.newPage();
		Drafting.startDraft(page, this.app);
		assertThat(page.locator(".acts [data-opens-shortcuts]")).isHidden();
		String places = "[...document.querySelectorAll('[data-section] textarea')].map((field) => field.offsetTop).join()";
		Object before = page.evaluate(places);
		page.route("**/sections/**", Route::abort);
		for (String part : new String[] { "Situation", "Learning" }) {
			field(page, part).fill("typed in a tunnel");
			assertThat(status(page, part)).hasText("Not saved: kept on this device");
		}
		assertThat(page.evaluate(places)).isEqualTo(before);
	}

	@Test
	void theWholeAnswerIsReadAsItWasTypedAndCopied() {
		BrowserContext window = this.chromium
			.window(new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")));
		Page page = window.newPage();
		signUpOnTheWayToADraft(page, "reading@example.org");
		assertThat(page.locator("[data-autosaves]")).isVisible();
		type(page, "Situation", "It began on a Monday.");
		type(page, "Task", "It was mine.");
		link(page, "Read it whole").click();
		assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("It was mine.");
		button(page, "Copy as text").click();
		assertThat(page.getByRole(AriaRole.STATUS)).hasText("Copied.");
		assertThat(page.evaluate("navigator.clipboard.readText()"))
			.isEqualTo("It began on a Monday.\n\nIt was mine.\n");
		button(page, "Copy as Markdown").click();
		page.waitForFunction("async () => (await navigator.clipboard.readText()).includes('## Task')");
	}

	@Test
	void aPageThatNeedsANetworkIsNotOpenedWithoutOneUnlessSomebodyInsists() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "insisting@example.org");
		Drafting.ready(page);
		page.onDialog(Dialog::accept);
		page.route("**/sections/**", Route::abort);
		type(page, "Task", "written in a tunnel");
		Locator whole = link(page, "Read it whole");
		whole.click();
		assertThat(page.getByRole(AriaRole.STATUS)).hasText("Not opened: not all of it is saved. Task: not saved. "
				+ "Your text is kept on this device, and we keep trying. Press it again to leave all the same.");
		assertThat(field(page, "Task")).hasValue("written in a tunnel");
		whole.click();
		assertThat(page).hasURL(Pattern.compile(".*/answer$"));
	}

	@Test
	void aPageIsOpenedWhereTheServerRefusesAPart() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "too-long@example.org");
		Drafting.ready(page);
		page.onDialog(Dialog::accept);
		type(page, "Action", "a".repeat(10_001));
		assertThat(page.locator("#part-action [data-refusal]")).isVisible();
		link(page, "Read it whole").click();
		assertThat(page).hasURL(Pattern.compile(".*/answer$"));
	}

	@Test
	void aTextThatIsTooLongSaysSoAtItsField() {
		Page page = this.chromium.page();
		signUpOnTheWayToADraft(page, "long@example.org");
		type(page, "Action", "a".repeat(10_001));
		assertThat(page.locator("#part-action [data-refusal]")).containsText("10,001 characters");
		assertThat(status(page, "Action")).hasAttribute("data-status", "kept");
		type(page, "Action", "a".repeat(10_000));
		assertThat(status(page, "Action")).hasAttribute("data-status", "saved");
		assertThat(page.locator("#part-action [data-refusal]")).isHidden();
	}

	/**
	 * Two tabs of one draft in which two texts of the result are under way; the first
	 * tab's save comes second.
	 */
	private static Page conflicting(Page page, String mine, String theirs) {
		assertThat(page.locator("[data-autosaves]")).isVisible();
		Page other = page.context().newPage();
		other.navigate(page.url());
		assertThat(other.locator("[data-autosaves]")).isVisible();
		List<Route> held = new ArrayList<>();
		page.route("**/sections/result", held::add);
		type(page, "Result", mine);
		page.waitForCondition(() -> !held.isEmpty());
		type(other, "Result", theirs);
		assertThat(status(other, "Result")).hasAttribute("data-status", "saved");
		page.waitForCondition(() -> saved(page).contains(theirs));
		page.unroute("**/sections/result");
		held.forEach(Route::resume);
		assertThat(status(page, "Result")).hasText("Newer text elsewhere: compare");
		return other;
	}

	/** The whole history, every moment of it opened. */
	private static Locator history(Page page) {
		link(page, "Earlier versions").click();
		assertThat(page.locator(".moment-link").first()).isVisible();
		StringBuilder told = new StringBuilder();
		List<String> moments = page.locator(".moment-link")
			.all()
			.stream()
			.map((moment) -> moment.getAttribute("href"))
			.toList();
		for (String moment : moments) {
			page.navigate(URI.create(page.url()).resolve(moment).toString());
			told.append(page.locator("main").innerText());
		}
		page.evaluate("(told) => { document.querySelector('main').textContent = told }", told.toString());
		return page.locator("main");
	}

	/** What the server shows to a page that is opened anew. */
	private static String saved(Page page) {
		return page.request().get(page.url()).text();
	}

	private void signUpOnTheWayToADraft(Page page, String email) {
		page.navigate(this.app.address("/"));
		link(page, "Questions").click();
		link(page, "Navigating Professional Failure and Growth").click();
		assertThat(page.getByRole(AriaRole.HEADING, named("Clarifying questions"))).isVisible();
		button(page, "Draft your answer").click();
		assertThat(
				page.getByText("This draft is only in this browser. Sign up to keep it and to open it on any device."))
			.isVisible();
		String draft = page.url();
		page.getByRole(AriaRole.MAIN)
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sign up"))
			.click();
		page.getByLabel("Your name").fill("Robin");
		page.getByLabel("E-mail address").fill(email);
		page.getByLabel("Password").fill(Visitor.PASSWORD);
		button(page, "Sign up").click();
		assertThat(page).hasURL(draft);
		assertThat(field(page, "Situation")).isVisible();
		assertThat(page.getByText("only in this browser")).isHidden();
	}

	private static void signIn(Page page, String email, String draft) {
		page.navigate(draft);
		page.getByLabel("E-mail address").fill(email);
		page.getByLabel("Password").fill(Visitor.PASSWORD);
		button(page, "Sign in").click();
		assertThat(page).hasURL(draft);
	}

	private static void expectText(Page page) {
		assertThat(field(page, "Situation")).hasValue(SITUATION);
		assertThat(field(page, "Action")).hasValue(ACTION);
	}

	private static void type(Page page, String part, String text) {
		field(page, part).fill(text);
	}

	private static Locator link(Page page, String name) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

}
