package dev.starling.journey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.starling.review.Coaching;
import dev.starling.testing.BrowserTest;
import dev.starling.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.starling.journey.Drafting.button;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What comes back to a candidate, read in a browser: by day and by night, on a phone and
 * on a desk.
 */
class ReturnedReviewJourneyTest extends BrowserTest {

	private static final String ACTION = "I chose the weekend. Two receptionists had told me that their clinics kept telephone numbers in a field of their own. I wrote it down and did nothing about it.\n\nOn Monday the first of them rang: nobody had come. I stopped all sending, called both clinics myself, and said that the mistake was mine.";

	private Visitor candidate;

	private Visitor coach;

	private String draft;

	private String first;

	private String second;

	private List<String> reviews;

	@BeforeAll
	void twoRoundsAndTheirReviews() {
		this.candidate = this.door.candidate();
		this.coach = this.door.coach();
		this.draft = this.candidate.startDraft();
		this.candidate.save(this.draft, "situation", 0, "Last year I led reminders for eleven clinics.");
		this.candidate.save(this.draft, "action", 0, ACTION);
		this.candidate.save(this.draft, "result", 0, "212 people got no reminder.");
		Map<String, String> form = this.candidate.application(this.draft);
		form.put("gapsToo", "true");
		form.put("note", "Is my result strong enough?");
		form.put("mark",
				this.candidate.page(this.draft + "/submissions/new")
					.select("option:contains(shows Humility)")
					.get(1)
					.val());
		this.first = this.candidate.post(this.draft + "/submissions", form).getResponse().getRedirectedUrl();
		Coaching one = Coaching.of(this.coach, this.first, this.application);
		UUID comment = one.comment("ACTION", 0, 20, "Why the weekend? Say what else you could have done.");
		one.comment("ACTION", 0, 118, "This is the heart of it, and it comes a little late.");
		one.commentOnPart("RESULT", "Quantify this result.");
		one.commentOnWhole("A good story, and told in your own voice.");
		one.summarise("Nearly there. The action is strong; the result is thin.\n\nOne more round, please.");
		one.rate("Humility", 3, "ACTION", at("I stopped all"), ACTION.length());
		one.rate("Ownership & Accountability", 2, "ACTION", at("I wrote it down"), at("On Monday") - 2);
		one.rate("Growth Mindset", 1, false, List.of());
		one.decide("ONE_MORE_ROUND");
		one.sendAndLetOut();
		this.candidate.post(this.first + "/comments/" + comment + "/replies",
				Map.of("reply", UUID.randomUUID().toString(), "body", "I could have moved them one by one."));
		this.coach.post(one.review() + "/comments/" + comment + "/replies",
				Map.of("reply", UUID.randomUUID().toString(), "body", "Then say that, and why you did not."));
		this.coach.post(one.review() + "/corrections",
				Map.of("id", UUID.randomUUID().toString(), "body", "I had overlooked the figure in your result."));

		this.candidate.save(this.draft, "result", 1, "212 people got no reminder, and 31 missed their appointment.");
		this.second = this.candidate.submit(this.draft);
		Coaching two = Coaching.of(this.coach, this.second, this.application);
		two.rate("Humility", 4, "ACTION", at("I stopped all"), ACTION.length());
		two.rate("Ownership & Accountability", 5, "ACTION", at("I stopped all"), ACTION.length());
		two.summarise("Tell it like this.");
		two.decide("READY");
		two.sendAndLetOut();
		this.reviews = List.of(one.review(), two.review());
	}

	private static int at(String words) {
		return ACTION.indexOf(words);
	}

	@ParameterizedTest
	@MethodSource("screens")
	void noPageHasAViolation(int width, ColorScheme scheme) {
		Browser.NewContextOptions screen = new Browser.NewContextOptions().setViewportSize(width, 900)
			.setColorScheme(scheme);
		Page page = open(this.candidate, this.draft + "/rounds", screen);
		expectNoViolation(page);
		for (String address : new String[] { "/", "/progress", this.second, this.first }) {
			page.navigate(address(address));
			expectNoViolation(page);
		}
		page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
		expectNoViolation(page);
		for (String review : this.reviews) {
			expectNoViolation(open(this.coach, review + "/rounds", screen));
		}
		assertThat(this.chromium.complaints()).isEmpty();
	}

