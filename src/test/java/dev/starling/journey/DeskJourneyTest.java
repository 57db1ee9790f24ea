package dev.starling.journey;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.starling.review.Coaching;
import dev.starling.testing.BrowserTest;
import dev.starling.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A coach reviews in a browser: with the mouse, with a finger, with the keyboard.
 */
class DeskJourneyTest extends BrowserTest {

	private static final String TASK = "I owned the plan 🙈. I broke it on a Friday.\n\nNobody had asked me to hurry.";

	private Visitor candidate;

	private Visitor coach;

	private String draft;

	private String round;

	@AfterEach
	void noScriptFailed() {
		assertThat(this.chromium.complaints()).isEmpty();
	}

	@BeforeEach
	void handIn() {
		this.candidate = this.door.candidate();
		this.draft = this.candidate.startDraft();
		this.candidate.save(this.draft, "task", 0, TASK);
		this.round = this.candidate.submit(this.draft);
		this.coach = this.door.coach();
		this.coach.page("/reviews");
	}

	@Test
	void reviewsFromTheQueueToTheVerdict() {
		Page page = open(this.coach, "/reviews/waiting/" + this.round.substring("/submissions/".length()), window());
		expectNoViolation(page);
		press(page, "Claim");
		page.waitForURL(Pattern.compile(".*/reviews/\\d+"));
		selectWord(page, "Friday");
		addComment(page).click();
		typeComment(page, "Why a Friday?");
		page.locator("[data-comment]").getByLabel("Strong as it is").check();
		selectWord(page, "broke");
		Locator signal = page.locator("[data-signal]").first();
		page.getByText("They show…").click();
		page.locator("[data-shows]").first().click();
		assertThat(signal.locator("[data-evidence]")).containsText("broke");
		assertThat(page.locator("[data-level='4']")).containsText("As 3, and we learn what it changed");
		page.locator("[data-level='4']").click();
		assertThat(signal.locator("input[value='4']")).isChecked();
		page.locator("#summary").fill("Tell it.");
		page.getByLabel("Ready to tell").check();
		assertThat(page.locator(".status[data-status=saving]")).hasCount(0);
		expectNoViolation(page);
		press(page, "Send review");
		assertThat(page.getByText("You have not rated")).isVisible();
		expectNoViolation(page);
		press(page, "Send it as it is");
		assertThat(page.getByText("until then you can take it back")).isVisible();
		expectNoViolation(page);
		assertThat(this.candidate.page(this.round).text()).doesNotContain("Tell it.", "Why a Friday?");
		press(page, "Take it back");
		assertThat(page.locator("#summary")).hasValue("Tell it.");
		assertThat(page.locator("[data-comment] textarea")).hasValue("Why a Friday?");
		assertThat(page.locator("[data-comment] q")).hasText("Friday");
		assertThat(page.locator("[data-comment]").getByLabel("Strong as it is")).isChecked();
		assertThat(page.locator("[data-signal]").first().locator("input[value='4']")).isChecked();
		assertThat(page.locator("mark.evidence")).hasText("broke");
	}

