package dev.starling.journey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.starling.testing.BrowserTest;
import dev.starling.testing.StarterBank;
import dev.starling.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each role with keys alone, from end to end.
 */
class KeyboardJourneyTest extends BrowserTest {

	@AfterEach
	void noScriptFailed() {
		assertThat(this.chromium.complaints()).isEmpty();
	}

	@Test
	void aCandidateFromTheAddressToAnAnswerThatIsHandedIn() {
		Page page = this.chromium.window(desk()).newPage();
		Keyboard keys = new Keyboard(page);
		page.navigate(address("/"));
		keys.to("Skip to the content");
		keys.to("Questions");
		keys.follow("Enter");
		keys.to("Navigating Professional Failure and Growth");
		keys.follow("Enter");
		keys.to("Draft your answer");
		keys.follow("Enter");
		assertThat(page.locator("[data-autosaves]")).isVisible();
		String draft = page.url();

		keys.to("An example");
		keys.press("Enter");
		assertThat(page.locator("#part-situation .told-strongly")).isVisible();
		keys.press("Enter");
		keys.to("Situation");
		for (String part : List.of("Situation", "Task", "Action", "Result", "Learning")) {
			keys.type("What I say of " + part + ".");
			keys.press("Control+Enter");
		}
		keys.press("Control+/");
		assertThat(page.locator("dialog[data-shortcuts]")).isVisible();
		keys.press("Escape");
		keys.press("Control+s");
		assertThat(page.locator("[data-section] [data-status=saved]")).hasCount(5);

		keys.to("What do these say?");
		keys.press("Enter");
		assertThat(page.locator("#about-meter")).isVisible();
		keys.press("Escape");
		assertThat(page.locator("#about-meter")).isHidden();
		keys.to("Submit for review");
		keys.follow("Enter");
		keys.to("Your name");
		keys.type("Robin");
		keys.to("E-mail address");
		keys.type("keys@example.org");
		keys.to("Password");
		keys.type(Visitor.PASSWORD);
		keys.follow("Enter");
		assertThat(page).hasURL(draft + "/submissions/new");
		keys.to("A note to your coach");
		keys.type("Is it clear?");
		keys.to("Submit for review");
		keys.follow("Enter");
		assertThat(page).hasURL(Pattern.compile(".*/submissions/\\d+"));
		assertThat(page.locator("#stands")).hasText("Waits for a coach");
		assertThat(page.locator("#part-action")).containsText("What I say of Action.");
		keys.to("Back to your draft");
		keys.follow("Enter");
		assertThat(page).hasURL(draft);
	}

