package dev.starling.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.starling.testing.Visitor;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looking for a question in a real browser, with the keyboard.
 */
class BankJourneyTest extends Journey {

	private static final String FAILURE = "Navigating Professional Failure and Growth";

	@Test
	void theListAnswersWhileOneTypes() {
		Page page = this.chromium.page();
		page.navigate(this.app.origin() + "/questions");
		Locator search = page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search"));
		search.focus();
		page.keyboard().type("stakholder manag");
		Locator status = page.getByRole(AriaRole.STATUS);
		assertThat(status).containsText("for “stakholder manag”");
		assertThat(search).isFocused();
		assertThat(search).hasValue("stakholder manag");
		assertThat(page).hasURL(this.app.origin() + "/questions?q=stakholder+manag");
		assertThat(question(page)).isVisible();
		assertThat(page.locator("mark").filter(new Locator.FilterOptions().setHasText("Stakeholder")).first())
			.isVisible();

		page.getByLabel("Level").selectOption("senior-level");
		assertThat(page).hasURL(this.app.origin() + "/questions?q=stakholder+manag&level=senior-level");
		assertThat(page.getByLabel("Level")).hasValue("senior-level");
		assertThat(page.getByLabel("Level").locator("option:checked"))
			.hasText(Pattern.compile("Senior Level \\(\\d+\\)"));

		page.reload();
		assertThat(search).hasValue("stakholder manag");
		assertThat(page.getByLabel("Level")).hasValue("senior-level");
		assertThat(question(page)).isVisible();

		search.fill("xyzzy");
		assertThat(status).hasText("No question for “xyzzy” with these filters");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("show all questions")).click();
		assertThat(page).hasURL(this.app.origin() + "/questions");
		search.fill("failing");
		search.press("Enter");
		assertThat(status).containsText("for “failing”");
		question(page).focus();
		page.keyboard().press("Enter");
		assertThat(page).hasURL(this.app.origin() + Visitor.QUESTION);
		page.goBack();
		assertThat(search).hasValue("failing");
		assertThat(page).hasURL(this.app.origin() + "/questions?q=failing");
		assertThat(this.chromium.complaints()).isEmpty();
	}

	@Test
	void anAnswerThatComesLateChangesNothing() {
		Page page = this.chromium.page();
		page.navigate(this.app.origin() + "/questions");
		List<Route> held = new ArrayList<>();
		page.route("**/questions?q=xyzzy", held::add);
		Locator search = page.getByLabel("Search");
		search.fill("xyzzy");
		page.waitForCondition(() -> !held.isEmpty());
		search.fill("failure");
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("for “failure”");
		held.forEach((route) -> {
			try {
				route.resume();
			}
			catch (RuntimeException ex) {
				assertThat(ex).as("it was given up").isNotNull();
			}
		});
		assertThat(question(page)).isVisible();
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("for “failure”");
	}

	@Test
	void theQuestionThatHasTheFocusKeepsItWhenTheListIsRenewed() {
		Page page = this.chromium.page();
		page.navigate(this.app.origin() + "/questions");
		List<Route> held = new ArrayList<>();
		page.route("**/questions?q=failing", held::add);
		page.getByLabel("Search").fill("failing");
		page.waitForCondition(() -> !held.isEmpty());
		question(page).focus();
		held.forEach(Route::resume);
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("for “failing”");
		assertThat(question(page)).isFocused();
	}

	@Test
	void aServerThatIsAwayIsSaidAndAskedAgain() {
		Page page = this.chromium.page();
		page.navigate(this.app.origin() + "/questions");
		page.route("**/questions?q=*", Route::abort);
		page.getByLabel("Search").fill("failure");
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("The server does not answer");
		assertThat(question(page)).isVisible();
		page.unroute("**/questions?q=*");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("for “failure”");
	}

	private static Locator question(Page page) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(FAILURE));
	}

}
