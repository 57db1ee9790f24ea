package dev.starling.journey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An answer that is printed is the answer: all of its words and none of the page's.
 */
class OnPaperTest extends DemoJourney {

	private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");

	private static final String[] CONTROLS = { "My drafts", "Notices", "Sign out", "Night", "Save", "Submit for review",
			"Earlier versions", "Read it whole", "Keys", "Rename", "Withdraw", "Reply", "Mark as done",
			"Back to your draft", "aim for", "Work on the next round" };

	@Test
	void aDraftFillsOnePageWithAllOfItsWords() {
		Page page = page("editor-waiting");
		page.locator("[data-status=saved]").first().waitFor();
		assertThat(pages(page)).isOne();
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		page.evaluate("dispatchEvent(new Event('beforeprint'))");
		String printed = page.locator("body").innerText();
		for (Locator field : page.locator(".answer textarea").all()) {
			assertThat(printed).contains(field.inputValue().lines().toArray(String[]::new));
		}
		assertThat(printed).contains("Navigating Professional Failure and Growth").doesNotContain(CONTROLS);
		page.evaluate("dispatchEvent(new Event('afterprint'))");
		assertThat(page.locator(".printed").count()).isZero();
	}

	@Test
	void fieldsThatNoScriptReadsPrintAllTheySay() {
		Page page = this.tour.open("candidate", "editor-waiting",
				new Browser.NewContextOptions().setJavaScriptEnabled(false));
		assertThat(pages(page)).isOne();
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		for (Locator field : page.locator(".answer textarea").all()) {
			assertThat(field.boundingBox().height).isGreaterThan(20);
		}
		assertThat(page.locator("body").innerText()).doesNotContain(CONTROLS);
	}

	@Test
	void aRoundFillsOnePage() {
		Page page = page("round-waiting");
		assertThat(pages(page)).isOne();
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.locator("body").innerText()).contains("Round 1", "handed in", "reminders for eleven clinics")
			.doesNotContain(CONTROLS);
	}

	@Test
	void aReviewIsPrintedWithItsCommentsAndLevels() {
		Page page = page("review");
		assertThat(pages(page)).isBetween(1L, 2L);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.locator("body").innerText())
			.contains("One more round", "How do you know?", "Shown, and it mattered")
			.doesNotContain(CONTROLS);
	}

	@Test
	void isDarkOnWhiteByNightToo() {
		Page page = page("answer");
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
		assertThat(page.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(29, 35, 39)");
	}

	private Page page(String name) {
		return this.tour.open("candidate", name, new Browser.NewContextOptions());
	}

	private static long pages(Page page) {
		byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
		return PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
	}

}