	@Test
	void sentencesLightUpWhenTheirSignalIsPointedAtOrFocused() {
		Page page = open(this.candidate, this.first, new Browser.NewContextOptions().setViewportSize(1440, 900));
		Locator humility = page.locator(".signal").filter(new Locator.FilterOptions().setHasText("3 · Shown"));
		Locator lit = page.locator(".lit");
		assertThat(lit).hasCount(0);
		humility.hover();
		assertThat(lit).hasText(new Pattern[] { Pattern.compile("I chose the weekend\\."),
				Pattern.compile("I stopped all sending.*") });
		page.mouse().move(5, 5);
		assertThat(lit).hasCount(0);
		humility.locator(".sentences-said a").focus();
		assertThat(lit).hasCount(2);
		page.getByText("Back to your draft").focus();
		assertThat(lit).hasCount(0);
		page.getByLabel("Comment 2", new Page.GetByLabelOptions().setExact(true)).hover();
		assertThat(lit).hasText("I chose the weekend.");
	}

	@Test
	void aNumberLeadsFromWordsToTheirCommentAndBack() {
		Page page = open(this.candidate, this.first, new Browser.NewContextOptions().setViewportSize(360, 700));
		Locator words = page.locator("[aria-label=Action] .said .ref").first();
		words.click();
		Locator comment = page.locator(".remark:target");
		assertThat(comment).containsText("Why the weekend?");
		assertThat(comment).isInViewport();
		comment.locator("a.ref").click();
		assertThat(words).isInViewport();
	}

	@Test
	void aReplyThatWasTypedIsThereAgainUntilItWasSent() {
		BrowserContext window = this.chromium.window(new Browser.NewContextOptions());
		Page page = open(this.candidate, this.first, window);
		openReply(page).fill("A quarter, I believe.");
		assertThat(comment(page)).containsText("Kept on this device");
		assertThat(Stores.of(page).get("readable").toString()).doesNotContain("quarter");
		Page later = window.newPage();
		page.close();
		later.navigate(address(this.first));
		assertThat(comment(later).getByLabel("Your reply")).hasValue("A quarter, I believe.");
		assertThat(comment(later).getByLabel("Your reply")).isVisible();
		comment(later).getByText("Send reply").click();
		assertThat(comment(later).locator(".replies")).containsText("A quarter, I believe.");
		later.waitForCondition(() -> Stores.of(later).get("kept").equals(0));
		later.reload();
		assertThat(openReply(later)).hasValue("");
		openReply(later).fill("And");
		later.waitForCondition(() -> Stores.of(later).get("kept").equals(1));
		openReply(later).fill("");
		later.waitForCondition(() -> Stores.of(later).get("kept").equals(0));
		assertThat(comment(later).getByText("Kept on this device")).isHidden();
		assertThat(this.chromium.complaints()).isEmpty();
		window.close();
	}

	@Test
	void whatACoachAddsToAReviewIsThereAgainUntilItWasSent() {
		BrowserContext window = this.chromium.window(new Browser.NewContextOptions());
		String review = this.reviews.get(0);
		Page page = open(this.coach, review, window);
		page.getByLabel("A correction").fill("I meant the second clinic.");
		assertThat(page.locator(".correction [data-kept-note]")).hasText("Kept on this device");
		Page later = window.newPage();
		page.close();
		later.navigate(address(review));
		assertThat(later.getByLabel("A correction")).hasValue("I meant the second clinic.");
		button(later, "Add correction").click();
		assertThat(later.getByText("I meant the second clinic.")).isVisible();
		later.waitForCondition(() -> Stores.of(later).get("kept").equals(0));
		assertThat(later.getByLabel("A correction")).hasValue("");
		assertThat(this.chromium.complaints()).isEmpty();
		window.close();
	}

	private static Locator comment(Page page) {
		return page.getByLabel("Comment 3", new Page.GetByLabelOptions().setExact(true));
	}

