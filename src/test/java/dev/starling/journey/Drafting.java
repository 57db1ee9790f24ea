package dev.starling.journey;

import java.util.Locale;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.starling.testing.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What somebody does at the editor, found by the words that they see.
 */
final class Drafting {

	private Drafting() {
	}

	static void signUp(Page page, RunningApp app, String email) {
		page.navigate(app.address("/signup"));
		page.getByLabel("Your name").fill("Robin");
		page.getByLabel("E-mail address").fill(email);
		page.getByLabel("Password").fill(Visitor.PASSWORD);
		button(page, "Sign up").click();
		assertThat(page).hasURL(app.address("/"));
	}

	/** Starts a draft; its address. */
	static String startDraft(Page page, RunningApp app) {
		page.navigate(app.address(Visitor.QUESTION));
		button(page, "Draft your answer").click();
		ready(page);
		return page.url();
	}

	/** Until the page saves by itself. */
	static void ready(Page page) {
		assertThat(page.locator("[data-autosaves]")).isVisible();
	}

	static void signIn(Page page, String email) {
		page.getByLabel("E-mail address").fill(email);
		page.getByLabel("Password").fill(Visitor.PASSWORD);
		button(page, "Sign in").click();
	}

	static Locator field(Page page, String part) {
		return page.getByLabel(part, new Page.GetByLabelOptions().setExact(true));
	}

	static Locator status(Page page, String part) {
		return page.locator("#part-" + part.toLowerCase(Locale.ROOT) + " [data-status]");
	}

	static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
