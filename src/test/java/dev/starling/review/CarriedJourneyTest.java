package dev.starling.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.starling.testing.BrowserTest;
import dev.starling.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Comments of earlier rounds in a browser: beside the parts of the editor, and what the
 * desk puts beside the answer.
 */
class CarriedJourneyTest extends BrowserTest {

	private static final String ACTION = "I chose the weekend. Two receptionists had told me that their clinics kept telephone numbers in a field of their own. I wrote it down and did nothing about it. On Monday 💳 the first of them rang: nobody had come.";

	private static final String EDITED = "Two receptionists had told me in May that some clinics kept telephone numbers in a field of their own. I wrote it down and did nothing about it. On Monday 💳 the first of them rang: nobody had come.";

	private static final LocatorAssertions.HasTextOptions PATIENTLY = new LocatorAssertions.HasTextOptions()
		.setTimeout(20_000);

	private Visitor candidate;

	private Visitor coach;

	private String draft;

	private UUID stands;

	private Coaching second;

	@BeforeAll
	void aRoundThatIsBackAndOneOnTheDesk() {
		this.candidate = this.door.candidate();
		this.coach = this.door.coach();
		this.draft = this.candidate.startDraft();
		this.candidate.save(this.draft, "situation", 0, "Last year I led reminders for eleven clinics.");
		this.candidate.save(this.draft, "action", 0, ACTION);
		this.candidate.save(this.draft, "result", 0, "212 people got no reminder.");
		Coaching first = Coaching.of(this.coach, this.candidate.submit(this.draft), this.application);
		comment(first, "I chose the weekend.", "Why the weekend? Say what else you could have done.");
		comment(first, "Two receptionists had told me that their clinics kept telephone numbers", "When was that?");
		this.stands = comment(first, "nobody had come", "This is the heart of it, and it comes a little late.");
		first.commentOnPart("RESULT", "Quantify this result.");
		first.commentOnWhole("A good story, and told in your own voice.");
		first.decide("ONE_MORE_ROUND");
		first.sendAndLetOut();
		this.candidate.save(this.draft, "action", 1, EDITED);
		this.second = Coaching.of(this.coach, this.candidate.submit(this.draft), this.application);
	}

	@ParameterizedTest
	@MethodSource("screens")
	void noPageHasAViolation(int width, ColorScheme scheme) {
		Browser.NewContextOptions screen = new Browser.NewContextOptions().setViewportSize(width, 900)
			.setColorScheme(scheme);
		Page page = open(this.candidate, this.draft, screen);
		expectNoViolation(page);
		page.evaluate("document.querySelectorAll('[data-earlier]').forEach((one) => { one.open = true; })");
		expectNoViolation(page);
		expectNoViolation(open(this.coach, this.second.review(), screen));
		assertThat(this.chromium.complaints()).isEmpty();
	}

	@Test
	void standsBesideThePartsOnADeskAndIsFoldedOnAPhone() {
		Page wide = open(this.candidate, this.draft, new Browser.NewContextOptions().setViewportSize(1440, 900));
		assertThat(wide.getByText("When was that?")).isVisible();
		assertThat(wide.locator("#action").boundingBox().x + wide.locator("#action").boundingBox().width)
			.isLessThan(wide.getByText("When was that?").boundingBox().x);
		Page phone = open(this.candidate, this.draft, new Browser.NewContextOptions().setViewportSize(360, 700));
		assertThat(phone.getByText("When was that?")).isHidden();
		phone.locator("[data-margin=action] summary").click();
		assertThat(phone.getByText("When was that?")).isVisible();
	}

	@Test
	void isThereWithoutJavaScript() {
		Page page = open(this.candidate, this.draft, new Browser.NewContextOptions().setJavaScriptEnabled(false));
		page.setViewportSize(360, 700);
		page.locator("[data-margin=action] summary").click();
		assertThat(page.getByText("When was that?")).isVisible();
		assertThat(page.getByText("Show in the text").first()).isHidden();
	}

	@Test
	void showsTheWordsInTheText() {
		Page page = open(this.candidate, this.draft, new Browser.NewContextOptions().setViewportSize(1440, 900));
		showInText(page);
		assertThat(selected(page)).isEqualTo("nobody had come");
		page.locator("#action").fill("🎈 At first nobody had come, later nobody had come. " + EDITED);
		showInText(page);
		assertThat(selected(page)).as("typed a moment ago").isEqualTo("nobody had come");
		page.locator("#action").fill(EDITED);
		assertThat(page.locator("[data-section=action] .status")).hasAttribute("data-status", "saved");
	}

	@Test
	void onAPhoneACommentStaysInSightWhileOneWritesBelowIt() {
		Page page = open(this.candidate, this.draft,
				new Browser.NewContextOptions().setViewportSize(360, 740).setServiceWorkers(ServiceWorkerPolicy.BLOCK));
		page.locator("[data-margin=action] summary").click();
		Locator strip = page.locator("[data-in-sight]");
		assertThat(strip).isHidden();
		showInText(page);
		assertThat(selected(page)).isEqualTo("nobody had come");
		assertThat(page.locator("#action")).isFocused();
		assertThat(strip).containsText("This is the heart of it, and it comes a little late.");
		assertThat(strip).isInViewport();
		expectNoViolation(page);
		strip.getByText("Close").click();
		assertThat(strip).isHidden();
		assertThat(page.locator("#action")).isFocused();

		page.locator("[data-margin=result] summary").click();
		Locator comment = page.locator("[data-margin=result] .carried");
		comment.getByText("Keep in sight").click();
		assertThat(page.locator("#result")).isFocused();
		assertThat(strip).containsText("Quantify this result.");
		comment.getByText("Mark as done").click();
		assertThat(strip).isHidden();
		comment.getByText("Open again").click();
		assertThat(comment.getByText("Mark as done")).isVisible();
	}

