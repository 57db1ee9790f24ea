package dev.starling.editing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.starling.testing.BrowserTest;
import dev.starling.testing.Publishing;
import dev.starling.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A question from nothing to its second edition, in a real browser.
 */
class EditJourneyTest extends BrowserTest {

	private static final Browser.NewContextOptions DESK = new Browser.NewContextOptions().setViewportSize(1440, 900);

	@Autowired
	private JdbcTemplate jdbc;

	private Visitor admin;

	@BeforeEach
	void anAdministrator() {
		this.admin = this.door.administrator();
	}

	@Test
	void isWrittenFromNothingReorderedByKeysPreviewedPublishedAndChanged() {
		Page page = open(this.admin, "/admin/questions/new", DESK);
		page.getByLabel("Title").fill("Keeping a Promise");
		page.getByLabel("Prompt").fill("Tell me about a promise that was hard to keep.");
		press(page, "Begin");
		Locator preview = page.locator("[data-shows-preview]");
		assertThat(preview.locator("h1")).hasText("Keeping a Promise");
		assertThat(page.locator("[data-section=level] .gap")).hasCount(1);

		page.getByLabel("Level", new Page.GetByLabelOptions().setExact(true)).fill("Mid Level");
		for (Map.Entry<String, List<String>> list : Map
			.of("Competencies", List.of("Ownership", "Courage"), "Clarifying questions", List.of("To whom?", "When?"),
					"Signals", List.of("Says no: Names what they gave up."), "Situation", List.of("We had a week."),
					"Task", List.of("It was mine."), "Action", List.of("The turn: I stopped.", "I asked."), "Result",
					List.of("It held."), "Learning", List.of("I wait now."))
			.entrySet()) {
			add(page, list.getKey(), list.getValue());
		}
		assertThat(preview.locator("[data-line=competency]").last()).hasText("Courage");

		page.getByLabel("Competencies, 2 of 2", new Page.GetByLabelOptions().setExact(true)).focus();
		page.keyboard().press("Alt+ArrowUp");
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("Competencies: now 1 of 2.");
		page.getByLabel("Move down: Clarifying questions, 1 of 2").press("Enter");
		assertThat(preview.locator("[data-line=competency]").first()).hasText("Courage");
		assertThat(preview.locator("[data-line=clarifying]").first()).hasText("When?");
		assertThat(page.locator(".gap, .refusal")).hasCount(0);
		expectNoViolation(page);

		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Publish…")).click();
		press(page, "Publish");
		assertThat(page.getByText("Edition 1", new Page.GetByTextOptions().setExact(true))).isVisible();

		Visitor candidate = this.door.candidate();
		String draft = candidate.post("/questions/keeping-a-promise/drafts", Map.of()).getResponse().getRedirectedUrl();
		candidate.save(draft, "task", 0, "I promised a date.");
		press(page, "Begin a new edition");
		page.getByLabel("Prompt", new Page.GetByLabelOptions().setExact(true))
			.fill("Tell me about a promise that you could not keep.");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Publish…")).click();
		assertThat(page.locator("ins")).containsText("could not");
		assertThat(page.getByText("1 draft in progress")).isVisible();
		press(page, "Publish");
		assertThat(page.getByText("Edition 2", new Page.GetByTextOptions().setExact(true))).isVisible();

		Page editor = open(candidate, draft, DESK);
		editor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("see what changed")).click();
		press(editor, "Move to the new edition");
		assertThat(editor.locator(".prompt")).containsText("could not keep");
		assertThat(editor.getByLabel("Task", new Page.GetByLabelOptions().setExact(true)))
			.hasValue("I promised a date.");
		assertThat(this.chromium.complaints()).isEmpty();
	}

	@Test
	void twoAdministratorsAtOnceSeeTheConflictAndLoseNothing() {
		this.admin.post("/admin/questions/new", Map.of("title", "Keeping Two", "prompt", "First."));
		Page mine = open(this.admin, "/admin/questions/keeping-two/edit", DESK);
		Page theirs = open(this.door.administrator(), "/admin/questions/keeping-two/edit", DESK);
		prompt(mine).fill("Mine.");
		assertThat(mine.locator("[data-section=prompt] [data-status]")).hasAttribute("data-status", "saved");
		prompt(theirs).fill("Theirs.");
		assertThat(theirs.locator("[data-section=prompt] [data-status]")).hasAttribute("data-status", "conflict");
		assertThat(theirs.locator("#prompt-conflict [data-other]")).containsText("Mine");
		assertThat(theirs.locator("#prompt-conflict [data-whose]")).containsText(Pattern.compile("^By .+, .*[0-9]"));
		theirs.locator("#prompt-conflict [data-keep-mine]").click();
		assertThat(theirs.locator("[data-section=prompt] [data-status]")).hasAttribute("data-status", "saved");
		assertThat(this.admin.page("/admin/questions/keeping-two/edit").select("#prompt").val()).isEqualTo("Theirs.");
	}

	@Test
	void aColleagueWhoBeginsToWriteIsToldWithoutALoad() {
		this.admin.post("/admin/questions/new", Map.of("title", "Keeping Company", "prompt", "First."));
		Page mine = open(this.admin, "/admin/questions/keeping-company/edit", DESK);
		assertThat(mine.locator("[data-colleagues]")).isHidden();
		Page theirs = open(this.door.administrator(), "/admin/questions/keeping-company/edit", DESK);
		assertThat(theirs.locator("[data-colleagues]")).containsText("is writing here, too");
		prompt(theirs).fill("Theirs.");
		assertThat(theirs.locator("[data-section=prompt] [data-status]")).hasAttribute("data-status", "saved");
		mine.evaluate("dispatchEvent(new Event('focus'))");
		assertThat(mine.locator("[data-colleagues]")).containsText("is writing here, too");
		assertThat(prompt(mine)).hasValue("Theirs.");
		assertThat(mine.locator("[data-shows-preview] [data-line=prompt]")).hasText("Theirs.");
	}

	@Test
	void whatWasTypedIntoAnEditionThatIsClosedMeanwhileIsOfferedInTheNext() {
		new Publishing(this.jdbc).publish("keeping-words", "Keeping Words", "First.", "Senior Level");
		this.admin.post("/admin/questions/keeping-words/editions", Map.of());
		Page page = open(this.admin, "/admin/questions/keeping-words/edit", DESK);
		this.admin.post("/admin/questions/keeping-words/disposal",
				Map.of("edition", page.locator("[name=edition]").inputValue()));
		prompt(page).fill("Written too late.");
		assertThat(page.locator("[data-section=prompt] [data-refusal]")).containsText("Begin a new edition");
		assertThat(page.locator("[data-section=prompt] [data-status]")).hasAttribute("data-status", "kept");
		this.admin.post("/admin/questions/keeping-words/editions", Map.of());
		page.onDialog(Dialog::accept);
		page.navigate(page.url());
		assertThat(prompt(page)).hasValue("Written too late.");
		assertThat(page.locator("#prompt-conflict [data-other]")).containsText("First");
	}

	@Test
	void whatIsTypedWhileTheServerIsGoneIsKeptAndSavedAfterwards() {
		this.admin.post("/admin/questions/new", Map.of("title", "Keeping On", "prompt", "First."));
		Page page = open(this.admin, "/admin/questions/keeping-on/edit", DESK);
		page.context().route("**/fields/**", (route) -> route.abort());
		prompt(page).fill("Written in a tunnel.");
		assertThat(page.locator("[data-section=prompt] [data-status]")).hasAttribute("data-status", "kept");
		page.context().unroute("**/fields/**");
		page.evaluate("dispatchEvent(new Event('online'))");
		assertThat(page.locator("[data-section=prompt] [data-status]")).hasAttribute("data-status", "saved");
		assertThat(this.admin.page("/admin/questions/keeping-on/edit").select("#prompt").val())
			.isEqualTo("Written in a tunnel.");
	}

	private static String action(Page page) {
		return page.locator("#action").inputValue();
	}

	private static Locator prompt(Page page) {
		return page.getByLabel("Prompt", new Page.GetByLabelOptions().setExact(true));
	}

	@Test
	void whatIsRemovedFromAListComesBackToItsPlace() {
		this.admin.post("/admin/questions/new", Map.of("title", "Keeping It", "prompt", "First."));
		Page page = open(this.admin, "/admin/questions/keeping-it/edit", DESK);
		Locator removals = page.locator("[data-section=action] .removed");
		add(page, "Action", List.of("I wrote to every one of the nine shops.", "I stopped.", "I asked."));
		page.getByLabel("Remove: Action, 2 of 3").press("Enter");
		page.getByLabel("Remove: Action, 1 of 2").press("Enter");
		assertThat(removals.first()).containsText("Removed: “I wrote to every one of…”.");
		assertThat(removals.last()).containsText("Removed: “I stopped.”.");
		assertThat(action(page)).isEqualTo("I asked.");
		removals.last().getByText("Undo").click();
		assertThat(page.getByLabel("Action, 1 of 2", new Page.GetByLabelOptions().setExact(true))).isFocused();
		removals.first().getByText("Undo").click();
		assertThat(removals).hasCount(0);
		assertThat(action(page)).isEqualTo("I wrote to every one of the nine shops.\nI stopped.\nI asked.");
	}

	@Test
	void anItemIsMovedAgainByPressingAgain() {
		this.admin.post("/admin/questions/new", Map.of("title", "Moving It", "prompt", "First."));
		Page page = open(this.admin, "/admin/questions/moving-it/edit", DESK);
		add(page, "Action", List.of("One.", "Two.", "Three.", "Four."));
		page.getByLabel("Move up: Action, 4 of 4").focus();
		page.keyboard().press("Enter");
		assertThat(page.getByLabel("Move up: Action, 3 of 4")).isFocused();
		page.keyboard().press("Enter");
		page.keyboard().press("Enter");
		assertThat(action(page)).isEqualTo("Four.\nOne.\nTwo.\nThree.");
		assertThat(page.getByLabel("Move down: Action, 1 of 4")).isFocused();
	}

	@Test
	void enterSplitsALineAtTheCaretAndBackspaceLeavesAnEmptyOneBackwards() {
		this.admin.post("/admin/questions/new", Map.of("title", "Splitting It", "prompt", "First."));
		Page page = open(this.admin, "/admin/questions/splitting-it/edit", DESK);
		add(page, "Action", List.of("I stopped. I asked.", "I wrote."));
		Locator first = page.getByLabel("Action, 1 of 2", new Page.GetByLabelOptions().setExact(true));
		first.focus();
		first.evaluate("(field) => field.setSelectionRange(10, 10)");
		page.keyboard().press("Enter");
		assertThat(action(page)).isEqualTo("I stopped.\nI asked.\nI wrote.");
		Locator second = page.getByLabel("Action, 2 of 3", new Page.GetByLabelOptions().setExact(true));
		assertThat(second).isFocused();
		page.keyboard().type("Then ");
		assertThat(second).hasValue("Then I asked.");
		second.fill("");
		page.keyboard().press("Backspace");
		assertThat(first).isFocused();
		page.keyboard().type(" Long.");
		assertThat(action(page)).isEqualTo("I stopped. Long.\nI wrote.");
		assertThat(page.locator("[data-announce]")).hasAttribute("data-well", "");
	}

	@Test
	void enterThatEndsACompositionIsNoNewLine() {
		this.admin.post("/admin/questions/new", Map.of("title", "Composing It", "prompt", "First."));
		Page page = open(this.admin, "/admin/questions/composing-it/edit", DESK);
		add(page, "Action", List.of("I stopped."));
		page.getByLabel("Action, 1 of 1", new Page.GetByLabelOptions().setExact(true))
			.dispatchEvent("keydown", Map.of("key", "Enter", "isComposing", true));
		assertThat(page.locator("[data-section=action] .items textarea")).hasCount(1);
	}

	@Test
	void aTitleStaysOneLine() {
		this.admin.post("/admin/questions/new", Map.of("title", "One Line", "prompt", "First."));
		Page page = open(this.admin, "/admin/questions/one-line/edit", DESK);
		Locator title = page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true));
		title.press("End");
		title.press("Enter");
		page.keyboard().insertText(" and\n no more");
		assertThat(title).hasValue("One Line and no more");
	}

	@Test
	void onAPhoneThePreviewIsAPageOfItsOwn() {
		this.admin.post("/admin/questions/new", Map.of("title", "Keeping Small", "prompt", "First."));
		Page page = open(this.admin, "/admin/questions/keeping-small/edit",
				new Browser.NewContextOptions().setViewportSize(360, 800));
		add(page, "Task", List.of("It was mine."));
		assertThat(page.locator("[data-shows-preview]")).isHidden();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Preview").setExact(true)).click();
		page.waitForURL("**/keeping-small/preview");
		assertThat(page.locator("main")).containsText("It was mine.");
	}

	@Test
	void thePreviewIsAStopOfTheKeyboardOnlyWhereItScrolls() {
		this.admin.post("/admin/questions/new", Map.of("title", "Keeping Short", "prompt", "First."));
		Page page = open(this.admin, "/admin/questions/keeping-short/edit",
				new Browser.NewContextOptions().setViewportSize(1440, 2000));
		Locator preview = page.locator("[data-shows-preview]");
		assertThat(preview.locator("h1")).hasText("Keeping Short");
		assertThat(preview).not().hasAttribute("tabindex", "0");
		assertThat(preview).hasAccessibleName("Preview");
		page.setViewportSize(1440, 240);
		assertThat(preview).hasAttribute("tabindex", "0");
		assertThat(preview).hasAccessibleName("Preview, which the arrow keys scroll");
		preview.focus();
		page.keyboard().press("End");
		page.waitForFunction("() => document.querySelector('[data-shows-preview]').scrollTop > 0");
	}

	@Test
	void whatIsMissingLeadsToItsField() {
		this.admin.post("/admin/questions/new", Map.of("title", "Keeping Still", "prompt", "First."));
		for (String field : List.of("Level", "Signals")) {
			Page page = open(this.admin, "/admin/questions/keeping-still/publication", DESK);
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(field).setExact(true)).click();
			assertThat(page.locator("[data-section=%s] label".formatted(field.toLowerCase(Locale.ROOT))))
				.isInViewport();
		}
	}

	private static void add(Page page, String list, List<String> items) {
		page.getByRole(AriaRole.BUTTON,
				new Page.GetByRoleOptions().setName(Pattern.compile("^Add a .* to " + list + "$")))
			.click();
		for (String item : items) {
			page.keyboard().type(item);
			if (!item.equals(items.get(items.size() - 1))) {
				page.keyboard().press("Enter");
			}
		}
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

}
