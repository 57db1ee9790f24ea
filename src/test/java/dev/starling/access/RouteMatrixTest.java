package dev.starling.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.starling.question.Part;
import dev.starling.review.Coaching;
import dev.starling.testing.AppTest;
import dev.starling.testing.Json;
import dev.starling.testing.StarterBank;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route that the application maps, tried by everybody. A route that is added must
 * be named here with who may use it.
 */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteMatrixTest {

	private static final String QUESTION_IN_THE_MAKING = "/admin/questions/trying-every-route";

	private static final Map<String, Access> ROUTES = Stream.of("""
			GET /                                                      ALL
			GET /livez                                                 ALL
			GET /service-worker.js                                     ALL
			GET /readyz                                                ALL
			GET /assets/{release}/manifest.webmanifest                 ALL
			GET /questions                                             ALL
			GET /questions/{slug}                                      ALL
			GET /competencies                                          ALL
			GET /competencies/{slug}                                   ALL
			GET /help                                                  ALL
			GET /help/shortcuts                                        ALL
			GET /api/questions                                         ALL
			GET /api/questions/{slug}                                  ALL
			GET /api/schemas/{name}                                    ALL
			POST /questions/{slug}/drafts                              ALL
			GET /login                                                 ALL
			POST /login                                                ALL
			POST /login/refused                                        ALL
			GET /signup                                                ALL
			POST /signup                                               ALL
			GET /signup/{token}                                        ALL
			POST /signup/{token}                                       ALL
			GET /password                                              ALL
			POST /password                                             ALL
			GET /setup/{token}                                         ALL
			POST /setup/{token}                                        ALL
			GET /invitations/{token}                                   ALL
			POST /invitations/{token}                                  ALL
			GET /password/{token}                                      ALL
			POST /password/{token}                                     ALL
			GET /progress                                              CANDIDATES
			GET /drafts                                                CANDIDATES
			GET /drafts/{id:\\d{1,18}}                                 OWNER
			POST /drafts/{id:\\d{1,18}}                                OWNER
			PUT /drafts/{id:\\d{1,18}}/sections/{part}                 OWNER
			GET /drafts/{id:\\d{1,18}}/sections                        OWNER
			GET /drafts/{id:\\d{1,18}}/margin                          OWNER
			GET /drafts/latest                                         CANDIDATES
			GET /drafts/{id:\\d{1,18}}/history                         OWNER
			POST /drafts/{id:\\d{1,18}}/restorations                   OWNER
			GET /drafts/{id:\\d{1,18}}/answer                          OWNER
			GET /drafts/{id:\\d{1,18}}/answer.txt                      OWNER
			GET /drafts/{id:\\d{1,18}}/answer.md                       OWNER
			POST /drafts/{id:\\d{1,18}}/name                           OWNER
			POST /drafts/{id:\\d{1,18}}/copies                         OWNER
			POST /drafts/{id:\\d{1,18}}/shelf                          OWNER
			GET /drafts/{id:\\d{1,18}}/edition                         OWNER
			POST /drafts/{id:\\d{1,18}}/edition                        OWNER
			GET /drafts/{id:\\d{1,18}}/submissions                    OWNER
			GET /drafts/{id:\\d{1,18}}/submissions/new                OWNER
			POST /drafts/{id:\\d{1,18}}/submissions                   OWNER
			GET /submissions/{id:\\d{1,18}}                           OWNER
			POST /submissions/{id:\\d{1,18}}/withdrawal               OWNER
			POST /submissions/{id:\\d{1,18}}/comments/{comment}/replies  OWNER
			POST /submissions/{id:\\d{1,18}}/comments/{comment}/done  OWNER
			GET /drafts/{id:\\d{1,18}}/rounds                        OWNER
			POST /reviews/{id:\\d{1,18}}/comments/{comment}/replies  REVIEWER
			POST /reviews/{id:\\d{1,18}}/corrections                 REVIEWER
			GET /reviews/{id:\\d{1,18}}/rounds                       REVIEWER
			GET /reviews                                              COACHES
			GET /reviews/returned                                     COACHES
			GET /reviews/waiting/{id:\\d{1,18}}                       COACHES
			GET /reviews/phrases                                      COACHES
			POST /reviews/phrases                                     COACHES
			POST /reviews/phrases/{id:\\d{1,18}}/removal              REVIEWER
			POST /submissions/{id:\\d{1,18}}/review                   COACHES
			GET /reviews/{id:\\d{1,18}}                               REVIEWER
			POST /reviews/{id:\\d{1,18}}                              REVIEWER
			GET /reviews/{id:\\d{1,18}}/return                        COACHES
			POST /reviews/{id:\\d{1,18}}/return                       REVIEWER
			POST /reviews/{id:\\d{1,18}}/taking-back                  REVIEWER
			POST /reviews/{id:\\d{1,18}}/release                      REVIEWER
			GET /reviews/{id:\\d{1,18}}/comments                      REVIEWER
			PUT /reviews/{id:\\d{1,18}}/comments/{comment}            REVIEWER
			PUT /reviews/{id:\\d{1,18}}/comments/{comment}/praise     REVIEWER
			DELETE /reviews/{id:\\d{1,18}}/comments/{comment}         REVIEWER
			PUT /reviews/{id:\\d{1,18}}/ratings/{signal:\\d{1,18}}    REVIEWER
			PUT /reviews/{id:\\d{1,18}}/verdict                       REVIEWER
			PUT /reviews/{id:\\d{1,18}}/carried/{review:\\d{1,18}}/{comment}   REVIEWER
			GET /account                                               MEMBERS
			GET /account/profile                                       MEMBERS
			GET /account/password                                      MEMBERS
			GET /account/deletion                                      MEMBERS
			GET /account/export                                        MEMBERS
			POST /account/profile                                      MEMBERS
			POST /account/password                                     MEMBERS
			POST /account/sessions/{id:[0-9a-f]{64}}/end               MEMBERS
			POST /account/sessions/end-others                          MEMBERS
			POST /account/confirmation                                 MEMBERS
			POST /account/passkeys/{id:[\\w-]{1,1000}}/removal          MEMBERS
			POST /account/export                                       MEMBERS
			POST /account/deletion                                     MEMBERS
			GET /notices                                               MEMBERS
			POST /notices/seen                                         MEMBERS
			POST /notices/mail                                         MEMBERS
			POST /notices/{id:\\d{1,18}}                               ADDRESSEE
			POST /webauthn/register                                    MEMBERS
			GET /admin/people                                          ADMINISTRATORS
			POST /admin/people/{id:\\d{1,18}}/roles                    ADMINISTRATORS
			POST /admin/people/{id:\\d{1,18}}/disabling                ADMINISTRATORS
			POST /admin/people/{id:\\d{1,18}}/sign-out                 ADMINISTRATORS
			POST /admin/people/{id:\\d{1,18}}/enabling                 ADMINISTRATORS
			POST /admin/people/{id:\\d{1,18}}/password-link            ADMINISTRATORS
			POST /admin/passkeys                                       ADMINISTRATORS
			POST /admin/sign-up                                        ADMINISTRATORS
			GET /admin/invitations                                     ADMINISTRATORS
			POST /admin/invitations                                    ADMINISTRATORS
			POST /admin/invitations/{id:[0-9a-f]{64}}/withdrawal       ADMINISTRATORS
			GET /admin/audit                                           ADMINISTRATORS
			GET /admin/reviews                                         ADMINISTRATORS
			GET /admin/questions                                       ADMINISTRATORS
			GET /admin/questions/import                                ADMINISTRATORS
			POST /admin/questions/import                               ADMINISTRATORS
			GET /admin/imports/{upload}                                ADMINISTRATORS
			POST /admin/imports/{upload}                               ADMINISTRATORS
			GET /admin/imports/{upload}/pages/{number:\\d{1,9}}        ADMINISTRATORS
			POST /admin/imports/{upload}/pages/{number:\\d{1,9}}       ADMINISTRATORS
			GET /admin/questions/bank.zip                              ADMINISTRATORS
			GET /admin/questions/{slug}/page.txt                       ADMINISTRATORS
			GET /admin/questions/new                                   ADMINISTRATORS
			POST /admin/questions/new                                  ADMINISTRATORS
			POST /admin/questions/publications                         ADMINISTRATORS
			GET /admin/questions/{slug}/edit                           ADMINISTRATORS
			POST /admin/questions/{slug}/edit                          ADMINISTRATORS
			GET /admin/questions/{slug}/preview                        ADMINISTRATORS
			GET /admin/questions/{slug}/editions                       ADMINISTRATORS
			POST /admin/questions/{slug}/editions                      ADMINISTRATORS
			GET /admin/questions/{slug}/editions/{number:\\d{1,9}}     ADMINISTRATORS
			POST /admin/questions/{slug}/editions/{number:\\d{1,9}}/publication ADMINISTRATORS
			GET /admin/questions/{slug}/publication                    ADMINISTRATORS
			POST /admin/questions/{slug}/publication                   ADMINISTRATORS
			POST /admin/questions/{slug}/disposal                      ADMINISTRATORS
			POST /admin/questions/{slug}/unpublication                 ADMINISTRATORS
			POST /admin/questions/{slug}/archive                       ADMINISTRATORS
			POST /admin/questions/{slug}/return                        ADMINISTRATORS
			GET /admin/editions/{edition:\\d{1,18}}/fields             ADMINISTRATORS
			GET /admin/editions/{edition:\\d{1,18}}/remarks            ADMINISTRATORS
			PUT /admin/editions/{edition:\\d{1,18}}/fields/{field}     ADMINISTRATORS
			GET /admin/{kind:competencies|levels|categories}  ADMINISTRATORS
			POST /admin/{kind:competencies|levels|categories}  ADMINISTRATORS
			POST /admin/{kind:competencies|levels|categories}/{id:\\d{1,18}}  ADMINISTRATORS
			POST /admin/{kind:competencies|levels|categories}/{id:\\d{1,18}}/place  ADMINISTRATORS
			GET /admin/{kind:competencies|levels|categories}/{id:\\d{1,18}}/merger  ADMINISTRATORS
			POST /admin/{kind:competencies|levels|categories}/{id:\\d{1,18}}/merger  ADMINISTRATORS
			POST /admin/{kind:competencies|levels|categories}/{id:\\d{1,18}}/removal  ADMINISTRATORS
			GET /components                                            NOBODY
			GET /error                                                 NOBODY
			GET /actuator/health                                       NOBODY
			GET /actuator/health/**                                    NOBODY
			GET /actuator                                              NOBODY
			""".split("\n"))
		.map((line) -> line.strip().split("\\s{2,}|(?<=\\S) (?=[A-Z]+$)"))
		.collect(Collectors.toMap((words) -> words[0], (words) -> Access.valueOf(words[1]), (a, b) -> a,
				LinkedHashMap::new));

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	private final Map<Who, Visitor> people = new TreeMap<>();

	private String draft;

	private String round;

	private Coaching earlier;

	private UUID earlierComment;

	private Coaching review;

	private UUID comment;

	private long phrase;

	private long notice;

	private long somebody;

	private String edition;

	private String upload;

	@BeforeAll
	void everybody() {
		this.people.put(Who.GUEST, this.door.guest());
		this.people.put(Who.CANDIDATE, this.door.candidate());
		this.people.put(Who.OTHER_CANDIDATE, this.door.candidate());
		this.people.put(Who.COACH, this.door.coach());
		this.people.put(Who.OTHER_COACH, this.door.coach());
		this.people.put(Who.ADMINISTRATOR, this.door.administrator());
		this.draft = this.people.get(Who.CANDIDATE).startDraft();
		this.people.get(Who.CANDIDATE).save(this.draft, "task", 0, "text");
		this.earlier = Coaching.of(this.people.get(Who.COACH), this.people.get(Who.CANDIDATE).submit(this.draft),
				this.application);
		this.earlierComment = this.earlier.commentOnWhole("Begin sooner.");
		this.earlier.decide("ONE_MORE_ROUND");
		this.earlier.sendAndLetOut();
		this.round = this.people.get(Who.CANDIDATE).submit(this.draft);
		this.review = Coaching.of(this.people.get(Who.COACH), this.round, this.application);
		this.comment = this.review.commentOnWhole("Go on.");
		this.review.decide("READY");
		this.review.sendAndLetOut();
		this.people.get(Who.COACH).post("/reviews/phrases", Map.of("body", "Begin with the result."));
		this.phrase = this.jdbc.queryForObject("select max(id) from phrase", Long.class);
		this.jdbc
			.update("""
					insert into notice (account_id, kind, text, link, told_at, kept_until)
					select id, 'RETURNED', 'Your answer was reviewed', '/drafts', now(), now() from account where email = ?""",
					this.people.get(Who.CANDIDATE).email());
		this.notice = this.jdbc.queryForObject("select max(id) from notice", Long.class);
		Visitor administrator = this.people.get(Who.ADMINISTRATOR);
		administrator.post("/admin/questions/import",
				Map.of("then", "store", "text", StarterBank.page("hearing-hard-feedback", "Trying Every Route")));
		administrator.post(QUESTION_IN_THE_MAKING + "/publication", Map.of());
		administrator.post(QUESTION_IN_THE_MAKING + "/editions", Map.of());
		this.edition = administrator.page(QUESTION_IN_THE_MAKING + "/edit").select("input[name=edition]").val();
		administrator.put("/admin/editions/" + this.edition + "/fields/level",
				Json.write(Map.of("body", "", "version", 1, "save", UUID.randomUUID())));
		this.upload = administrator
			.post("/admin/questions/import", Map.of("text", "The Question\nOne\nThe Question\nTwo"))
			.getResponse()
			.getRedirectedUrl();
		this.door.candidate();
		this.somebody = this.jdbc.queryForObject("select max(id) from account", Long.class);
	}

	@Test
	void everyRouteThatIsMappedIsNamed() {
		assertThat(mapped()).isNotEmpty()
			.filteredOn((route) -> !ROUTES.containsKey(route))
			.as("mapped, and not named with who may use it")
			.isEmpty();
	}

	@TestFactory
	Stream<DynamicTest> isForWhomItIsFor() {
		return ROUTES.entrySet()
			.stream()
			.map((route) -> DynamicTest.dynamicTest(route.getKey() + " " + route.getValue(),
					() -> tryByEverybody(route.getKey(), route.getValue())));
	}

	private void tryByEverybody(String route, Access access) {
		HttpMethod method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
		String address = address(route.substring(route.indexOf(' ') + 1));
		for (Who who : Who.values()) {
			Supplier<Visitor> visitor = () -> (who != Who.NOBODY) ? this.people.get(who) : this.door.nobody();
			assertThat(outcome(visitor.get().ask(method, address, fields(route), true)))
				.as(who + " " + method + " " + address)
				.isEqualTo(access.expected(who));
			if (method != HttpMethod.GET) {
				assertThat(outcome(visitor.get().ask(method, address, fields(route), false)))
					.as(who + " without a token " + method + " " + address)
					.isEqualTo(access.withoutToken(who));
			}
		}
	}

	private String address(String pattern) {
		return pattern.replace("{kind:competencies|levels|categories}", "levels")
			.replace("/levels/{id:\\d{1,18}}", "/levels/1")
			.replace("/drafts/{id:\\d{1,18}}", this.draft)
			.replace("/submissions/{id:\\d{1,18}}", this.round)
			.replace("/reviews/phrases/{id:\\d{1,18}}", "/reviews/phrases/" + this.phrase)
			.replace("/waiting/{id:\\d{1,18}}", this.round.replace("/submissions", "/waiting"))
			.replace("/reviews/{id:\\d{1,18}}", this.review.review())
			.replace("{signal:\\d{1,18}}", "1")
			.replace("{review:\\d{1,18}}/{comment}", this.earlier.id() + "/" + this.earlierComment)
			.replace("/admin/imports/{upload}", this.upload)
			.replace("{comment}", this.comment.toString())
			.replace("/notices/{id:\\d{1,18}}", "/notices/" + this.notice)
			.replace("{id:\\d{1,18}}", Long.toString(this.somebody))
			.replace("{id:[0-9a-f]{64}}", "0".repeat(64))
			.replace("/competencies/{slug}", "/competencies/ownership")
			.replace("{release}", "latest")
			.replace("{name}", "question.json")
			.replace("/admin/questions/{slug}", QUESTION_IN_THE_MAKING)
			.replace("{number:\\d{1,9}}", "1")
			.replace("{edition:\\d{1,18}}", this.edition)
			.replace("{field}", "title")
			.replace("{slug}", Visitor.QUESTION.substring("/questions/".length()))
			.replace("{part}", "task")
			.replace("{id:[\\w-]{1,1000}}", "none")
			.replace("{token}", "A".repeat(43))
			.replace("/**", "/x");
	}

	/** What passes the checks that come before those of whose draft it is. */
	private static Map<String, String> fields(String route) {
		if (route.startsWith("PUT")) {
			return Map.of("json", Json.write(Map.of("body", "text", "version", 0, "save", UUID.randomUUID(), "evidence",
					List.of(), "opposite", false, "resolved", true, "praise", true)));
		}
		Map<String, String> fields = new LinkedHashMap<>();
		if (route.startsWith("POST /drafts")) {
			fields.putAll(Map.of("at", "1", "name", "Mine", "shelf", "archived", "edition", "1", "application",
					UUID.randomUUID().toString()));
			for (Part part : Part.values()) {
				fields.put(part.slug(), "");
				fields.put(part.slug() + "Version", "0");
			}
		}
		if (route.startsWith("POST /admin/questions")) {
			fields.put("edition", "0");
		}
		if (route.startsWith("POST /reviews/phrases")) {
			fields.put("body", "Quantify this result.");
		}
		if (route.contains("/comments/") || route.endsWith("/corrections")) {
			fields.putAll(Map.of("reply", UUID.randomUUID().toString(), "id", UUID.randomUUID().toString(), "body",
					"text", "done", "true"));
		}
		return fields;
	}

	private static Outcome outcome(MvcTestResult result) {
		String redirect = result.getResponse().getRedirectedUrl();
		if (result.getResponse().getStatus() == 401 || redirect != null && redirect.startsWith("/login?next")) {
			return Outcome.ASKED_TO_SIGN_IN;
		}
		return switch (result.getResponse().getStatus()) {
			case 403 -> Outcome.REFUSED;
			case 404 -> Outcome.ABSENT;
			default -> Outcome.LET;
		};
	}

	private Set<String> mapped() {
		return this.application.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.stream()
			.map((mapping) -> mapping.getHandlerMethods().keySet())
			.flatMap(Collection::stream)
			.flatMap(RouteMatrixTest::routes)
			.collect(Collectors.toSet());
	}

	private static Stream<String> routes(RequestMappingInfo mapping) {
		Set<String> methods = mapping.getMethodsCondition().getMethods().isEmpty() ? Set.of("GET")
				: mapping.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
		return mapping.getPatternValues().stream().flatMap((path) -> methods.stream().map((name) -> name + " " + path));
	}

	enum Who {

		NOBODY, GUEST, CANDIDATE, OTHER_CANDIDATE, COACH, OTHER_COACH, ADMINISTRATOR

	}

	enum Outcome {

		LET, ASKED_TO_SIGN_IN, REFUSED, ABSENT

	}

	enum Access {

		ALL, CANDIDATES, OWNER, MEMBERS, ADDRESSEE, REVIEWER, COACHES, NOT_THEIRS, ADMINISTRATORS, NOBODY;

		Outcome expected(Who who) {
			return switch (this) {
				case ALL -> Outcome.LET;
				case NOBODY -> Outcome.ABSENT;
				case CANDIDATES -> (who == Who.NOBODY) ? Outcome.ASKED_TO_SIGN_IN : Outcome.LET;
				case OWNER -> (who == Who.NOBODY) ? Outcome.ASKED_TO_SIGN_IN
						: (who == Who.CANDIDATE) ? Outcome.LET : Outcome.ABSENT;
				case MEMBERS -> (who == Who.NOBODY || who == Who.GUEST) ? Outcome.ASKED_TO_SIGN_IN : Outcome.LET;
				case ADDRESSEE -> (who == Who.NOBODY || who == Who.GUEST) ? Outcome.ASKED_TO_SIGN_IN
						: (who == Who.CANDIDATE) ? Outcome.LET : Outcome.ABSENT;
				case REVIEWER -> switch (who) {
					case NOBODY, GUEST -> Outcome.ASKED_TO_SIGN_IN;
					case CANDIDATE, OTHER_CANDIDATE -> Outcome.REFUSED;
					case COACH -> Outcome.LET;
					case OTHER_COACH, ADMINISTRATOR -> Outcome.ABSENT;
				};
				case COACHES, NOT_THEIRS -> switch (who) {
					case NOBODY, GUEST -> Outcome.ASKED_TO_SIGN_IN;
					case CANDIDATE, OTHER_CANDIDATE -> Outcome.REFUSED;
					case COACH, OTHER_COACH, ADMINISTRATOR -> (this == COACHES) ? Outcome.LET : Outcome.ABSENT;
				};
				case ADMINISTRATORS -> (who == Who.NOBODY || who == Who.GUEST) ? Outcome.ASKED_TO_SIGN_IN
						: (who == Who.ADMINISTRATOR) ? Outcome.LET : Outcome.REFUSED;
			};
		}

		/**
		 * Public forms need none: they refuse other sites' forms by where these come
		 * from.
		 */
		Outcome withoutToken(Who who) {
			return (this == ALL) ? Outcome.LET : (who == Who.NOBODY) ? expected(who) : Outcome.REFUSED;
		}

	}

}