	@Test
	void followsWhatIsSaved() {
		String other = this.candidate.post(this.draft + "/copies", Map.of()).getResponse().getRedirectedUrl();
		assertThat(this.candidate.page(other).select(".carried")).as("a copy begins anew").isEmpty();
		Page page = open(this.candidate, this.draft, new Browser.NewContextOptions().setViewportSize(1440, 900)
			.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
		Locator fate = page.locator("#earlier-" + this.stands + " .fate");
		assertThat(fate).hasText("Unchanged");
		page.locator("#action").fill("All of it is new.");
		assertThat(fate).hasText("Removed", PATIENTLY);
		page.locator("#action").fill(EDITED);
		assertThat(fate).hasText("Unchanged", PATIENTLY);
		assertThat(page.locator("[data-section=action] .status")).hasAttribute("data-status", "saved");
	}

	@Test
	void isTickedOffWithoutLeavingTheEditor() {
		Page page = open(this.candidate, this.draft, new Browser.NewContextOptions().setViewportSize(1440, 900)
			.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
		Locator comment = page.locator("#earlier-" + this.stands);
		Locator done = comment.locator("[data-done]");
		assertThat(page.locator(".asked")).hasText("Open comments: 1 on the whole answer, 3 in Action, 1 in Result.");
		page.route("**/done", (route) -> route.abort());
		done.click();
		assertThat(page.locator("[data-announce]")).hasText("Not noted on the comment. Try again in a moment.");
		page.unroute("**/done");
		done.click();
		assertThat(comment).containsText("You marked it done");
		assertThat(done).hasText("Open again");
		assertThat(done).isFocused();
		assertThat(page.locator(".asked")).hasText("Open comments: 1 on the whole answer, 2 in Action, 1 in Result.");
		done.click();
		assertThat(done).hasText("Mark as done");
		assertThat(page.locator(".asked")).hasText("Open comments: 1 on the whole answer, 3 in Action, 1 in Result.");
		assertThat(page).hasURL(address(this.draft));
	}

	@Test
	void anEditorWithoutCommentsAsksForNone() {
		Visitor somebody = this.door.candidate();
		Page page = open(somebody, somebody.startDraft(),
				new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
		List<String> asked = new ArrayList<>();
		page.onRequest((request) -> asked.add(request.url()));
		page.locator("#action").fill("Something.");
		assertThat(page.locator("[data-section=action] .status")).hasAttribute("data-status", "saved");
		assertThat(asked).isNotEmpty().noneMatch((address) -> address.endsWith("/margin"));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theCoachSaysWhetherTheyAreSettled(boolean scripts) {
		Page page = open(this.coach, this.second.review(),
				new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
		Locator comment = page.locator("#carried-" + this.stands);
		comment.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("No, still open")).click();
		if (!scripts) {
			page.navigate(address(this.second.review()));
		}
		assertThat(comment.getByText("No, still open")).hasAttribute("aria-pressed", "true");
		comment.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Yes, settled")).click();
		if (!scripts) {
			page.navigate(address(this.second.review()));
		}
		assertThat(comment.getByText("Yes, settled")).hasAttribute("aria-pressed", "true");
		assertThat(comment.getByText("No, still open")).hasAttribute("aria-pressed", "false");
		page.navigate(address(this.second.review()));
		assertThat(comment.getByText("Yes, settled")).hasAttribute("aria-pressed", "true");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theirWordsAreMarkedInTheAnswer(boolean scripts) {
		Page page = open(this.coach, this.second.review(),
				new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
		Locator words = page.locator("mark[data-earlier~='" + this.stands + "']");
		assertThat(words).hasText("nobody had come");
		if (scripts) {
			words.click();
			assertThat(page.locator("#carried-" + this.stands)).isFocused();
			assertThat(words).hasClass("earlier lit");
		}
	}

	@Test
	void saysWhereADecisionWasNotNoted() {
		Page page = open(this.coach, this.second.review(), new Browser.NewContextOptions());
		Locator comment = page.locator("#carried-" + this.stands);
		page.route("**/carried/**", (route) -> route.abort());
		Locator other = comment.locator("button[aria-pressed=false]").first();
		String name = other.textContent();
		other.click();
		assertThat(comment.getByText("Not noted")).isVisible();
		assertThat(comment.getByText(name)).hasAttribute("aria-pressed", "false");
		page.unroute("**/carried/**");
		comment.getByText(name).click();
		assertThat(comment.getByText(name)).hasAttribute("aria-pressed", "true");
		assertThat(comment.getByText("Not noted")).isHidden();
	}

	private void showInText(Page page) {
		page.locator("#earlier-" + this.stands).getByText("Show in the text").click();
	}

	private static Object selected(Page page) {
		return page.evaluate("(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))"
				+ "(document.activeElement)");
	}

	private static UUID comment(Coaching review, String words, String body) {
		int start = ACTION.codePointCount(0, ACTION.indexOf(words));
		return review.comment("ACTION", start, start + words.length(), body);
	}

}
