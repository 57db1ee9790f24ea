package dev.starling.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.starling.testing.Visitor;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.starling.journey.Drafting.button;
import static dev.starling.journey.Drafting.field;
import static dev.starling.journey.Drafting.status;

/**
 * From words in a field to an answer that waits for a coach, and back.
 */
class SubmitJourneyTest extends Journey {

	private static final Pattern FORM = Pattern.compile(".*/drafts/\\d+/submissions/new$");

	private static final Pattern ROUND = Pattern.compile(".*/submissions/\\d+$");

	@Test
	void whatIsTypedIsSavedFirstAndThenHandedIn() {
		Page page = this.chromium.page();
		Drafting.signUp(page, this.app, "submits@example.org");
		String draft = Drafting.startDraft(page, this.app);
		List<Route> saves = new ArrayList<>();
		page.route("**/sections/**", saves::add);
		field(page, "Situation").fill("It was a Monday.");
		page.waitForCondition(() -> saves.size() == 1);
		field(page, "Action").fill("I asked. Then I listened.");
		submit(page).click();
		assertThat(page.getByText("Saving first…")).isVisible();
		page.waitForCondition(() -> saves.size() == 2);
		field(page, "Situation").fill("It was a Monday in March.");
		saves.forEach(Route::resume);
		page.waitForCondition(() -> saves.size() == 3);
		assertThat(page.getByText("Saving first…")).isVisible();
		page.unroute("**/sections/**");
		saves.get(2).resume();

		assertThat(page).hasURL(FORM);
		assertThat(page.locator(".told")).containsText("It was a Monday in March.");
		assertThat(page.locator(".told")).containsText("I asked. Then I listened.");
		page.getByLabel("A note to your coach").fill("Is it clear what I did?");
		page.getByText("Mark what you mean to show").click();
		assertThat(page.getByLabel("Then I listened.")).hasCSS("border-top-color", "rgba(0, 0, 0, 0)");
		page.getByLabel("Then I listened.").selectOption("shows Humility");
		page.getByLabel("A note to your coach").focus();
		assertThat(page.getByLabel("Then I listened.")).not().hasCSS("border-top-color", "rgba(0, 0, 0, 0)");
		button(page, "Submit for review").click();
		assertThat(page.getByText("Task, Result and Learning are still empty. Hand it in all the same?")).isVisible();
		assertThat(button(page, "Hand it in all the same")).isFocused();
		assertThat(page.getByLabel("A note to your coach")).hasValue("Is it clear what I did?");
		assertThat(page.getByLabel("Then I listened.")).hasValue(Pattern.compile("ACTION:9:25:\\d+"));
		button(page, "Hand it in all the same").click();

		assertThat(page).hasURL(ROUND);
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Waits for a coach")))
			.isVisible();
		assertThat(page.locator("p .meant")).hasText(new String[] { "marked", "Then I listened." });
		page.getByText("Back to your draft").click();
		assertThat(page).hasURL(draft);
		Drafting.ready(page);
		assertThat(page.getByText("Round 1 has been waiting for review since")).isVisible();
		field(page, "Action").fill("I asked. Then I listened, for an hour.");
		assertThat(status(page, "Action")).hasAttribute("data-status", "saved");
		page.getByText("See what you handed in").click();
		assertThat(page.locator(".told")).containsText("Then I listened.");
		assertThat(page.locator(".told")).not().containsText("for an hour");
		button(page, "Withdraw").click();
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Withdrawn"))).isVisible();
		page.getByText("Go on writing").click();
		assertThat(field(page, "Action")).hasValue("I asked. Then I listened, for an hour.");
		assertThat(page.getByText("waiting for review")).hasCount(0);
	}