	@Test
	void aCoachFromTheQueueToAReviewThatIsSent() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "I owned the plan. I broke it on a Friday.");
		String round = candidate.submit(draft);
		Visitor coach = this.door.coach();
		coach.page("/reviews");
		Page page = open(coach, "/reviews", desk());
		Keyboard keys = new Keyboard(page);
		String waiting = "/reviews/waiting/" + round.substring("/submissions/".length());
		int stops = page.locator("ol.queue a")
			.evaluateAll("(links) => links.map((link) => link.getAttribute('href'))") instanceof List<?> links
					? links.indexOf(waiting) + 1 : 0;
		for (int stop = 0; stop < stops; stop++) {
			keys.to("Navigating Professional Failure and Growth");
		}
		keys.follow("Enter");
		assertThat(page).hasURL(address(waiting));
		keys.to("Claim");
		keys.follow("Enter");
		assertThat(page.locator("[data-autosaves]")).isVisible();

		keys.to("What makes a comment useful?");
		keys.press("Enter");
		keys.press("Enter");
		keys.to("Task, the answer");
		keys.press("ArrowRight");
		keys.press("ArrowRight");
		keys.press("c");
		keys.type("Why a Friday?");
		assertThat(page.locator("[data-comment] [data-status=saved]")).hasCount(1);
		page.keyboard().press("Shift+Tab");
		keys.stop("before the comment");
		while (!keys.stop("on the way back").equals("Task, the answer")) {
			keys.press("Shift+Tab");
		}
		keys.press("ArrowRight");
		keys.press("m");
		page.waitForResponse("**/ratings/*", () -> page.keyboard().press("Enter"));
		keys.stop("asked how well they show it");
		page.waitForResponse("**/ratings/*", () -> page.keyboard().press("3"));
		keys.stop("back in the answer");
		keys.to("Summary");
		keys.type("The Friday is good. Next: what came of it?");
		keys.to("Ready to tell");
		page.waitForResponse("**/verdict", () -> keys.press("Space"));
		keys.to("Send review");
		keys.follow("Enter");
		assertThat(page.locator(".note[data-refused]")).isFocused();
		keys.stop("asked about signals that are not rated");
		keys.to("Send it as it is");
		keys.follow("Enter");
		assertThat(page.getByText("until then you can take it back").first()).isVisible();
		assertThat(Visitor.page(coach.get(page.url().replaceFirst("^http://[^/]+", ""))).text())
			.contains("Why a Friday?");
	}

	@Test
	void anAdministratorFromTheListToAnEditionThatIsPublished() {
		Visitor administrator = this.door.administrator();
		String title = "Keys Alone " + UUID.randomUUID().toString().substring(0, 8);
		String question = "/questions/" + title.toLowerCase(Locale.ROOT).replace(' ', '-');
		administrator.post("/admin/questions/import",
				Map.of("then", "store", "text", StarterBank.page("hearing-hard-feedback", title)));
		administrator.post("/admin" + question + "/publication", Map.of());
		Page page = open(administrator, "/admin/questions", desk());
		Keyboard keys = new Keyboard(page);
		keys.to(title);
		keys.follow("Enter");
		keys.to("Begin a new edition");
		keys.follow("Enter");
		assertThat(page.locator("form[data-autosaves]")).isVisible();
		keys.to("Prompt");
		keys.press("Control+a");
		keys.type("Tell me about a key that you lost.");
		keys.to("Competencies, 1 of");
		keys.press("Alt+ArrowDown");
		keys.press("Enter");
		keys.type("Patience");
		keys.press("Control+s");
		assertThat(page.locator("[data-section=prompt] [data-status=saved]")).isVisible();
		keys.to("Publish…");
		keys.follow("Enter");
		keys.to("Publish");
		keys.follow("Enter");
		assertThat(this.door.nobody().page(question).text()).contains("Tell me about a key that you lost.", "Patience");
	}

	@Test
	void whatIsChosenIsPublishedFromWhereItIsChosen() {
		Visitor administrator = this.door.administrator();
		int many = 12;
		for (int i = 0; i < many; i++) {
			administrator.post("/admin/questions/import", Map.of("then", "store", "text",
					StarterBank.page("hearing-hard-feedback", "Chosen by Keys " + UUID.randomUUID())));
		}
		Page page = open(administrator, "/admin/questions?show=making", desk());
		Keyboard keys = new Keyboard(page);
		keys.to("Choose all of these");
		keys.follow("Enter");
		keys.press("Tab");
		assertThat(keys.stop("after all are chosen")).isEqualTo("Choose none of these");
		keys.press("Tab");
		assertThat(keys.stop("after that")).isEqualTo("Publish the chosen ones");
		for (String key : List.of("Tab", "Shift+Tab")) {
			for (int i = 0; i < 3 * many; i++) {
				keys.press(key);
			}
		}
		assertThat(keys.stop("there and back")).isEqualTo("Publish the chosen ones");
	}

	@Test
	void theQuestionMarkLeadsToTheKeysWhereNoFieldHasTheFocusAndCanBeTurnedOff() {
		Page page = this.chromium.window(desk()).newPage();
		Keyboard keys = new Keyboard(page);
		page.navigate(address("/questions"));
		keys.to("Search");
		keys.type("?");
		assertThat(page.locator("#q")).hasValue("?");
		keys.to("Competency");
		keys.press("Tab");
		page.evaluate("document.activeElement.blur()");
		keys.follow("?");
		assertThat(page).hasURL(address("/help/shortcuts"));
		keys.to("Turn it off");
		keys.press("Enter");
		assertThat(page.getByText("The key ? is off on this device.")).isVisible();
		page.navigate(address("/questions"));
		page.evaluate("addEventListener('keyup', () => { document.title = 'pressed'; })");
		page.keyboard().press("?");
		assertThat(page).hasTitle("pressed");
		assertThat(page).hasURL(address("/questions"));
	}

	private static Browser.NewContextOptions desk() {
		return new Browser.NewContextOptions().setViewportSize(1440, 900)
			.setReducedMotion(ReducedMotion.REDUCE)
			.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
	}

}
