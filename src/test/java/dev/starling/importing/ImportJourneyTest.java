package dev.starling.importing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.starling.testing.BrowserTest;
import dev.starling.testing.StarterBank;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pasting a page with two mistakes in it, mending them and confirming, in a real browser.
 */
class ImportJourneyTest extends BrowserTest {

	@Autowired
	private JdbcTemplate jdbc;

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

	@Test
	void filesAreChosenFromATableAndStoredWhileOneSeesHowFarItIs() {
		Page page = open(this.door.administrator(), "/admin/questions/import",
				new Browser.NewContextOptions().setViewportSize(768, 1000));
		byte[] zip = Packed.zip()
			.with("one.txt", StarterBank.page("hearing-hard-feedback", "Seen on the Way One"))
			.with("two.docx", Packed.wordOf(StarterBank.page("hearing-hard-feedback", "Seen on the Way Two")))
			.with("three.txt", StarterBank.page("hearing-hard-feedback", "Seen on the Way Three"))
			.with("four.txt", "The Question\nBehavioral\nSeen on the Way Four\nTask – Yours\nTask – Mine")
			.bytes();
		page.getByLabel("Files").setInputFiles(new FilePayload("bank.zip", "application/zip", zip));
		press(page, "Preview");
		assertThat(page.getByRole(AriaRole.HEADING, named("4 pages came in"))).isVisible();
		expectNoViolation(page);
		page.getByLabel("Store Seen on the Way Three").uncheck();
		press(page, "cannot be stored 1");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Seen on the Way Four")).click();
		assertThat(page.locator(".problem").first()).isVisible();
		expectNoViolation(page);
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to all pages")).click();
		assertThat(page.getByLabel("Store Seen on the Way Two")).isChecked();
		assertThat(page.getByLabel("Store Seen on the Way Three")).not().isChecked();
		String upload = page.url();

		this.jdbc.update("update upload set state = 'STORING', chosen = 4, stored = 1 where state = 'OPEN'");
		page.reload();
		assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasAttribute("value", "1");
		expectNoViolation(page);
		this.jdbc.update("update upload set stored = 3 where state = 'STORING'");
		assertThat(page.getByText("3 of 4 pages")).isVisible();
		this.jdbc.update("update upload set state = 'OPEN' where state = 'STORING'");
		assertThat(page.getByRole(AriaRole.HEADING, named("4 pages came in"))).isVisible();

		press(page, "Import");
		assertThat(page.getByRole(AriaRole.HEADING, named("2 pages are stored"))).isVisible();
		assertThat(page).hasURL(upload);
		expectNoViolation(page);
		page.getByRole(AriaRole.LINK, named("Go to what is in the making")).click();
		assertThat(page.getByRole(AriaRole.LINK, named("Seen on the Way Two"))).isVisible();
		assertThat(page.getByText("Seen on the Way Three")).hasCount(0);
		assertThat(this.chromium.complaints()).isEmpty();
	}

	@Test
	void moreThanAnImportTakesIsSaidWithWhatToDo() {
		Page page = open(this.door.administrator(), "/admin/questions/import",
				new Browser.NewContextOptions().setViewportSize(360, 800));
		Locator files = page.getByLabel("Files");
		files.setInputFiles(new FilePayload("bank.txt", "text/plain", new byte[12_000_000]));
		assertThat(files.evaluate("(field) => field.validationMessage"))
			.isEqualTo("These come to 12 MB; 10 MB are taken at once. Import them in several parts.");
		files.evaluate("(field) => field.form.noValidate = true");
		press(page, "Preview");
		assertThat(page.locator("main")).containsText("An import takes 10 MB at once: import it in several parts.");
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, named(button)).click();
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

}