	@Test
	void saysWhyItCannotBeHandedInYet() {
		Page page = this.chromium.page();
		Drafting.signUp(page, this.app, "in-a-tunnel@example.org");
		String draft = Drafting.startDraft(page, this.app);
		page.context().setOffline(true);
		field(page, "Task").fill("Written in a tunnel.");
		submit(page).click();
		assertThat(page.getByRole(AriaRole.STATUS)).hasText(
				"Not handed in: every part must be saved first. Task: not saved. Your text is kept on this device, "
						+ "and we keep trying.");
		assertThat(submit(page)).isVisible();
		assertThat(page).hasURL(draft);
		page.context().setOffline(false);
		submit(page).click();
		assertThat(page).hasURL(FORM);
		assertThat(page.locator(".told")).containsText("Written in a tunnel.");
	}

	@Test
	void aTextThatWasChangedElsewhereIsSettledFirst() {
		Page page = this.chromium.page();
		Drafting.signUp(page, this.app, "two-windows@example.org");
		String draft = Drafting.startDraft(page, this.app);
		List<Route> held = new ArrayList<>();
		page.route("**/sections/task", held::add);
		field(page, "Task").fill("From this window.");
		page.waitForCondition(() -> !held.isEmpty());
		Page other = page.context().newPage();
		other.navigate(draft);
		Drafting.ready(other);
		field(other, "Task").fill("From the other window.");
		assertThat(status(other, "Task")).hasAttribute("data-status", "saved");
		submit(page).click();
		page.unroute("**/sections/task");
		held.forEach(Route::resume);
		assertThat(page.getByRole(AriaRole.STATUS)).hasText(
				"Not handed in: every part must be saved first. Task: changed elsewhere. Nothing you typed is lost.");
		button(page, "Keep mine").click();
		submit(page).click();
		assertThat(page).hasURL(FORM);
		assertThat(page.locator(".told")).containsText("From this window.");
	}

	@Test
	void aGuestSignsUpOnTheWay() {
		Page page = this.chromium.page();
		Drafting.startDraft(page, this.app);
		field(page, "Learning").fill("I ask first.");
		submit(page).click();
		page.getByLabel("Your name").fill("Robin");
		page.getByLabel("E-mail address").fill("no-guest-any-more@example.org");
		page.getByLabel("Password").fill(Visitor.PASSWORD);
		button(page, "Sign up").click();
		assertThat(page).hasURL(FORM);
		button(page, "Submit for review").click();
		button(page, "Hand it in all the same").click();
		assertThat(page).hasURL(ROUND);
	}

	@Test
	void theSameWithoutJavaScript() {
		Page page = this.chromium.window(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();
		Drafting.signUp(page, this.app, "submits-without-script@example.org");
		page.navigate(this.app.address(Visitor.QUESTION));
		button(page, "Draft your answer").click();
		String draft = page.url();
		field(page, "Action").fill("I asked. Then I listened.");
		button(page, "Submit for review").click();
		assertThat(page).hasURL(FORM);
		assertThat(page.locator(".told")).containsText("I asked. Then I listened.");
		page.getByLabel("A note to your coach").fill("Is it clear?");
		page.getByText("Mark what you mean to show").click();
		page.getByLabel("I asked.").selectOption("shows Humility");
		button(page, "Submit for review").click();
		assertThat(button(page, "Hand it in all the same")).isFocused();
		page.keyboard().press("Enter"); // Playwright would wait by a script until it has
										// scrolled there.
		assertThat(page).hasURL(ROUND);
		assertThat(page.locator(".asked-for")).hasText("Is it clear?");
		page.getByText("Back to your draft").click();
		field(page, "Action").fill("I asked, and went on.");
		button(page, "Save").click();
		assertThat(field(page, "Action")).hasValue("I asked, and went on.");
		page.getByText("See what you handed in").click();
		button(page, "Withdraw").click();
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Withdrawn"))).isVisible();
		page.navigate(draft);
		assertThat(page.getByText("waiting for review")).hasCount(0);
	}

	/** The editor's, once it saves by itself. */
	private static Locator submit(Page page) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Submit for review"));
	}

}
