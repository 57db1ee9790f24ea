package dev.starling.journey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.starling.review.Coaching;
import dev.starling.testing.BrowserTest;
import dev.starling.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The browser's back button does what one expects, and an address leads to a part of a
 * page.
 */
class WayBackTest extends BrowserTest {

	private static final Browser.NewContextOptions DESK = new Browser.NewContextOptions().setViewportSize(1440, 900);

	@AfterEach
	void noScriptFailed() {
		assertThat(this.chromium.complaints()).isEmpty();
	}

	@Test
	void fromAQuestionBackToWhatWasSearched() {
		Page page = this.chromium.page();
		page.navigate(address("/"));
		page.navigate(address("/questions"));
		page.getByLabel("Search").pressSequentially("failure");
		assertThat(page).hasURL(address("/questions?q=failure"));
		Locator hit = page.locator(".hits a").first();
		assertThat(hit).hasText("Navigating Professional Failure and Growth");
		hit.click();
		assertThat(page).hasURL(address(Visitor.QUESTION));
		page.goBack();
		assertThat(page).hasURL(address("/questions?q=failure"));
		assertThat(page.getByLabel("Search")).hasValue("failure");
		assertThat(page.locator(".hits a").first()).hasText("Navigating Professional Failure and Growth");
		page.goBack();
		assertThat(page).hasURL(address("/"));
	}

	@Test
	void whatWasShownAnywayIsClosedAgain() {
		Page page = this.chromium.page();
		page.navigate(address(Visitor.QUESTION));
		page.locator("#cheat-code + form button").click();
		assertThat(page.getByText("Pivot to Systemic Change")).isVisible();
		page.goBack();
		assertThat(page).hasURL(address(Visitor.QUESTION));
		assertThat(page.getByText("Pivot to Systemic Change")).isHidden();
	}

	@Test
	void whatWasTypedIsThereAfterGoingAwayAndBack() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		Page page = open(candidate, "/drafts", DESK);
		page.locator("a[href='" + draft + "']").click();
		assertThat(page.locator("[data-autosaves]")).isVisible();
		page.locator("#task").pressSequentially("It was mine.");
		page.keyboard().press("Control+/");
		page.keyboard().press("Escape");
		page.getByText("What do these say?").click();
		page.keyboard().press("Escape");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Help")).click();
		assertThat(page).hasURL(address("/help"));
		page.goBack();
		assertThat(page.locator("#task")).hasValue("It was mine.");
		assertThat(page.locator("#part-task [data-status=saved]")).isVisible();
		page.goBack();
		assertThat(page).hasURL(address("/drafts"));
	}

	@Test
	void whatWasSentIsNotSentAgain() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "It was mine.");
		Page page = open(candidate, draft + "/submissions/new", DESK);
		press(page, "Submit for review");
		press(page, "Hand it in all the same");
		assertThat(page).hasURL(Pattern.compile(".*/submissions/\\d+"));
		String round = page.url();
		page.reload();
		assertThat(page).hasURL(round);
		page.goBack();
		page.goForward();
		assertThat(page).hasURL(round);
		assertThat(page.locator("#stands")).hasText("Waits for a coach");
		assertThat(this.application.getBean(JdbcTemplate.class)
			.queryForObject("select count(*) from submission where draft_id = ?", Integer.class,
					Long.parseLong(draft.substring("/drafts/".length()))))
			.isEqualTo(1);
	}

	@Test
	void whoHasSignedInIsNotShownTheSignInPageAgain() {
		Visitor candidate = this.door.candidate();
		Page page = this.chromium.page();
		page.navigate(address("/questions"));
		page.navigate(address("/drafts"));
		page.getByLabel("E-mail address").fill(candidate.email());
		page.getByLabel("Password").fill(Visitor.PASSWORD);
		press(page, "Sign in");
		assertThat(page).hasURL(address("/drafts"));
		page.goBack();
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in"))).hasCount(0);
	}

	@Test
	void anAddressLeadsToAPartOfAPageAndOpensWhatIsFolded() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "I owned the plan. I broke it on a Friday.");
		String round = candidate.submit(draft);
		Coaching review = Coaching.of(this.door.coach(), round, this.application);
		UUID comment = review.comment("TASK", 0, 6, "Say how.");
		review.rate("Humility", 3, "TASK", 0, 6);
		review.decide("READY");
		review.sendAndLetOut();
		Page page = open(candidate, "/", new Browser.NewContextOptions().setViewportSize(360, 500));
		for (Map.Entry<String, List<String>> places : Map
			.of(round, List.of("comment-" + comment, "part-task", "signals", "next"), Visitor.QUESTION,
					List.of("signals", "signal-3", "clarifying-questions"), Visitor.QUESTION + "?show=model-answer",
					List.of("model-answer", "model-action"), draft, List.of("part-action", "cheat-code"), "/help",
					List.of("levels", "page-format"), "/help/shortcuts", List.of("on-the-desk"))
			.entrySet()) {
			for (String place : places.getValue()) {
				page.navigate(address(places.getKey() + "#" + place));
				assertThat(page.locator("[id='" + place + "']")).isInViewport();
				page.navigate("about:blank");
			}
		}
		page.navigate(address(draft));
		assertThat(page.locator("details.brief")).not().hasAttribute("open", "");
		page.evaluate("location.hash = 'cheat-code'");
		assertThat(page.locator("#cheat-code")).isInViewport();
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.MAIN)
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
			.click();
	}

}
