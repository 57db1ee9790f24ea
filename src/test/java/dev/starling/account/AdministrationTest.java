package dev.starling.account;

import java.util.List;
import java.util.Map;

import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;
import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What administrators do about people, and what becomes of those people's sessions.
 */
@AppTest
class AdministrationTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private AuditTrail trail;

	private Visitor admin;

	@BeforeEach
	void oneAdministrator() {
		this.jdbc.update("delete from account_role");
		this.admin = this.door.administrator();
	}

	@Test
	void findsPeopleByNameAndAddress() {
		Visitor candidate = this.door.candidate();
		this.door.guest();
		assertThat(this.admin.page("/admin/people?q=" + this.admin.email()).text()).contains(this.admin.email());
		String found = this.admin.page("/admin/people?q=" + candidate.email().toUpperCase()).text();
		assertThat(found).contains(candidate.email()).doesNotContain(this.admin.email());
		assertThat(this.admin.page("/admin/people?q=%25%25nobody").text()).contains("Nobody by that name");
		assertThat(this.admin.page("/admin/people?q=%25").text()).contains("Nobody by that name");
	}

	@Test
	void aRoleThatIsGivenWorksAtOnce() {
		Visitor candidate = this.door.candidate();
		assertThat(candidate.get("/admin/people")).hasStatus(403);
		assertThat(roles(candidate, "ADMIN")).hasStatus(302);
		assertThat(candidate.get("/admin/people")).hasStatusOk();
		assertThat(rolesOf(candidate)).isEqualTo(1);
	}

	@Test
	void aRoleThatIsTakenEndsEverySession() {
		Visitor other = this.door.administrator();
		Visitor otherDevice = this.door.nobody();
		otherDevice.signIn(other.email(), Visitor.PASSWORD);
		assertThat(this.admin.post(person(other) + "/roles", Map.of())).hasStatus(302);
		assertThat(other.get("/admin/people").getResponse().getRedirectedUrl()).startsWith("/login");
		assertThat(otherDevice.get("/drafts").getResponse().getRedirectedUrl()).startsWith("/login");
		other.signIn(other.email(), Visitor.PASSWORD);
		assertThat(other.get("/admin/people")).hasStatus(403);
		assertThat(other.get("/drafts")).hasStatusOk();
	}

	@Test
	void somebodyDisabledIsOutAndStaysOutUntilEnabled() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "kept");
		String changed = this.admin.post(person(candidate) + "/disabling", Map.of()).getResponse().getRedirectedUrl();
		assertThat(this.admin.page(changed).select("main [role=status]").text()).endsWith(" is now disabled.");
		assertThat(candidate.get(draft).getResponse().getRedirectedUrl()).startsWith("/login");
		assertThat(candidate.signIn(candidate.email(), Visitor.PASSWORD)).hasForwardedUrl("/login/refused");
		assertThat(this.admin.page("/admin/people?q=" + candidate.email()).select(".label").text())
			.isEqualTo("disabled");
		this.admin.post(person(candidate) + "/enabling", Map.of());
		assertThat(candidate.signIn(candidate.email(), Visitor.PASSWORD)).hasStatus(302);
		assertThat(candidate.field(draft, "task")).isEqualTo("kept");
	}

	@Test
	void somebodyIsSignedOutEverywhereAndMayComeBack() {
		Visitor candidate = this.door.candidate();
		String told = this.admin.post(person(candidate) + "/sign-out", Map.of()).getResponse().getRedirectedUrl();
		assertThat(this.admin.page(told).select("main [role=status]").text()).endsWith(" is signed out everywhere.");
		assertThat(candidate.get("/drafts").getResponse().getRedirectedUrl()).startsWith("/login");
		assertThat(candidate.signIn(candidate.email(), Visitor.PASSWORD)).hasRedirectedUrl("/");
	}

	@Test
	void wherePasskeysAreNeededAPasswordAddsTheFirstAndTouchesNoOther() {
		this.jdbc.update("update house_rules set administrators_use_passkeys = true");
		try {
			assertThat(this.admin.page("/account").select("[data-passkey-add]")).as("the first").hasSize(1);
			this.jdbc.update("insert into passkey_owner (handle, account_id) values (?, ?)", this.admin.email(),
					id(this.admin));
			this.jdbc.update("insert into user_credentials (credential_id, user_entity_user_id, public_key, "
					+ "backup_eligible, backup_state, created, last_used, label) values (?, ?, ?, false, false, now(), now(), 'Mine')",
					"credential-" + id(this.admin), this.admin.email(), new byte[1]);
			assertThat(this.admin.page("/account").select("[data-passkey-add], form[action$=removal]")).isEmpty();
			assertThat(this.admin.post("/webauthn/register", Map.of()).getResponse().getRedirectedUrl())
				.isEqualTo("/account?done=passkey");
			assertThat(this.admin.post("/account/passkeys/credential-" + id(this.admin) + "/removal", Map.of()))
				.hasRedirectedUrl("/account?done=confirm");
			assertThat(this.admin.page("/account").text()).contains("Mine");
		}
		finally {
			this.jdbc.update("update house_rules set administrators_use_passkeys = false");
		}
	}

	@Test
	void theLastAdministratorStays() {
		assertThat(this.admin.post(person(this.admin) + "/roles", Map.of("role", "COACH"))).hasStatus(409);
		assertThat(this.admin.post(person(this.admin) + "/disabling", Map.of())).hasStatus(409);
		assertThat(this.admin.get("/admin/people")).hasStatusOk();
		Visitor other = this.door.administrator();
		this.admin.post(person(other) + "/disabling", Map.of());
		assertThat(this.admin.post(person(this.admin) + "/roles", Map.of())).as("the other one is disabled")
			.hasStatus(409);
		this.admin.post(person(other) + "/enabling", Map.of());
		assertThat(this.admin.post(person(this.admin) + "/roles", Map.of())).hasStatus(302);
		assertThat(this.admin.get("/admin/people").getResponse().getRedirectedUrl()).startsWith("/login");
	}

	@Test
	void aRoleThatDoesNotExistIsNoRole() {
		Visitor candidate = this.door.candidate();
		assertThat(roles(candidate, "OWNER")).hasStatus(400);
		assertThat(rolesOf(candidate)).isZero();
		assertThat(this.admin.post("/admin/people/424242/roles", Map.of("role", "ADMIN"))).hasStatus(404);
	}

	@Test
	void aGuestIsNobodyToGiveARole() {
		this.door.guest();
		long guest = this.jdbc.queryForObject("select max(id) from account where email is null", Long.class);
		assertThat(this.admin.post("/admin/people/" + guest + "/roles", Map.of("role", "ADMIN"))).hasStatus(404);
	}

	@Test
	void aPasswordLinkWorksOnceAndEndsTheSessionsThereWere() {
		Visitor candidate = this.door.candidate();
		Document shown = Visitor.page(this.admin.post(person(candidate) + "/password-link", Map.of()));
		assertThat(shown.select("main").text()).contains("Give this link to Candidate");
		String link = path(shown.getElementById("link").val());
		Visitor owner = this.door.nobody();
		assertThat(owner.get(link)).hasStatusOk();
		assertThat(owner.get(link)).as("looking does not use it up").hasStatusOk();
		assertThat(owner.post(link, Map.of("password", "short"))).hasStatus(422);
		assertThat(owner.post(link, Map.of("password", "a brand new sentence"))).hasRedirectedUrl("/login?changed");
		assertThat(candidate.get("/drafts").getResponse().getRedirectedUrl()).startsWith("/login");
		assertThat(owner.get(link)).hasStatus(410);
		assertThat(owner.post(link, Map.of("password", "yet another sentence"))).hasStatus(410);
		assertThat(owner.signIn(candidate.email(), Visitor.PASSWORD)).hasForwardedUrl("/login/refused");
		assertThat(owner.signIn(candidate.email(), "a brand new sentence")).hasStatus(302);
	}

	@Test
	void aLaterPasswordLinkVoidsTheEarlier() {
		Visitor candidate = this.door.candidate();
		String first = link(this.admin.post(person(candidate) + "/password-link", Map.of()));
		String second = link(this.admin.post(person(candidate) + "/password-link", Map.of()));
		assertThat(this.door.nobody().get(first)).hasStatus(410);
		assertThat(this.door.nobody().get(second)).hasStatusOk();
		this.jdbc.update("update one_time_link set expires_at = made_at where purpose = 'PASSWORD'");
		assertThat(this.door.nobody().get(second)).as("run out").hasStatus(410);
	}

	@Test
	void signUpCanBeClosedAndOpened() {
		this.admin.post("/admin/sign-up", Map.of("open", "false"));
		try {
			assertThat(this.door.nobody().page("/signup").text()).contains("by invitation");
			assertThat(this.door.nobody()
				.post("/signup", Map.of("displayName", "X", "email", "late@example.org", "password", Visitor.PASSWORD)))
				.hasStatus(403);
			assertThat(this.jdbc.queryForObject("select count(*) from account where email = 'late@example.org'",
					Long.class))
				.isZero();
			assertThat(this.door.guest().get("/drafts")).as("guests go on").hasStatusOk();
		}
		finally {
			this.admin.post("/admin/sign-up", Map.of("open", "true"));
		}
		assertThat(this.door.nobody().page("/signup").select("#password")).hasSize(1);
	}

	@Test
	void theTrailTellsWhoDidWhatToWhom() {
		Visitor candidate = this.door.candidate();
		roles(candidate, "COACH");
		this.admin.post(person(candidate) + "/disabling", Map.of());
		candidate.signIn(candidate.email(), "a wrong password");
		candidate.get("/drafts");
		assertThat(this.admin.page("/admin/audit?person=" + id(candidate)).select(".trail > li").eachText())
			.satisfiesExactly((line) -> assertThat(line).startsWith("Somebody unknown failed to sign in Candidate"),
					(line) -> assertThat(line).startsWith("Candidate disabled Candidate").contains("from 127.0.0.1"),
					(line) -> assertThat(line).startsWith("Candidate gave a role to Candidate: coach"),
					(line) -> assertThat(line).startsWith("Candidate signed up"));
	}

	@Test
	void theTrailTellsOfRefusalsAndIsNotFloodedWithThem() {
		Visitor candidate = this.door.candidate();
		for (int i = 0; i < 30; i++) {
			candidate.get("/admin/people");
		}
		assertThat(this.admin.page("/admin/audit?person=" + id(candidate)).select(".trail > li").eachText())
			.filteredOn((line) -> line.startsWith("Candidate was refused: a page of another role"))
			.hasSize(20);
	}

	@Test
	void theTrailIsReadPageByPage() {
		for (int i = 0; i < 101; i++) {
			this.trail.add(Act.EXPORTED, id(this.admin));
		}
		for (String filter : List.of("", "?kind=data&from=2026-01-01")) {
			Document first = this.admin.page("/admin/audit" + filter);
			assertThat(first.select(".trail > li")).hasSize(100);
			String earlier = first.select("main a:matchesOwn(^Earlier$)").attr("href");
			assertThat(earlier).contains(filter.replace("?", ""));
			assertThat(this.admin.page(earlier).select(".trail > li")).isNotEmpty();
		}
	}

	@Test
	void theTrailIsLookedThroughByWhatItIsAboutAndByDays() {
		Visitor candidate = this.door.candidate();
		roles(candidate, "COACH");
		candidate.signIn(candidate.email(), "a wrong password");
		this.jdbc.update("update audit_event set happened_at = timestamp with time zone '2026-03-10 12:00:00Z' "
				+ "where act = 'ROLE_GIVEN' and subject_id = ?", id(candidate));
		String about = "/admin/audit?person=" + id(candidate);
		assertThat(trail(about + "&kind=access")).singleElement().asString().contains("gave a role to");
		assertThat(trail(about + "&kind=refusal")).singleElement().asString().contains("failed to sign in");
		assertThat(trail(about + "&kind=nonsense")).hasSize(3);
		assertThat(trail(about + "&kind=&from=2026-03-10&until=2026-03-10")).singleElement()
			.asString()
			.contains("gave a role to");
		assertThat(trail(about + "&from=2026-03-11")).hasSize(2);
		assertThat(trail(about + "&until=2026-03-09")).containsExactly("Nothing is known of these days.");
		assertThat(trail(about + "&kind=data")).containsExactly("Nothing of that kind is known.");
		assertThat(trail(about + "&from=2026-03-11&until=2026-03-09")).as("days the wrong way round")
			.singleElement()
			.asString()
			.contains("gave a role to");
		assertThat(trail(about + "&from=0001-01-01&until=%2B999999999-12-30")).hasSize(3);

		Document page = this.admin.page(about + "&kind=access&from=2026-03-10");
		assertThat(page.select("#kind [selected]").text()).isEqualTo("Invitations, roles and rules");
		assertThat(page.getElementById("from").val()).isEqualTo("2026-03-10");
		assertThat(page.select("main form [name=person]").val()).isEqualTo(Long.toString(id(candidate)));
		assertThat(page.select("main a:matchesOwn(^Show all$)").attr("href")).isEqualTo("/admin/audit");
	}

	private List<String> trail(String address) {
		return this.admin.page(address).select(".trail > li").eachText();
	}

	private MvcTestResult roles(Visitor visitor, String role) {
		return this.admin.post(person(visitor) + "/roles", Map.of("role", role));
	}

	private long rolesOf(Visitor visitor) {
		return this.jdbc.queryForObject("select count(*) from account_role where account_id = ?", Long.class,
				id(visitor));
	}

	private String person(Visitor visitor) {
		return "/admin/people/" + id(visitor);
	}

	private long id(Visitor visitor) {
		return this.jdbc.queryForObject("select id from account where email = ?", Long.class, visitor.email());
	}

	private static String link(MvcTestResult result) {
		return path(Visitor.page(result).getElementById("link").val());
	}

	private static String path(String link) {
		assertThat(link).startsWith("http://localhost:8080/");
		return link.substring("http://localhost:8080".length());
	}

}
