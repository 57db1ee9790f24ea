package dev.starling.importing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.starling.testing.BrowserTest;
import dev.starling.testing.StarterBank;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pasting a page with two mistakes in it, mending them and confirming, in a real browser.
 */
class ImportJourneyTest extends BrowserTest {

	@Test
	void twoMistakesAreMendedAndThePageIsImported() {
		String text = StarterBank.page("hearing-hard-feedback", "Mending Two Mistakes");
		String mistaken = text.replace("Task – ", "Resolution – ")
			.replace("Pays for the Change: ", "Pays for the Change");
		Page page = open(this.door.administrator(), "/admin/questions/import",
				new Browser.NewContextOptions().setViewportSize(360, 800));
		page.getByRole(AriaRole.TEXTBOX, named("Text")).fill(mistaken);
		press(page, "Preview");
		Locator problems = page.locator(".problem");
		assertThat(problems.first()).isVisible();
		assertThat(page.locator("[data-kind=UNREADABLE] .said")).containsText("Resolution – ");
		assertThat(page.locator("[data-kind=SIGNAL] .problem")).hasCount(1);
		assertThat(page.getByRole(AriaRole.BUTTON, named("Import"))).isDisabled();
		expectNoViolation(page);

		page.getByRole(AriaRole.TEXTBOX, named("Text")).fill(text);
		press(page, "Look again");
		assertThat(problems).hasCount(0);
		press(page, "Import");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit Mending Two Mistakes")).click();
		assertThat(page.locator("#task")).hasValue(
				"My lead read it to me and left it with me. On paper I was the best on the team, so nobody was going to make me do anything about it.");
		assertThat(this.chromium.complaints()).isEmpty();
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, named(button)).click();
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

}
