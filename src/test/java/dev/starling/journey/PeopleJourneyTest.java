package dev.starling.journey;

import java.util.List;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.starling.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.starling.journey.Drafting.button;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * From an empty house to people who sign in to it, in a real browser.
 */
@ExtendWith(OutputCaptureExtension.class)
class PeopleJourneyTest extends Journey {

	private String setup;

	@BeforeAll
	void readTheSetUpLink(CapturedOutput output) {
		String printed = output.toString();
		this.setup = printed.substring(printed.lastIndexOf(this.app.origin() + "/setup/"))
			.lines()
			.findFirst()
			.orElseThrow();
	}

	@Test
	void theFirstAdministratorInvitesACoachAndNeedsAPasskeyFromThenOn() {
		Page admin = this.chromium.page();
		device(admin);
		admin.navigate(this.setup);
		fillIn(admin, "Ada", "ada@example.org");
		link(admin, "Admin").click();
		tab(admin, "Invitations").click();
		button(admin, "Invite").click();
		String invitation = admin.getByLabel("One-time link").inputValue();

		Page coach = this.chromium.page();
		coach.navigate(invitation);
		assertThat(coach.getByText("invites you to be a coach")).isVisible();
		fillIn(coach, "Cora", "cora@example.org");
		assertThat(coach.getByRole(AriaRole.HEADING, named("Hello, Cora"))).isVisible();
		coach.navigate(invitation);
		assertThat(coach.getByRole(AriaRole.HEADING, named("This link does not work any more"))).isVisible();

		tab(admin, "People").click();
		assertThat(admin.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Cora")))
			.containsText("coach");
		tab(admin, "Audit trail").click();
		assertThat(admin.getByText("Cora took up an invitation: coach")).isVisible();
		admin.context().setOffline(true);
		button(admin, "Show").click();
		assertThat(admin.getByText("No network: this page stays open.")).isVisible();
		admin.context().setOffline(false);

		tab(admin, "People").click();
		admin.getByText("Who may come in").click();
		button(admin, "Only with a passkey").click();
		assertThat(admin.getByText("so that you do not lock yourself out")).isVisible();
		addPasskey(admin, "Ada's laptop");
		signOut(admin);
		signInWithPasskey(admin);
		link(admin, "Admin").click();
		tab(admin, "People").click();
		admin.getByText("Who may come in").click();
		button(admin, "Only with a passkey").click();
		assertThat(admin.getByText("a password alone does not open these pages")).isVisible();
		signOut(admin);
		signIn(admin, "ada@example.org");
		link(admin, "Admin").click();
		assertThat(admin.getByText("then sign out, and sign in with it")).isVisible();
		signOut(admin);
		signInWithPasskey(admin);
		link(admin, "Admin").click();
		tab(admin, "People").click();
		admin.getByText("Who may come in").click();
		button(admin, "Let a password do").click();
		assertThat(admin.getByText("With a password or a passkey.")).isVisible();
		assertThat(this.chromium.complaints()).isEmpty();
	}

	@Test
	void aPasskeyIsAddedUsedAndRemoved() {
		Page page = this.chromium.page();
		device(page);
		page.navigate(this.app.origin() + Visitor.QUESTION);
		button(page, "Draft your answer").click();
		Drafting.ready(page);
		String draft = page.url();
		Drafting.field(page, "Situation").fill("As a guest.");
		assertThat(Drafting.status(page, "Situation")).hasAttribute("data-status", "saved");
		page.navigate(this.app.origin() + "/signup?next=" + draft.substring(this.app.origin().length()));
		fillIn(page, "Robin", "robin@example.org");
		assertThat(Drafting.field(page, "Situation")).hasValue("As a guest.");

		addPasskey(page, "My laptop");
		signOut(page);
		page.navigate(draft);
		page.getByLabel("Keep me signed in").check();
		button(page, "Sign in with a passkey").click();
		assertThat(page).hasURL(draft);
		assertThat(Drafting.field(page, "Situation")).hasValue("As a guest.");
		assertThat(page.context()
			.cookies()
			.stream()
			.filter((cookie) -> cookie.name.equals("SESSION"))
			.mapToDouble((cookie) -> cookie.expires)
			.findFirst()
			.orElseThrow()).as("kept").isPositive();

		Page elsewhere = this.chromium.page();
		elsewhere.navigate(this.app.origin() + "/login");
		signIn(elsewhere, "robin@example.org");
		link(page, "Account").click();
		assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Chrome on Linux")))
			.hasCount(2);
		button(page, "Sign out everywhere else").click();
		assertThat(page.getByText("Done. Whoever sits there has to sign in again.")).isVisible();
		elsewhere.navigate(this.app.origin() + "/drafts");
		assertThat(elsewhere.getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();

		button(page, "Remove the passkey My laptop").click();
		assertThat(page.getByText("Remove the passkey")).hasCount(0);
		signOut(page);
		page.navigate(this.app.origin() + "/login");
		button(page, "Sign in with a passkey").click();
		assertThat(page.getByText("No passkey was accepted.")).isVisible();
		assertThat(this.chromium.complaints()).isEmpty();
	}

	/** One that is always unlocked. */
	private static void device(Page page) {
		BrowserContext window = page.context();
		CDPSession session = window.newCDPSession(page);
		session.send("WebAuthn.enable");
		JsonObject options = new JsonObject();
		options.addProperty("protocol", "ctap2");
		options.addProperty("transport", "internal");
		for (String ability : List.of("hasResidentKey", "hasUserVerification", "isUserVerified",
				"automaticPresenceSimulation")) {
			options.addProperty(ability, true);
		}
		JsonObject device = new JsonObject();
		device.add("options", options);
		session.send("WebAuthn.addVirtualAuthenticator", device);
	}

	private void addPasskey(Page page, String label) {
		page.navigate(this.app.origin() + "/account");
		page.getByLabel("What to call it").fill(label);
		button(page, "Add a passkey").click();
		assertThat(button(page, "Remove the passkey " + label)).isVisible();
	}

	private void signInWithPasskey(Page page) {
		page.navigate(this.app.origin() + "/login");
		button(page, "Sign in with a passkey").click();
		assertThat(page.getByRole(AriaRole.HEADING, named("Hello, "))).isVisible();
	}

	private void signIn(Page page, String email) {
		page.navigate(this.app.origin() + "/login");
		page.getByLabel("E-mail address").fill(email);
		page.getByLabel("Password").fill(Visitor.PASSWORD);
		page.getByRole(AriaRole.BUTTON, named("Sign in").setExact(true)).click();
		assertThat(page.getByRole(AriaRole.HEADING, named("Hello, "))).isVisible();
	}

	private static void fillIn(Page page, String name, String email) {
		page.getByLabel("Your name").fill(name);
		page.getByLabel("E-mail address").fill(email);
		page.getByLabel("Password").fill(Visitor.PASSWORD);
		button(page, "Sign up").click();
	}

	private static Locator link(Page page, String name) {
		return page.getByRole(AriaRole.NAVIGATION, named("Main"))
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
	}

	private static Locator tab(Page page, String name) {
		return page.getByRole(AriaRole.NAVIGATION, named("Administration"))
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

	private void signOut(Page page) {
		button(page, "Sign out").click();
		page.waitForURL(this.app.origin() + "/");
	}

}