	private static Locator openReply(Page page) {
		if (comment(page).getByLabel("Your reply").isHidden()) {
			comment(page).getByText("Reply").first().click();
		}
		return comment(page).getByLabel("Your reply");
	}

	@Test
	void aNoteToTheCoachIsThereAgainUntilItWasHandedIn() {
		Visitor somebody = this.door.candidate();
		String other = somebody.startDraft();
		somebody.save(other, "action", 0, ACTION);
		BrowserContext window = this.chromium.window(new Browser.NewContextOptions());
		Page page = open(somebody, other + "/submissions/new", window);
		page.getByLabel("A note to your coach").fill("Is it too long?");
		assertThat(page.locator("[data-kept-note]")).hasText("Kept on this device");
		Page later = window.newPage();
		page.close();
		later.navigate(address(other + "/submissions/new"));
		assertThat(later.getByLabel("A note to your coach")).hasValue("Is it too long?");
		button(later, "Submit for review").click();
		assertThat(later.getByLabel("A note to your coach")).hasValue("Is it too long?");
		button(later, "Hand it in all the same").click();
		assertThat(later.getByText("Is it too long?")).isVisible();
		later.waitForCondition(() -> Stores.of(later).get("kept").equals(0));
		button(later, "Withdraw").click();
		later.getByText("Submit again").click();
		assertThat(later.getByLabel("A note to your coach")).hasValue("Is it too long?");
		assertThat(this.chromium.complaints()).isEmpty();
		window.close();
	}

	@Test
	void theLatestReviewIsReadWithoutANetwork() {
		BrowserContext window = this.chromium.window(new Browser.NewContextOptions());
		Page page = open(this.candidate, this.draft, window);
		page.waitForCondition(() -> Stores.pages(page).containsAll(List.of("/", "/drafts", this.draft, this.second)));
		assertThat(Stores.of(page).get("readable").toString()).doesNotContain("Tell it like this.");
		window.setOffline(true);
		page.navigate(address(this.second));
		assertThat(page.getByText("No network: this is the review as it was saved last.")).isVisible();
		assertThat(page.getByText("Tell it like this.")).isVisible();
		// While one page makes way for another, the browser may tell it that it is
		// online.
		Page home = window.newPage();
		home.navigate(address("/"));
		assertThat(home.getByText("No network: this is what stood here at your last visit.")).isVisible();
		window.close();
	}

	@Test
	void withoutANetworkATickIsNotSaidToHoldWhatWasTyped() {
		BrowserContext window = this.chromium.window(new Browser.NewContextOptions());
		Page page = open(this.candidate, this.first, window);
		window.setOffline(true);
		page.getByText("Mark as done").first().click();
		assertThat(page.locator("[data-not-sent]"))
			.hasText("No network: nothing was sent. Press it again when you are back.");
		openReply(page).fill("A quarter, I believe.");
		comment(page).getByText("Send reply").click();
		assertThat(page.locator("[data-not-sent]")).containsText("what you typed is still here");
		openReply(page).fill("");
		window.close();
	}

	@Test
	void repliesAndTicksWorkWithoutJavaScript() {
		Page page = open(this.candidate, this.first,
				new Browser.NewContextOptions().setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE));
		Locator comment = page.getByLabel("Comment 4", new Page.GetByLabelOptions().setExact(true));
		comment.getByText("Reply").first().click();
		comment.getByLabel("Your reply").fill("By how much? I shall ask.");
		comment.getByText("Send reply").click();
		assertThat(comment).containsText("By how much? I shall ask.");
		String tooLong = "x".repeat(2_001);
		comment.getByText("Reply").first().click();
		comment.getByLabel("Your reply").fill(tooLong);
		comment.getByText("Send reply").click();
		assertThat(page.getByText("This has 2,001 characters and can have 2,000.")).isVisible();
		assertThat(page.getByLabel("Body")).hasValue(tooLong);
		page.navigate(address(this.first));
		comment.getByText("Mark as done").click();
		assertThat(comment).containsText("Done");
		comment.getByText("Open again").click();
		assertThat(comment.getByText("Mark as done")).isVisible();
	}

}
