package dev.starling.invitation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ways in that work once: invitations, and the one for the first administrator.
 */
@AppTest
@ExtendWith(OutputCaptureExtension.class)
class InvitationTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private FirstAdministrator firstAdministrator;

	private Visitor admin;

	@BeforeEach
	void oneAdministrator() {
		this.jdbc.update("delete from account_role");
		this.admin = this.door.administrator();
	}

	@Test
	void somebodyNewSignsUpByItAndIsACoach() {
		String link = invite(Map.of("role", "COACH", "email", " Coach-To-Be@example.org "));
		Visitor coach = this.door.nobody();
		Document page = coach.page(link);
		assertThat(page.text()).contains("invites you to be a coach");
		assertThat(page.getElementById("email").val()).isEqualTo("coach-to-be@example.org");
		assertThat(coach.post(link, form("coach-to-be@example.org"))).hasStatus(302).hasRedirectedUrl("/");
		assertThat(roles("coach-to-be@example.org")).containsExactly("COACH");
		assertThat(coach.page("/").text()).contains("Hello, Robin");
		assertThat(this.admin.page("/admin/invitations").text()).contains("Taken up");
	}

	@Test
	void aGuestTakesTheirDraftsAlong() {
		String link = invite(Map.of("role", "COACH"));
		Visitor guest = this.door.nobody();
		String draft = guest.startDraft();
		guest.save(draft, "task", 0, "before I was asked");
		guest.post(link, form("was-guest@example.org"));
		assertThat(guest.field(draft, "task")).isEqualTo("before I was asked");
		assertThat(roles("was-guest@example.org")).containsExactly("COACH");
	}

	@Test
	void whoSignsUpByItStaysAsLongAsTheyAsk() {
		String link = invite(Map.of("role", "COACH"));
		Visitor visitor = this.door.nobody();
		Document page = visitor.page(link);
		assertThat(page.getElementById("keep").hasAttr("checked")).isFalse();
		assertThat(page.select("main form").text()).as("as signing up says it")
			.contains(visitor.page("/signup").select("p.check").text());
		Map<String, String> form = new HashMap<>(form("not an address"));
		form.put("keep", "yes");
		assertThat(Visitor.page(visitor.post(link, form)).getElementById("keep").hasAttr("checked")).isTrue();
		form.put("email", "kept-coach@example.org");
		visitor.post(link, form);
		assertThat(visitor.session().getMaxAge()).isPositive();

		Visitor passing = this.door.nobody();
		passing.post(invite(Map.of("role", "COACH")), form("passing-coach@example.org"));
		assertThat(passing.session().getMaxAge()).isEqualTo(-1);
		Visitor guest = this.door.nobody();
		guest.startDraft();
		assertThat(guest.page(invite(Map.of("role", "COACH"))).getElementById("keep").hasAttr("checked")).isTrue();
	}

	@Test
	void somebodySignedInTakesItUpWithAButton() {
		String link = invite(Map.of("role", "ADMIN"));
		Visitor member = this.door.candidate();
		assertThat(member.page(link).select("main button").text()).isEqualTo("Become an administrator");
		member.get(link);
		assertThat(roles(member.email())).as("looking at it is not taking it").isEmpty();
		assertThat(member.post(link, Map.of())).hasStatus(302);
		assertThat(member.get("/admin/people")).hasStatusOk();
	}

	@Test
	void worksOnceAlsoForTwoAtTheSameTime() {
		String link = invite(Map.of("role", "COACH"));
		List<Integer> answers = IntStream.range(0, 4)
			.parallel()
			.mapToObj((racer) -> this.door.nobody()
				.post(link, form("racer-" + racer + "@example.org"))
				.getResponse()
				.getStatus())
			.toList();
		assertThat(answers).containsOnlyOnce(302);
		assertThat(this.jdbc.queryForObject("select count(*) from account where email like 'racer-%'", Long.class))
			.isEqualTo(1);
		assertThat(this.door.nobody().get(link)).hasStatus(410);
	}

	@Test
	void anAddressThatIsTakenDoesNotUseItUp() {
		String link = invite(Map.of("role", "COACH"));
		Visitor member = this.door.candidate();
		Visitor visitor = this.door.nobody();
		Document refused = Visitor.page(visitor.post(link, form(member.email())));
		assertThat(refused.getElementById("email-error").text()).contains("has an account already");
		assertThat(roles(member.email())).isEmpty();
		assertThat(visitor.post(link, form("another@example.org"))).hasStatus(302);
	}

	@Test
	void doesNotWorkOnceItWasTakenBackOrHasRunOut() {
		String link = invite(Map.of("role", "ADMIN"));
		String action = this.admin.page("/admin/invitations").select("form[action$=withdrawal]").attr("action");
		this.admin.post(action, Map.of());
		assertThat(this.door.nobody().get(link)).hasStatus(410);
		assertThat(this.door.nobody().post(link, form("too-late@example.org"))).hasStatus(410);
		String old = invite(Map.of("role", "ADMIN"));
		this.jdbc.update("update one_time_link set expires_at = made_at where used_at is null");
		assertThat(this.door.nobody().post(old, form("too-late@example.org"))).hasStatus(410);
		assertThat(roles("too-late@example.org")).isEmpty();
		assertThat(this.door.nobody().get("/invitations/nonsense")).hasStatus(410);
	}

	@Test
	void anotherInvitationForTheSameAddressTakesThePlaceOfTheOpenOne() {
		Map<String, String> robin = Map.of("role", "COACH", "email", "robin@example.org");
		String first = invite(robin);
		String other = invite(Map.of("role", "COACH", "email", "kim@example.org"));
		Document told = Visitor.page(this.admin.post("/admin/invitations", robin));
		assertThat(told.select("main [role=status]").text())
			.startsWith("Here is the invitation for robin@example.org. It takes the place of the one that was open.");
		assertThat(this.door.nobody().get(first)).hasStatus(410);
		assertThat(this.door.nobody().get(other)).hasStatusOk();
		assertThat(told.select("li:contains(robin@example.org)")).hasSize(1);
	}

	@Test
	void aRoleThatDoesNotExistIsAMessageAndNoInvitation() {
		long before = this.jdbc.queryForObject("select count(*) from one_time_link", Long.class);
		MvcTestResult refused = this.admin.post("/admin/invitations", Map.of("role", "OWNER"));
		assertThat(refused).hasStatus(422);
		assertThat(Visitor.page(refused).text()).contains("Choose one of these");
		assertThat(this.jdbc.queryForObject("select count(*) from one_time_link", Long.class)).isEqualTo(before);
	}

	@Test
	void extraFieldsGiveNothing() {
		String link = invite(Map.of("role", "COACH"));
		Map<String, String> form = form("greedy@example.org");
		form.putAll(Map.of("role", "ADMIN", "roles", "ADMIN", "id", "1", "_method", "delete"));
		this.door.nobody().post(link, form);
		assertThat(roles("greedy@example.org")).containsExactly("COACH");
	}

	@Test
	void aCandidateCanBeInvitedWhileSignUpIsClosed() {
		this.admin.post("/admin/sign-up", Map.of("open", "false"));
		try {
			String link = invite(Map.of("role", ""));
			assertThat(this.door.nobody().post(link, form("invited-candidate@example.org"))).hasStatus(302);
			assertThat(roles("invited-candidate@example.org")).isEmpty();
		}
		finally {
			this.admin.post("/admin/sign-up", Map.of("open", "true"));
		}
	}

	@Test
	void onlyTheHashOfItIsKept() {
		String link = invite(Map.of("role", "COACH"));
		String token = link.substring("/invitations/".length());
		assertThat(token).hasSize(43);
		assertThat(this.jdbc.queryForList("select token_hash from one_time_link", String.class)).doesNotContain(token);
		assertThat(Visitor.body(this.admin.get("/admin/invitations"))).doesNotContain(token);
	}

	@Test
	void theFirstStartPrintsAWayInForTheFirstAdministrator(CapturedOutput output) {
		String before = output.toString();
		this.firstAdministrator.run(new DefaultApplicationArguments());
		assertThat(output.toString().substring(before.length())).doesNotContain("/setup/");
		this.jdbc.update("delete from account_role");
		this.firstAdministrator.run(new DefaultApplicationArguments());
		String earlier = setupLink(output);
		this.firstAdministrator.run(new DefaultApplicationArguments());
		String link = setupLink(output);
		assertThat(this.door.nobody().get(earlier)).as("of an earlier start").hasStatus(410);
		Visitor first = this.door.nobody();
		assertThat(first.page(link).text()).contains("Nobody looks after this Starling yet");
		assertThat(first.post(link, form("first@example.org"))).hasStatus(302);
		assertThat(first.get("/admin/people")).hasStatusOk();
		assertThat(this.door.nobody().get(link)).hasStatus(410);
	}

	@Test
	void theWayInForTheFirstIsShutOnceThereIsOne(CapturedOutput output) {
		this.jdbc.update("delete from account_role");
		this.firstAdministrator.run(new DefaultApplicationArguments());
		String link = setupLink(output);
		this.door.administrator();
		assertThat(this.door.nobody().get(link)).hasStatus(410);
		assertThat(this.door.nobody().post(link, form("second@example.org"))).hasStatus(410);
	}

	private static String setupLink(CapturedOutput output) {
		String printed = output.toString();
		return printed.substring(printed.lastIndexOf("/setup/")).lines().findFirst().orElseThrow().strip();
	}

	private String invite(Map<String, String> form) {
		String link = Visitor.page(this.admin.post("/admin/invitations", form)).getElementById("link").val();
		return link.substring("http://localhost:8080".length());
	}

	private List<String> roles(String email) {
		return this.jdbc.queryForList(
				"select role from account_role where account_id = (select id from account where email = ?)",
				String.class, email);
	}

	private static Map<String, String> form(String email) {
		return new HashMap<>(Map.of("displayName", "Robin", "email", email, "password", Visitor.PASSWORD));
	}

}
