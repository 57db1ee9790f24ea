package dev.starling.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.starling.account.People;
import dev.starling.notice.Notice;
import dev.starling.notice.Notices;
import dev.starling.testing.Chromium;
import dev.starling.testing.ServerTest;
import dev.starling.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page, by night on a phone and by day on a desk: no violation, and nothing that
 * must be scrolled sideways. No colour depends on a width; {@code -Daxe=all} looks at day
 * and night on both all the same.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private People people;

	@Autowired
	private Notices notices;

	@Autowired
	private DefaultListableBeanFactory beans;

	private Chromium chromium;

	@BeforeAll
	void start() {
		this.chromium = new Chromium();
	}

	@AfterAll
	void stop() {
		if (this.chromium != null) {
			this.chromium.close();
		}
	}

	static Stream<Arguments> screens() {
		return Stream.of(360, 1440)
			.flatMap((width) -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
				.filter((scheme) -> (width == 360) == (scheme == ColorScheme.DARK)
						|| "all".equals(System.getProperty("axe")))
				.map((scheme) -> Arguments.of(width, scheme)));
	}

	@ParameterizedTest
	@MethodSource("screens")
	void noPageHasAViolation(int width, ColorScheme scheme) {
		BrowserContext window = this.chromium
			.window(new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
		Page page = window.newPage();
		for (String address : new String[] { "/", "/questions", "/questions?q=failure", "/questions?q=xyzzy",
				"/competencies", "/competencies/ownership", "/help", "/help/shortcuts", Visitor.QUESTION,
				Visitor.QUESTION + "?show=cheat-code&show=model-answer", "/login", "/signup", "/nonsense" }) {
			page.navigate(address(address));
			expectNoViolation(page, address);
		}

		page.navigate(address("/login"));
		page.getByLabel("E-mail address").fill("nobody@example.org");
		page.getByLabel("Password").fill("not a password");
		press(page, "Sign in");
		page.locator("[role=alert]").first().waitFor();
		expectNoViolation(page, "a refused sign-in");

		page.navigate(address(Visitor.QUESTION));
		press(page, "Draft your answer");
		expectNoViolation(page, "a guest's draft");
		for (String address : new String[] { "/", "/progress", "/drafts", "/login" }) {
			page.navigate(address(address));
			expectNoViolation(page, address + " as a guest");
		}

		window.clearCookies();
		page.navigate(address("/signup?next=" + Visitor.QUESTION));
		page.getByLabel("Your name").fill("Robin");
		press(page, "Sign up");
		expectNoViolation(page, "sign-up with messages at its fields");
		page.getByLabel("E-mail address").fill("axe-" + width + scheme + "@example.org");
		page.getByLabel("Password").fill(Visitor.PASSWORD);
		press(page, "Sign up");
		page.waitForURL(address(Visitor.QUESTION));

		for (String address : new String[] { "/", "/progress", "/drafts", "/notices" }) {
			page.navigate(address(address));
			expectNoViolation(page, address + " with nothing in it");
		}
		page.navigate(address(Visitor.QUESTION));
		press(page, "Draft your answer");
		expectNoViolation(page, "a new draft");
		String draft = page.url();
		Page other = window.newPage();
		other.navigate(draft);
		write(page, "A first sentence.");
		expectStatus(page, "saved");
		expectNoViolation(page, "a draft with text");
		List<Route> held = new ArrayList<>();
		other.route("**/sections/situation", held::add);
		write(other, "Another first sentence.");
		other.waitForCondition(() -> !held.isEmpty());
		page.waitForResponse("**/sections/situation", () -> write(page, "A first sentence, and a second."));
		held.forEach(Route::resume);
		other.unroute("**/sections/situation");
		expectStatus(other, "conflict");
		expectNoViolation(other, "a conflict");
		press(other, "Keep mine");
		expectStatus(other, "saved");
		page.evaluate("document.querySelector('.menu').open = true");
		expectNoViolation(page, "what can be done with a draft");
		page.keyboard().press("Control+/");
		expectNoViolation(page, "the sheet of keys");
		page.keyboard().press("Escape");
		page.route("**/sections/**", (route) -> route.abort());
		write(page, "In a tunnel.");
		expectStatus(page, "kept");
		expectNoViolation(page, "a draft that is not saved");
		page.evaluate("document.querySelector('[data-brief]').open = true");
		expectNoViolation(page, "the brief unfolded");

		other.onDialog(Dialog::accept);
		String path = draft.replaceFirst("^http://[^/]+", "");
		for (String address : new String[] { "/", "/progress", "/drafts", "/drafts?shelf=archived",
				"/drafts?shelf=deleted", "/drafts?deleted=1", Visitor.QUESTION, path + "/history",
				path + "/history?undo=1", path + "/answer", path + "/edition" }) {
			other.navigate(address(address));
			expectNoViolation(other, address + " with a draft");
		}
		other.navigate(address(path + "/history"));
		other.locator(".moment-link", new Page.LocatorOptions().setHasText("set aside")).click();
		expectNoViolation(other, "a text that was set aside");
		handIn(other, path);
		other.navigate(address("/drafts"));
		other.evaluate("document.querySelector('.menu').open = true");
		expectNoViolation(other, "a menu in the list of drafts");
		press(other, "Delete");
		other.navigate(draft);
		expectNoViolation(other, "a deleted draft");
		press(other, "Bring back");
		other.navigate(draft);
		other.locator("[data-autosaves]").waitFor();
		window.route("**/sections**", (route) -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
		write(other, "Signed out meanwhile.");
		other.locator("dialog[data-sign-in][open]").waitFor();
		expectNoViolation(other, "signing in over the page");
		press(other, "Not now");
		press(other, "Sign out");
		other.locator("dialog[data-sign-out][open]").waitFor();
		expectNoViolation(other, "signing out with unsaved text");
		press(other, "Stay");
		window.unroute("**/sections**");
		for (String address : new String[] { "/account", "/account?done=passkey", "/password", "/invitations/none" }) {
			other.navigate(address(address));
			expectNoViolation(other, address);
		}
		lookAtNotices(other, "axe-" + width + scheme + "@example.org");
		other.navigate(address("/account"));
		press(other, "Change password");
		expectNoViolation(other, "an account with messages at its fields");
		this.jdbc.update("insert into account_role select id, 'ADMIN' from account where email = ?",
				"axe-" + (width + scheme.name()).toLowerCase(Locale.ROOT) + "@example.org");
		press(other, "Sign out");
		press(other, "Sign out all the same");
		other.waitForURL(address("/"));
		other.navigate(address("/login"));
		other.getByLabel("E-mail address").fill("axe-" + width + scheme + "@example.org");
		other.getByLabel("Password").fill(Visitor.PASSWORD);
		press(other, "Sign in");
		for (String address : new String[] { "/", "/admin/people", "/admin/people?q=nobody-by-that-name",
				"/admin/invitations", "/admin/audit", "/admin/reviews", "/admin/questions", "/admin/questions/import",
				"/admin/questions/new", "/admin/questions?show=archived",
				"/admin/questions/navigating-professional-failure-and-growth/editions",
				"/admin/questions/navigating-professional-failure-and-growth/editions/1", "/admin/competencies",
				"/admin/levels", "/admin/categories", "/admin/competencies/1/merger" }) {
			other.navigate(address(address));
			expectNoViolation(other, address);
		}
		other.navigate(address("/admin/questions/navigating-professional-failure-and-growth/editions"));
		other.locator("main .row .button").first().click();
		other.locator("[data-shows-preview] h1")
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		expectNoViolation(other, "a question is edited");
		other.locator("#prompt").fill("Tell me about a failure.");
		other.locator("[data-section=prompt] [data-status=saved]").waitFor();
		for (String step : new String[] { "preview", "publication" }) {
			other.navigate(address("/admin/questions/navigating-professional-failure-and-growth/" + step));
			expectNoViolation(other, step);
		}
		other.navigate(address("/admin/levels"));
		other.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
		other.locator("[name=name]").first().fill("Senior Level");
		press(other, "Save");
		expectNoViolation(other, "a name that is taken");
		other.navigate(address("/admin/questions/import"));
		other.locator("#text").fill("The Question\nBehavioral\nWaiting\nWhy?\nTask – Yours\nTask – Mine");
		press(other, "Preview");
		other.locator(".problem").first().waitFor();
		expectNoViolation(other, "a page with mistakes");
		thereIsMuchToTellOfReviews();
		other.navigate(address("/admin/reviews"));
		other.locator("table.figures").nth(2).waitFor();
		expectNoViolation(other, "figures of reviews");
		other.navigate(address("/admin/people"));
		other.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
		expectNoViolation(other, "people, unfolded");
		press(other, "Make a password link");
		expectNoViolation(other, "a password link");
		String link = other.getByLabel("One-time link").inputValue().replaceFirst("^http://[^/]+", "");
		other.navigate(address("/admin/invitations"));
		press(other, "Invite");
		expectNoViolation(other, "an invitation that was made");
		String invitation = other.getByLabel("One-time link").inputValue().replaceFirst("^http://[^/]+", "");
		other.navigate(address(invitation));
		expectNoViolation(other, "an invitation, signed in");
		window.clearCookies();
		for (String address : new String[] { invitation, link }) {
			other.navigate(address(address));
			expectNoViolation(other, address);
		}
		window.close();
		assertThat(this.chromium.complaints()).isEmpty();
	}

	@Test
	void noComponentHasAViolationInAnyState(@TempDir Path data) {
		try (RunningApp demo = new RunningApp(data, "--spring.profiles.active=demo")) {
			screens().map(Arguments::get).forEach((screen) -> {
				BrowserContext window = this.chromium
					.window(new Browser.NewContextOptions().setViewportSize((int) screen[0], 800)
						.setColorScheme((ColorScheme) screen[1]));
				Page page = window.newPage();
				page.navigate(demo.address("/components"));
				page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
				expectNoViolation(page, "components");
				window.close();
			});
		}
	}

	private void handIn(Page page, String draft) {
		page.navigate(address(draft + "/submissions/new"));
		page.evaluate("document.querySelector('details.marking').open = true");
		expectNoViolation(page, "an answer before it is handed in");
		page.locator("ol.sentences select").first().selectOption(new SelectOption().setIndex(1));
		page.getByLabel("A note to your coach").fill("Is it clear? ".repeat(90));
		press(page, "Submit for review");
		expectNoViolation(page, "a note that is too long");
		page.getByLabel("A note to your coach").fill("Is it clear?");
		press(page, "Submit for review");
		expectNoViolation(page, "being asked about empty parts");
		this.jdbc.update("update section set version = version + 1 where part = 'LEARNING' and draft_id = "
				+ draft.substring("/drafts/".length()));
		press(page, "Hand it in all the same");
		expectNoViolation(page, "a draft that has moved on");
		press(page, "Submit for review");
		press(page, "Hand it in all the same");
		expectNoViolation(page, "a round that waits");
		String round = page.url().replaceFirst("^http://[^/]+", "");
		for (String address : new String[] { draft, draft + "/submissions/new", draft + "/history", "/drafts" }) {
			page.navigate(address(address));
			expectNoViolation(page, address + " while a round waits");
		}
		for (String change : new String[] { "state = 'CLAIMED'",
				"state = 'RETURNED', open_draft_id = null, returned_at = submitted_at", "state = 'WITHDRAWN'" }) {
			this.jdbc
				.update("update submission set " + change + " where id = " + round.substring("/submissions/".length()));
			page.navigate(address(round));
			expectNoViolation(page, "a round, " + change);
		}
	}

	/** Some wait for long, some were reviewed and some given back. */
	private void thereIsMuchToTellOfReviews() {
		this.jdbc.update("""
				update submission set state = 'WAITING', submitted_at = submitted_at - interval '5' day
				where id = (select max(id) from submission)""");
		for (int time = 0; time < 3; time++) {
			for (String state : new String[] { "'RETURNED', now(), null", "'GIVEN_UP', null, 'It is in Dutch.'" }) {
				this.jdbc.update("""
						insert into review (submission_id, summary_id, claimed_at, worked_at, state, returned_at,
							given_up_because)
						select max(id), random_uuid(), max(submitted_at), now(), %s from submission"""
					.formatted(state));
			}
		}
		this.jdbc.update("""
				insert into rating (review_id, signal_id, level, opposite) select review.id, signal_id, 1, false
				from review join submission_mark on submission_mark.submission_id = review.submission_id
				where not exists (select 1 from rating where review_id = review.id)""");
	}

	/** With a mail server there is more to see. */
	private void lookAtNotices(Page page, String email) {
		long account = this.people.find(email).orElseThrow();
		this.notices.tell(account, Notice.Kind.CLAIMED, "A coach began to review your answer", "/drafts");
		page.navigate(address("/notices"));
		page.locator(".notice-link").click();
		this.notices.tell(account, Notice.Kind.RETURNED, "Your answer was reviewed", "/drafts");
		this.beans.registerSingleton("mailServer", new JavaMailSenderImpl());
		page.navigate(address("/notices?done=mail"));
		page.getByRole(AriaRole.GROUP).waitFor();
		this.beans.destroySingleton("mailServer");
		assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Notices 1 new notice")).count())
			.isEqualTo(1);
		expectNoViolation(page, "notices");
	}

	private static void write(Page page, String text) {
		page.getByLabel("Situation", new Page.GetByLabelOptions().setExact(true)).fill(text);
	}

	private static void expectStatus(Page page, String status) {
		page.locator("#part-situation [data-status=" + status + "]").waitFor();
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
	}

	private static void expectNoViolation(Page page, String what) {
		assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).as(what)
			.map((rule) -> rule.getId() + " " + rule.getNodes().get(0).getHtml() + " "
					+ rule.getNodes().get(0).getFailureSummary())
			.isEmpty();
		Object sideways = page.evaluate("document.documentElement.scrollWidth - innerWidth");
		assertThat(((Number) sideways).intValue()).as(what + " scrolls sideways").isLessThanOrEqualTo(0);
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