	@Test
	void reviewsFromTheQueueToTheVerdictWithoutAScript() {
		Page page = open(this.coach, "/reviews/waiting/" + this.round.substring("/submissions/".length()),
				new Browser.NewContextOptions().setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE));
		press(page, "Claim");
		page.getByText("Comment on Task", new Page.GetByTextOptions().setExact(true)).click();
		page.locator("#on-TASK").selectOption(page.locator("#on-TASK option").nth(1).getAttribute("value"));
		page.locator("details[open]").getByLabel("Strong as it is").check();
		Locator unsaid = page.locator("details[open]").getByText("an empty comment is not sent");
		assertThat(unsaid).isVisible();
		page.locator("#new-TASK").fill("Why a Friday?");
		assertThat(unsaid).isHidden();
		page.locator("details[open]").getByLabel("Strong as it is").uncheck();
		page.locator("details[open]").getByText("Add comment").click();
		assertThat(page.locator("[data-comment] textarea")).hasValue("Why a Friday?");
		Locator signal = page.locator("[data-signal]").first();
		signal.locator("summary").click();
		signal.getByRole(AriaRole.CHECKBOX).first().check();
		signal.locator("input[value='4']").check();
		page.locator("#summary").fill("Tell it.");
		page.getByLabel("Ready to tell").check();
		press(page, "Send review");
		assertThat(page.getByText("You have not rated")).isVisible();
		press(page, "Send it as it is");
		assertThat(page.getByText("until then you can take it back")).isVisible();
		Coaching.at(page.url().replaceAll("^.*(/reviews/\\d+).*$", "$1"), this.coach, this.application).letOut();
		assertThat(this.candidate.page(this.round).text()).contains("Ready to tell", "Why a Friday?", "Tell it.",
				"4 · Shown, and it mattered");
	}

	@ParameterizedTest
	@MethodSource("screens")
	void readsWellForEverybody(int width, ColorScheme scheme) {
		String waiting = "/reviews/waiting/" + this.round.substring("/submissions/".length());
		BrowserContext window = this.chromium.window(new Browser.NewContextOptions().setViewportSize(width, 900)
			.setColorScheme(scheme)
			.setReducedMotion(ReducedMotion.REDUCE)
			.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
		Page page = open(this.coach, "/reviews", window);
		expectNoViolation(page);
		look(page, waiting);
		Coaching review = Coaching.of(this.coach, this.round, this.application);
		this.coach.post("/reviews/phrases", Map.of("body", "Quantify this result."));
		UUID comment = review.comment("TASK", 20, 43, "Why a Friday?");
		review.rate("Humility", 4, "TASK", 20, 43);
		look(page, "/reviews");
		look(page, "/reviews/phrases");
		look(page, review.review());
		page.locator("html[data-autosaves]").waitFor();
		page.locator("#comment-" + comment + " .phrases summary").click();
		page.locator("#comment-" + comment + " textarea").focus();
		expectNoViolation(page);
		review.decide("READY");
		review.sendAndLetOut();
		look(page, "/reviews/returned");
		look(page, review.review());
		page.locator(".replying summary").first().click();
		expectNoViolation(page);
	}

	private void look(Page page, String address) {
		page.navigate(address(address));
		expectNoViolation(page);
	}

	@Test
	void twoRoundsToReadyToTell() {
		Coaching first = Coaching.of(this.coach, this.round, this.application);
		first.comment("TASK", 20, 43, "Why a Friday?");
		first.commentOnWhole("A clear story.");
		first.decide("ONE_MORE_ROUND");
		first.sendAndLetOut();

		Page candidate = open(this.candidate, this.round, window());
		assertThat(candidate.getByText("One more round").first()).isVisible();
		candidate.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Work on the next round")).click();
		Drafting.ready(candidate);
		assertThat(candidate.locator("#earlier-task")).containsText("Unchanged");
		Locator task = candidate.getByLabel("Task", new Page.GetByLabelOptions().setExact(true));
		task.fill(TASK.replace("on a Friday", "on a Friday evening, for the board met on Monday"));
		assertThat(candidate.locator("#part-task .status")).hasAttribute("data-status", "saved");
		assertThat(candidate.locator("#earlier-task")).containsText("Edited");
		candidate.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Submit for review")).click();
		press(candidate, "Submit for review");
		press(candidate, "Hand it in all the same");
		candidate.waitForURL(Pattern.compile(".*/submissions/\\d+"));
		String second = candidate.url().replaceFirst("^http://[^/]+", "");

		Page coach = open(this.coach, "/reviews/waiting/" + second.substring("/submissions/".length()), window());
		press(coach, "Claim");
		coach.locator("html[data-autosaves]").waitFor();
		Locator carried = coach.locator("#part-task [data-carried]");
		assertThat(carried).containsText("Edited");
		assertThat(carried.locator("ins")).containsText(new String[] { "evening" });
		carried.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Yes, settled")).click();
		assertThat(carried.locator("[aria-pressed=true]")).hasText("Yes, settled");
		expectNoViolation(coach);
		coach.locator("#summary").fill("Tell it.");
		coach.getByLabel("Ready to tell").check();
		press(coach, "Send review");
		press(coach, "Send it as it is");
		assertThat(coach.getByText("until then you can take it back")).isVisible();
		Coaching.at(coach.url().replaceAll("^http://[^/]+|#.*", ""), this.coach, this.application).letOut();

		candidate.navigate(address(second));
		assertThat(candidate.getByText("Ready to tell").first()).isVisible();
		candidate.navigate(address(this.draft));
		Drafting.ready(candidate);
		assertThat(candidate.locator("#earlier-task")).containsText("all settled");
	}

	@Test
	void enterInAChoiceNeitherSendsNorDeletes() {
		Page page = desk(window());
		page.getByText("Comment on all of Task").click();
		typeComment(page, "Say how.");
		page.getByLabel("Ready to tell").check();
		page.getByLabel("Ready to tell").press("Enter");
		page.locator("[data-signal] input[value='1']").first().press("Enter");
		assertThat(page.locator("#summary")).isEditable();
		assertThat(page.locator("[data-comment] textarea")).hasValue("Say how.");
		page.reload();
		assertThat(page.locator("#summary")).isEditable();
		assertThat(page.locator("[data-comment] textarea")).hasValue("Say how.");
		assertThat(page.getByLabel("Ready to tell")).isChecked();
	}

	@Test
	void commentsWithTheKeyboardAlone() {
		Page page = desk(window());
		Locator text = page.locator("[data-text]").first();
		text.focus();
		text.press("ArrowRight");
		text.press("ArrowRight");
		text.press("c");
		assertThat(page.locator("[data-comment] q")).hasText("I broke it on a Friday.");
		page.keyboard().type("Why a Friday?");
		expectSaved(page);
		text.focus();
		text.press("o");
		assertThat(page.locator("[data-comment] textarea")).isFocused();
		text.focus();
		text.press("ArrowRight");
		page.keyboard().press("m");
		assertThat(page.locator("[data-shows]").first()).isFocused();
		page.keyboard().press("?");
		page.keyboard().press("Escape");
		assertThat(page.locator("[data-shows]").first()).isFocused();
		page.keyboard().press("Escape");
		assertThat(text).isFocused();
		page.keyboard().press("Shift+Tab");
		assertThat(page.getByRole(AriaRole.TOOLBAR)).isHidden();
		text.focus();
		text.press("ArrowLeft");
		text.press("ArrowRight");
		page.keyboard().press("m");
		page.keyboard().press("ArrowDown");
		page.keyboard().press("Enter");
		page.keyboard().press("3");
		assertThat(text).isFocused();
		assertThat(page.getByRole(AriaRole.TOOLBAR)).isHidden();
		Locator signal = page.locator("[data-signal]").nth(1);
		assertThat(signal.locator("[data-evidence] a")).hasText("“Nobody had asked me to hurry.”");
		assertThat(signal.locator("input[value='3']")).isChecked();
		signal.getByText("Unmark").press("Enter");
		assertThat(signal.locator("input[value='3']")).isFocused();
		page.reload();
		assertThat(page.locator("[data-comment] textarea")).hasValue("Why a Friday?");
	}

	@Test
	void aLevelThatWasNotTakenIsNotSentOver() {
		Page page = desk(window());
		Locator signal = page.locator("[data-signal]").first();
		signal.locator("input[value='4']").check();
		assertThat(signal.locator("[data-refusal]")).containsText("Mark a sentence");
		press(page, "Send review");
		Locator refused = page.locator("#closing [data-refused]");
		assertThat(refused).isFocused();
		assertThat(refused).containsText("First choose a verdict and write a summary or a comment.");
		assertThat(refused).containsText("The level of " + signal.locator("h3").textContent() + " was not saved");
		assertThat(refused).containsText("You have not rated");
		expectNoViolation(page);
		assertThat(signal.locator("[data-refusal]")).containsText("Mark a sentence");
		refused.getByRole(AriaRole.LINK).first().click();
		assertThat(signal.locator("input[value='4']")).isFocused();
		page.locator("#summary").fill("Tell it.");
		page.getByLabel("Ready to tell").check();
		press(page, "Send review");
		assertThat(refused).not().containsText("First");
		press(page, "Send it as it is");
		assertThat(refused).containsText("was not saved");
		signal.getByText("The marked sentence shows the opposite").check();
		assertThat(signal.locator("input[value='1']")).isChecked();
		signal.locator("input[value='2']").check();
		assertThat(signal.getByLabel("The marked sentence shows the opposite")).not().isChecked();
		signal.locator("input[value='1']").check();
		assertThat(signal.locator("[data-refusal]")).isHidden();
		press(page, "Send review");
		assertThat(page.getByText("You have not rated")).isVisible();
	}

	@Test
	void whatIsRatedIsSeenAboveTheScalesAsItChanges() {
		Page page = desk(window());
		Locator overview = page.locator("[data-overview]");
		Locator third = overview.getByRole(AriaRole.LINK).nth(2);
		Locator scale = page.locator("[data-signal]").nth(2);
		String name = scale.locator("h3").textContent();
		assertThat(overview).containsText("0 of ");
		assertThat(third).hasText(Pattern.compile(name + ": Not rated"));
		page.evaluate("scrollTo(0, 300)");
		third.click();
		assertThat(page.evaluate("scrollY")).as("the answer stays where it is").isEqualTo(300);
		assertThat(scale).isInViewport();
		assertThat(overview).isInViewport();
		page.keyboard().press("1");
		assertThat(overview).containsText("1 of ");
		assertThat(third).hasText(Pattern.compile("1 " + name + ": 1 Not shown"));
		expectNoViolation(page);
		scale.getByLabel("Not rated").check();
		assertThat(overview).containsText("0 of ");
		scale.locator("input[value='3']").check();
		assertThat(third).hasText(Pattern.compile("3 " + name + ": 3 Shown, not saved"));
		assertThat(overview).containsText("0 of ");
		page.evaluate("scrollTo(0, document.body.scrollHeight)");
		assertThat(overview).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
	}

	@Test
	void onAPhoneWhatIsRatedScrollsAway() {
		Page page = desk(phone());
		Locator overview = page.locator("[data-overview]");
		overview.getByRole(AriaRole.LINK).last().tap();
		assertThat(page.locator("[data-signal]").last()).isInViewport();
		assertThat(overview).not().isInViewport();
	}

	@Test
	void commentsWithAFinger() {
		Page page = desk(phone());
		Locator bar = page.getByRole(AriaRole.TOOLBAR);
		tap(page, "Friday");
		assertThat(bar).isVisible();
		expectNoViolation(page);
		addComment(page).tap();
		assertThat(page.locator("[data-comment] q")).hasText("I broke it on a Friday.");
		typeComment(page, "Why a Friday?");
		expectNoViolation(page);
		assertThat(this.application.getBean(JdbcTemplate.class)
			.queryForObject("select quote from review_comment where review_id = ? and kind = 'WORDS'", String.class,
					Long.valueOf(page.url().replaceFirst(".*/", ""))))
			.isEqualTo("I broke it on a Friday.");
	}

	@Test
	void aTapOnTheSentenceBesideAddsItAndOneElsewhereLetsGo() {
		Page page = desk(phone());
		Locator bar = page.getByRole(AriaRole.TOOLBAR);
		tap(page, "plan");
		assertThat(bar).isVisible();
		tap(page, "plan");
		assertThat(bar).isHidden();
		tap(page, "plan");
		tap(page, "Nobody");
		assertThat(bar).isVisible();
		tap(page, "Friday");
		page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Task").setExact(true)).tap();
		assertThat(bar).isHidden();
		tap(page, "Nobody");
		tap(page, "broke");
		addComment(page).tap();
		assertThat(page.locator("[data-comment] q"))
			.hasText("I broke it on a Friday.\n\nNobody had asked me to hurry.");
		tap(page, "Friday");
		assertThat(page.locator("[data-comment] textarea")).isFocused();
		assertThat(bar).isHidden();
	}

	@Test
	void aSelectionAcrossParagraphsKeepsItsPlace() {
		Page page = desk(window());
		BoundingBox from = boxOf(page, "🙈");
		BoundingBox to = boxOf(page, "Nobody");
		page.mouse().move(from.x + 1, from.y + from.height / 2);
		page.mouse().down();
		page.mouse().move(to.x + to.width, to.y + to.height / 2);
		page.mouse().up();
		addComment(page).click();
		typeComment(page, "All of this belongs together.");
		page.reload();
		assertThat(page.locator("[data-comment] q")).hasText("🙈. I broke it on a Friday.\n\nNobody");
	}

	@Test
	void whatIsTypedWhileTheServerIsAwayIsSavedLater() {
		BrowserContext window = window();
		Page page = desk(window);
		window.route("**/comments/**", Route::abort);
		page.getByText("Comment on all of Task").click();
		page.locator("[data-comment] textarea").fill("Say how.");
		assertThat(page.locator("[data-comment] .status")).hasText("Not saved: kept on this device");
		window.unroute("**/comments/**");
		expectSaved(page);
	}

	@Test
	void aNewCommentOfATabThatDiedComesBack() {
		BrowserContext window = window();
		Page page = desk(window);
		window.route("**/comments/**", Route::abort);
		selectWord(page, "Friday");
		addComment(page).click();
		page.locator("[data-comment] textarea").fill("Say why.");
		assertThat(page.locator("[data-comment] .status")).hasText("Not saved: kept on this device");
		String address = page.url();
		Page another = window.newPage();
		page.close();
		window.unroute("**/comments/**");
		another.navigate(address);
		assertThat(another.locator("[data-comment] textarea")).hasValue("Say why.");
		assertThat(another.locator("[data-comment] q")).hasText("Friday");
		expectSaved(another);
	}

	@Test
	void theBarDoesNotCoverItsWordsWhereThereIsNoRoomBelowThem() {
		Page page = desk(window());
		page.evaluate("document.querySelector('main > header').style.minBlockSize = '30rem'");
		selectWord(page, "hurry");
		page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
		String words = "Math.round(getSelection().getRangeAt(0).getBoundingClientRect().";
		int top = ((Number) page.evaluate(words + "top)")).intValue();
		page.setViewportSize(1440, ((Number) page.evaluate(words + "bottom)")).intValue() + 40);
		page.getByText("They show…").click();
		page.locator("[data-shows]").first().click();
		assertThat(page.locator("[data-level='4']")).isInViewport();
		BoundingBox bar = page.locator("[data-selection]").boundingBox();
		assertThat(bar.y + bar.height).isLessThanOrEqualTo(top);
	}

	@Test
	void whatWordsShowIsAskedByKeyAlsoWhereTheyAreOutOfSight() {
		Page page = desk(window());
		page.setViewportSize(1440, 500);
		page.locator("[data-text]").first().focus();
		page.keyboard().press("ArrowRight");
		page.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })");
		page.keyboard().press("m");
		assertThat(page.locator("[data-shows]").first()).isFocused();
		assertThat(page.locator("[data-shows]").first()).isInViewport();
	}

	@Test
	void withoutANetworkNoPageIsLeft() {
		BrowserContext window = window();
		Page page = desk(window);
		String desk = page.url();
		Locator note = page.getByText("No network: this page stays open. Press it again when you are back.");
		window.setOffline(true);
		page.getByText("Comment on all of Task").click();
		page.locator("[data-comment] textarea").fill("Say how.");
		Locator queue = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the queue"));
		queue.click();
		assertThat(note).isVisible();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Notices")).click();
		assertThat(page.locator(".bar").getByText("No network")).isVisible();
		assertThat(note).hasCount(1);
		page.locator("[data-overview] a").last().click();
		assertThat(page).hasURL(desk);
		assertThat(page.locator("[data-comment] textarea")).hasValue("Say how.");
		window.setOffline(false);
		assertThat(note).isHidden();
		expectSaved(page);
		window.setOffline(true);
		press(page, "Send review");
		assertThat(page.locator("[data-announce]")).containsText("Not sent: there is no network.");
		window.setOffline(false);
		queue.click();
		assertThat(page).hasURL(Pattern.compile(".*/reviews$"));
	}

	@Test
	void aServerOnTheSameMachineNeedsNoNetwork() {
		Page page = open(this.coach, "/reviews", window());
		page.evaluate("Object.defineProperty(navigator, 'onLine', { get: () => false })");
		page.getByText("My phrases").click();
		assertThat(page).hasURL(Pattern.compile(".*/reviews/phrases$"));
		page.evaluate("Object.defineProperty(navigator, 'onLine', { get: () => false })");
		page.getByLabel("A new phrase").fill("Say how.");
		press(page, "Keep it");
		assertThat(page.locator("main li")).hasText(Pattern.compile("Say how\\..*"));
	}

	@Test
	void aDeletedCommentComesBackByUndo() {
		Page page = desk(window());
		page.getByText("Comment on all of Task").click();
		typeComment(page, "Say how.");
		press(page, "Delete");
		assertThat(page.locator("[data-comment] textarea")).isHidden();
		press(page, "Undo");
		expectSaved(page);
		page.reload();
		assertThat(page.locator("[data-comment] textarea")).hasValue("Say how.");
	}

	@Test
	void praiseWithoutAWordIsToldThatItIsNotSent() {
		Page page = desk(window());
		page.getByText("Comment on all of Task").click();
		Locator card = page.locator("[data-comment]");
		Locator unsaid = card.getByText("Write what is strong: an empty comment is not sent.");
		assertThat(unsaid).isHidden();
		card.getByLabel("Strong as it is").check();
		assertThat(unsaid).isVisible();
		expectNoViolation(page);
		card.locator("textarea").fill("The best sentence of all.");
		assertThat(unsaid).isHidden();
	}

	@Test
	void phrasesAreUsedAgain() {
		this.coach.post("/reviews/phrases", Map.of("body", "Quantify this result."));
		Page page = desk(window());
		page.getByText("Comment on all of Task").click();
		page.locator(".phrases summary").click();
		press(page, "Quantify this result.");
		assertThat(page.locator("[data-comment] textarea")).hasValue("Quantify this result.");
		expectSaved(page);
	}

	private Page desk(BrowserContext window) {
		Page page = open(this.coach, Coaching.of(this.coach, this.round, this.application).review(), window);
		page.locator("html[data-autosaves]").waitFor();
		return page;
	}

	private BrowserContext window() {
		return this.chromium.window(new Browser.NewContextOptions().setViewportSize(1440, 900)
			.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
	}

	private BrowserContext phone() {
		return this.chromium.window(new Browser.NewContextOptions().setHasTouch(true)
			.setIsMobile(true)
			.setViewportSize(360, 800)
			.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
	}

	private static Locator addComment(Page page) {
		return page.getByRole(AriaRole.TOOLBAR).getByText("Add comment");
	}

	private static void selectWord(Page page, String word) {
		BoundingBox box = boxOf(page, word);
		page.mouse().dblclick(box.x + box.width / 2, box.y + box.height / 2);
	}

	/** Where a word stands on the screen. */
	private static BoundingBox boxOf(Page page, String word) {
		page.locator("html[data-autosaves]").waitFor();
		Map<?, ?> box = (Map<?, ?>) page.evaluate("""
				(word) => {
				  for (const text of document.querySelectorAll("[data-text]")) {
				    text.scrollIntoView({ block: "center", behavior: "instant" });
				    const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
				    while (nodes.nextNode()) {
				      const at = nodes.currentNode.data.indexOf(word);
				      if (at < 0) continue;
				      const range = document.createRange();
				      range.setStart(nodes.currentNode, at);
				      range.setEnd(nodes.currentNode, at + word.length);
				      const { x, y, width, height } = range.getBoundingClientRect();
				      return { x, y, width, height };
				    }
				  }
				}""", word);
		BoundingBox found = new BoundingBox();
		found.x = ((Number) box.get("x")).doubleValue();
		found.y = ((Number) box.get("y")).doubleValue();
		found.width = ((Number) box.get("width")).doubleValue();
		found.height = ((Number) box.get("height")).doubleValue();
		return found;
	}

	private static void tap(Page page, String word) {
		BoundingBox box = boxOf(page, word);
		page.touchscreen().tap(box.x + box.width / 2, box.y + box.height / 2);
	}

	private static void typeComment(Page page, String body) {
		Locator field = page.locator("[data-comment] textarea").last();
		assertThat(field).isFocused();
		page.keyboard().type(body);
		assertThat(field).hasValue(body);
		expectSaved(page);
	}

	private static void expectSaved(Page page) {
		assertThat(page.locator("[data-comment] .status").last()).hasText(Pattern.compile("Saved .*"));
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

}
