package dev.starling.journey;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.starling.testing.Visitor;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.starling.journey.Drafting.button;
import static dev.starling.journey.Drafting.field;
import static dev.starling.journey.Drafting.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

/**
 * From the address alone to a first sentence that is kept, and back to it.
 */
class HomeJourneyTest extends Journey {

	private static final String SITUATION = "It was a Monday.\n\nThe lift stood still.";

	@Test
	void whatIsWrittenAtHomeGoesOnInTheEditor() {
		Page page = this.chromium.page();
		page.navigate(this.app.address("/"));
		field(page, "Situation").fill(SITUATION);
		page.reload();
		assertThat(field(page, "Situation")).hasValue(SITUATION);
		page.context().setOffline(true);
		button(page, "Draft your answer").click();
		assertThat(page.getByText("No network: nothing was sent")).isVisible();
		page.context().setOffline(false);
		button(page, "Draft your answer").click();
		assertThat(page).hasURL(Pattern.compile(".*/drafts/\\d+#part-task$"));
		assertThat(field(page, "Situation")).hasValue(SITUATION);
		assertThat(status(page, "Situation")).hasAttribute("data-status", "saved");
		String draft = page.url().replaceAll("#.*", "");

		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Starling")).click();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Write the Task").setExact(true)).click();
		assertThat(page).hasURL(draft + "#part-task");
		assertThat(field(page, "Task")).isInViewport();
		assertThat(field(page, "Task")).isFocused();
		page.goBack();
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Welcome back"))).isVisible();
		assertThat(this.chromium.complaints()).isEmpty();
	}

	@Test
	void whatIsWrittenAtHomeIsThereTooWhereTheDraftBeginsOnThePageOfTheQuestion() {
		Page page = this.chromium.page();
		page.navigate(this.app.address("/"));
		field(page, "Situation").fill(SITUATION);
		page.locator("section[aria-labelledby=try] a.row-link").click();
		button(page, "Draft your answer").first().click();
		assertThat(page).hasURL(Pattern.compile(".*/drafts/\\d+.*"));
		assertThat(field(page, "Situation")).hasValue(SITUATION);
		assertThat(status(page, "Situation")).hasAttribute("data-status", "saved");
		page.reload();
		assertThat(field(page, "Situation")).hasValue(SITUATION);
	}

	@Test
	void aPhoneShowsTheFieldAtOnceAndWhoComesBackIsAtTheTopOfWhatIsThereNow() {
		Page page = this.chromium.page();
		page.setViewportSize(360, 740);
		page.navigate(this.app.address("/"));
		assertThat(field(page, "Situation").boundingBox().y).isLessThan(680);
		Locator help = page.locator(".foot").getByText("Help");
		assertThat(button(page, "Night").boundingBox().y + button(page, "Night").boundingBox().height / 2)
			.as("the switch has no line of its own")
			.isCloseTo(help.boundingBox().y + help.boundingBox().height / 2, offset(2.0));
		field(page, "Situation").fill(SITUATION);
		page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
		button(page, "Draft your answer").click();
		assertThat(page).hasURL(Pattern.compile(".*/drafts/\\d+#part-task$"));
		Drafting.ready(page);
		page.goBack();
		assertThat(page.getByText("Where you left off")).isInViewport();
		assertThat(page.evaluate("scrollY")).isEqualTo(0);
	}

	@Test
	void allOfALabelIsALink() {
		Page page = this.chromium.page();
		page.navigate(this.app.address(Visitor.QUESTION));
		Locator label = page.locator(".labels li").first();
		assertThat(label.boundingBox().height).isGreaterThanOrEqualTo(24);
		label.click(new Locator.ClickOptions().setPosition(3, label.boundingBox().height / 2));
		assertThat(page).hasURL(Pattern.compile(".*/competencies/.+"));
	}

	@Test
	void aNameWithoutABlankBreaksWhereAPhoneEnds() {
		Page page = this.chromium.page();
		page.setViewportSize(360, 740);
		Drafting.startDraft(page, this.app);
		page.getByText("Rename, copy, put away").click();
		page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("W".repeat(78));
		button(page, "Rename").click();
		page.getByText("Rename, copy, put away").click();
		button(page, "Start another from a copy").click();
		assertThat(page.getByText("Copy of WWW").first()).isVisible();
		for (String address : new String[] { "/", "/drafts" }) {
			page.navigate(this.app.address(address));
			assertThat(page.getByText("W".repeat(78)).first()).isVisible();
			assertThat(page.evaluate("document.documentElement.scrollWidth")).as(address).isEqualTo(360);
		}
	}

}
