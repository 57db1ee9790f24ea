package dev.starling.editing;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.page.Page;
import dev.starling.testing.AppTest;
import dev.starling.testing.AtOnce;
import dev.starling.testing.Json;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code /admin/questions} and what is under it, as forms.
 */
@AppTest
class EditTest {

	private static final Map<String, String> COMPLETE = Map.ofEntries(Map.entry("category", "Behavioral"),
			Map.entry("level", "Senior Level"), Map.entry("competencies", "Ownership\nCourage"),
			Map.entry("clarifying-questions", "How long ago may it be?"), Map.entry("assumptions", "I was the lead."),
			Map.entry("signals", "Waits: Says what they did not do.\nListens: Quotes somebody."),
			Map.entry("cheat-code", "Name the hour."), Map.entry("situation-subtitle", "Context"),
			Map.entry("situation", "We had a week."), Map.entry("task-subtitle", "Your Responsibility"),
			Map.entry("task", "It was mine."), Map.entry("action-subtitle", "What You Did"),
			Map.entry("action", "The turn: I stopped."), Map.entry("result-subtitle", "Outcome"),
			Map.entry("result", "It held."), Map.entry("learning-subtitle", "Growth"),
			Map.entry("learning", "I wait now."));

	private static final int RACES = 10;

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Editor editor;

	@Autowired
	private People people;

	private Visitor admin;

	@BeforeEach
	void anAdministrator() {
		this.admin = this.door.administrator();
	}

	@Test
	void aTitleAndAPromptAreEnoughToStart() {
		String edit = begin("Waiting Well");
		Document page = this.admin.page(edit);
		assertThat(page.select("h1").text()).isEqualTo("Waiting Well");
		assertThat(page.select("#prompt").val()).isEqualTo("Tell me about a time you waited.");
		assertThat(page.select("[data-section=level] .gap").text()).isNotEmpty();
		assertThat(this.door.nobody().get(edit.replace("/admin", "").replace("/edit", ""))).hasStatus(404);
	}

	@Test
	void aPageTakesThePlaceOfWhatIsInTheMakingOnlyWhereThatIsSaid() {
		String edit = begin("Waiting for Mine");
		String slug = edit.replaceAll(".*/questions/|/edit", "");
		Me other = this.people.signUp(UUID.randomUUID() + "@example.org", Visitor.PASSWORD, "Other", ZoneOffset.UTC);
		Page page = new Page("", "Waiting for Mine", "Theirs.", "", List.of(), List.of(), "", List.of(), "", List.of());
		assertThat(this.editor.propose(slug, page, false, other)).isEmpty();
		assertThat(this.admin.page(edit).select("#prompt").val()).isEqualTo("Tell me about a time you waited.");
		assertThat(this.editor.propose(slug, page, true, other)).isPresent();
		assertThat(this.admin.page(edit).select("#prompt").val()).isEqualTo("Theirs.");
	}

	@Test
	void ofTwoThatAreBegunAtOnceTheSecondHasTheNextAddress() throws Exception {
		List<Visitor> both = List.of(this.admin, this.door.administrator());
		for (int race = 0; race < RACES; race++) {
			String title = "Waiting in Race " + race;
			String slug = "waiting-in-race-" + race;
			List<String> begun = AtOnce.atOnce(2, (number) -> both.get(number)
				.post("/admin/questions/new", Map.of("title", title, "prompt", "Who is first?", "besides", slug))
				.getResponse()
				.getRedirectedUrl());
			assertThat(begun).containsExactlyInAnyOrder("/admin/questions/" + slug + "/edit",
					"/admin/questions/" + slug + "-2/edit");
		}
	}

	@Test
	void aTitleThatThereIsAlreadyIsToldBeforeASecondOneBegins() {
		begin("Waiting for Its Twin");
		Map<String, String> typed = Map.of("title", "Waiting for its twin", "prompt", "Which one is mine?");
		MvcTestResult answer = this.admin.post("/admin/questions/new", typed);
		assertThat(answer).hasStatus(409);
		Document page = Visitor.page(answer);
		assertThat(page.select("main [role=alert] a").attr("href"))
			.isEqualTo("/admin/questions/waiting-for-its-twin/editions");
		assertThat(page.select("#prompt").val()).isEqualTo("Which one is mine?");
		Map<String, String> again = new HashMap<>(typed);
		again.put("besides", page.select("[name=besides]").val());
		assertThat(this.admin.post("/admin/questions/new", again))
			.hasRedirectedUrl("/admin/questions/waiting-for-its-twin-2/edit");
	}

	@Test
	void withoutATitleNothingBegins() {
		MvcTestResult answer = this.admin.post("/admin/questions/new", Map.of("title", " ", "prompt", "Why?"));
		assertThat(answer).hasStatusOk().bodyText().contains("Give the question a title.", "Why?");
	}

	@Test
	void whatIsMissingIsSaidAtTheFieldAndKeepsItFromBeingPublished() {
		String edit = begin("Waiting In Vain");
		save(edit, Map.of("signals", "Waits: Says so.\n\nListens"));
		Document preview = this.admin.page(edit.replace("/edit", "/publication"));
		assertThat(preview.select("main form .button").eachText()).containsExactly("Back to the editor", "Preview");
		assertThat(preview.select("#touched ~ p").text()).isEqualTo("It touches nobody.");
		Element missing = preview.select("[aria-label='What is missing']").first();
		assertThat(missing.text()).contains("Level", "“Listens” has no description", "Situation");
		assertThat(missing.select("a").eachAttr("href")).contains(edit + "#level", edit + "#signals-hint",
				edit + "#situation-hint");
		MvcTestResult refused = this.admin.post(edit.replace("/edit", "/publication"), Map.of());
		assertThat(refused).hasStatus(409);
		assertThat(refused.getResponse().getErrorMessage()).contains("Nothing was published", "is kept");
		assertThat(this.admin.page(edit).select("#prompt").val()).isEqualTo("Tell me about a time you waited.");
	}

	@Test
	void aCategoryOrALevelThatTheBankDoesNotHaveIsSaidToBeNew() {
		String edit = begin("Waiting for a Word");
		save(edit, Map.of("category", "Waiting Rooms", "level", "senior level"));
		String says = "“Waiting Rooms” is new to the bank: it is added when this is published.";
		assertThat(this.admin.page(edit).select(".addition").eachText()).containsExactly(says);
		assertThat(this.admin.page(edit).select("[data-section=category] .addition")).hasSize(1);
		assertThat(this.admin.get(fields(edit).replace("/fields", "/remarks"))).hasStatusOk()
			.bodyJson()
			.extractingPath("additions")
			.isEqualTo(Map.of("category", List.of(says)));
		save(edit, Map.of("competencies", "Ownership\nOwnershp"));
		assertThat(this.admin.page(edit).select("[data-section=competencies] .addition").eachText())
			.containsExactly("“Ownershp” is new to the bank: it is added when this is published.");
	}

	@Test
	void anEditionThatWasBegunByMistakeIsThrownAway() {
		String edit = begin("Waiting by Mistake");
		String editions = edit.replace("/edit", "/editions");
		String disposal = edit.replace("/edit", "/disposal");
		assertThat(this.admin.post(disposal, edition(edit))).as("the only one").hasStatus(409);
		complete(edit);
		publish(edit);
		assertThat(this.admin.post(disposal, Map.of("edition", "1"))).as("published").hasStatus(409);
		assertThat(this.admin.page(editions + "?done=published").select("main [role=status]").text())
			.isEqualTo("Edition 1 is published: readers see it from now on.");
		this.admin.post(editions, Map.of());
		String fields = fields(edit);
		assertThat(this.admin.page(editions).select("form[action$=disposal] button").text())
			.isEqualTo("Throw edition 2 away");
		assertThat(this.admin.post(disposal, Map.of("edition", "1"))).as("another than was looked at").hasStatus(409);
		assertThat(this.door.administrator().page(edit).select("[data-colleagues]").text()).as("who copied").isEmpty();
		String told = this.admin.post(disposal, edition(edit)).getResponse().getRedirectedUrl();
		Document after = this.admin.page(told);
		assertThat(after.select("[role=status]").text()).startsWith("The edition in the making is thrown away.");
		assertThat(after.select("main h2").eachText()).containsExactly("Edition 1 published");
		assertThat(this.door.nobody().get(reading(edit))).hasStatusOk();
		assertThat(this.admin.get(fields)).hasStatus(410);
		this.admin.post(editions, Map.of());
		assertThat(this.admin.page(edit).text()).contains("edition 2, in the making");
	}

	@Test
	void onceItIsCompleteItIsPublishedForEverybody() {
		String edit = begin("Waiting Until It Is Ready");
		complete(edit);
		assertThat(this.admin.page(edit.replace("/edit", "/preview")).select("[data-line=signal] b").eachText())
			.containsExactly("Waits", "Listens");
		publish(edit);
		Document question = this.door.nobody().page(reading(edit));
		assertThat(question.select("h1").text()).isEqualTo("Waiting Until It Is Ready");
		assertThat(question.select("[data-line=competency]").eachText()).containsExactly("Ownership", "Courage");
		assertThat(this.door.nobody().page("/questions?q=waiting+until+ready").text())
			.contains("Waiting Until It Is Ready");
		assertThat(this.admin.page(edit.replace("/edit", "/editions")).text()).contains("Edition 1", "published",
				"by Candidate");
	}

	@Test
	void aDraftInProgressStaysWithItsEditionAndIsToldOfTheNewOne() {
		String edit = begin("Waiting Through Two Editions");
		complete(edit);
		publish(edit);
		Visitor candidate = this.door.candidate();
		String draft = candidate.post(reading(edit) + "/drafts", Map.of()).getResponse().getRedirectedUrl();
		candidate.save(draft, "task", 0, "I waited.");

		this.admin.post(edit.replace("/edit", "/editions"), Map.of());
		save(edit, Map.of("prompt", "Tell me about a time you waited for somebody."));
		Document preview = this.admin.page(edit.replace("/edit", "/publication"));
		assertThat(preview.select("#changes ~ section h3").eachText()).containsExactly("Question");
		assertThat(preview.select("ins").text()).contains("for somebody");
		assertThat(preview.select("#touched ~ ul").text()).isEqualTo("1 draft in progress");
		publish(edit);

		assertThat(candidate.page(draft).select(".prompt").text()).isEqualTo("Tell me about a time you waited.");
		assertThat(candidate.page(draft).text()).contains("This question was updated");
		assertThat(this.door.nobody().page(reading(edit)).select("[data-line=prompt]").text())
			.endsWith("for somebody.");
		assertThat(this.admin.page(edit.replace("/edit", "/editions/1")).select("[data-line=prompt]").text())
			.isEqualTo("Tell me about a time you waited.");
	}

	@Test
	void whatChangesInAListIsToldItemByItem() {
		String edit = begin("Waiting Item by Item");
		complete(edit);
		publish(edit);
		this.admin.post(edit.replace("/edit", "/editions"), Map.of());
		save(edit, Map.of("signals", "Listens: Quotes somebody else.\nWaits: Says what they did not do.",
				"clarifying-questions", "", "competencies", "Ownership\nPatience\nCourage"));
		Document publication = this.admin.page(edit.replace("/edit", "/publication"));
		assertThat(publication.select("#additions ~ ul").text())
			.contains("“Patience” is new to the bank: it is added when this is published.");
		Elements changes = publication.select("#changes ~ section");
		assertThat(changes.select("h3").eachText()).containsExactly("Competencies", "Clarifying questions", "Signals");
		assertThat(changes.select("li").eachText()).containsExactly("added [added: Patience]",
				"removed [removed: How long ago may it be?]", "Listens: Quotes somebody [added: else] .",
				"moved Waits: Says what they did not do.");
	}

	@Test
	void twoAdministratorsAtOnceGetTheConflictAndLoseNothing() {
		String edit = begin("Waiting For Each Other");
		Visitor other = this.door.administrator();
		Map<String, String> theirs = form(other.page(edit));
		save(edit, Map.of("prompt", "Mine."));
		theirs.put("prompt", "Theirs.");
		theirs.put("assumptions", "Nothing.");
		MvcTestResult answer = other.post(edit, theirs);
		assertThat(answer).hasStatus(409).bodyText().contains("nothing you typed is lost");
		Document page = Visitor.page(answer);
		assertThat(page.select("#prompt").val()).isEqualTo("Theirs.");
		assertThat(page.select("#prompt-conflict [data-other]").text()).contains("Mine");
		assertThat(page.select("#prompt-conflict [data-whose]").text()).startsWith("By " + nameOf(this.admin) + ", ");
		assertThat(this.admin.page(edit).select("#prompt").val()).isEqualTo("Mine.");
		assertThat(this.admin.page(edit).select("#assumptions").val()).isEqualTo("Nothing.");
		assertThat(this.jdbc.queryForList("select body from edition_save where version is null", String.class))
			.contains("Theirs.");
	}

	@Test
	void whoElseWritesInAnEditionIsToldForAWhile() {
		String edit = begin("Waiting In Company");
		Visitor other = this.door.administrator();
		assertThat(this.admin.page(edit).select("[data-colleagues]").text()).isEmpty();
		assertThat(other.page(edit).select("[data-colleagues]").text())
			.startsWith(nameOf(this.admin) + " is writing here, too.");
		assertThat(other.get(fields(edit))).bodyJson()
			.extractingPath("$.colleagues")
			.asString()
			.startsWith(nameOf(this.admin));
		this.jdbc.update("update edition_save set saved_at = saved_at - interval '16' minute");
		assertThat(other.page(edit).select("[data-colleagues]").text()).isEmpty();
	}

	@Test
	void aSaveThatIsSentAgainIsTheSameSave() {
		String fields = fields(begin("Waiting Twice"));
		String save = save(UUID.randomUUID(), 1, "Waiting Two Times");
		assertThat(this.admin.put(fields + "/title", save)).hasStatusOk()
			.bodyJson()
			.extractingPath("version")
			.isEqualTo(2);
		assertThat(this.admin.put(fields + "/title", save)).hasStatusOk()
			.bodyJson()
			.extractingPath("version")
			.isEqualTo(2);
		assertThat(this.admin.put(fields + "/title", save(UUID.randomUUID(), 1, "Late"))).hasStatus(409)
			.bodyJson()
			.extractingPath("current")
			.isEqualTo("Waiting Two Times");
		assertThat(this.admin.put(fields + "/nonsense", save)).hasStatus(404);
	}

	@Test
	void whatIsPublishedTakesNoMoreSaves() {
		String edit = begin("Waiting Too Long");
		complete(edit);
		String fields = fields(edit);
		Map<String, String> form = form(this.admin.page(edit));
		publish(edit);
		assertThat(this.admin.put(fields + "/title", save(UUID.randomUUID(), 1, "Late"))).hasStatus(410);
		assertThat(this.admin.post(edit, form)).hasStatus(410);
		assertThat(this.door.nobody().page(reading(edit)).select("h1").text()).isEqualTo("Waiting Too Long");
	}

	@Test
	void nothingIsPublishedThatWasNotSeen() {
		String edit = begin("Waiting To Be Read");
		complete(edit);
		String publication = edit.replace("/edit", "/publication");
		String seen = seen(publication);
		save(edit, Map.of("prompt", "Tell me about a time you did not wait."));

		MvcTestResult refused = this.admin.post(publication, Map.of("seen", seen));
		assertThat(refused).hasStatus(409);
		Document page = Visitor.page(refused);
		assertThat(page.select("[role=alert]").text())
			.isEqualTo("It changed since you looked. This is how it is now; nothing was published.");
		assertThat(this.door.nobody().get(reading(edit))).hasStatus(404);

		assertThat(this.admin.post(publication, Map.of("seen", page.select("[name=seen]").val()))).hasStatus(302);
		assertThat(this.door.nobody().page(reading(edit)).select("[data-line=prompt]").text())
			.endsWith("you did not wait.");
	}

	@Test
	void ofTwoWhoPublishAndOneWhoSavesAtOnceNobodyPublishesWhatNobodySaw() throws Exception {
		List<Visitor> publishers = List.of(this.admin, this.door.administrator());
		Visitor writer = this.door.administrator();
		for (int race = 0; race < RACES; race++) {
			String edit = begin("Waiting In Line " + race);
			complete(edit);
			String publication = edit.replace("/edit", "/publication");
			String title = fields(edit) + "/title";
			Map<String, String> seen = Map.of("seen", seen(publication));
			List<Integer> answers = AtOnce.atOnce(3,
					(number) -> ((number < 2) ? publishers.get(number).post(publication, seen)
							: writer.put(title, save(UUID.randomUUID(), 1, "Not Waiting At All")))
						.getResponse()
						.getStatus());
			if (answers.get(2) == 200) {
				assertThat(answers.subList(0, 2)).containsExactly(409, 409);
				assertThat(this.door.nobody().get(reading(edit))).hasStatus(404);
			}
			else {
				assertThat(answers.get(2)).isEqualTo(410);
				assertThat(answers.subList(0, 2)).containsExactlyInAnyOrder(302, 409);
				assertThat(this.door.nobody().page(reading(edit)).select("h1").text()).startsWith("Waiting In Line");
			}
		}
	}

	@Test
	void severalArePublishedTogetherOrNoneOfThem() {
		String ready = begin("Waiting Together");
		complete(ready);
		String unready = begin("Waiting Alone");
		MvcTestResult refused = publishBoth(ready, unready);
		assertThat(refused).hasStatus(409);
		Document page = Visitor.page(refused);
		assertThat(page.select(".error a").eachText()).containsExactly("Waiting Alone");
		assertThat(page.select("input[name=slug][checked]").eachAttr("value")).contains(slug(ready), slug(unready));
		assertThat(page.select(".rows > li:has(.label) .row-title").eachText()).containsExactly("Waiting Alone");
		assertThat(this.door.nobody().get(reading(ready))).hasStatus(404);
		complete(unready);
		String all = this.admin.page("/admin/questions?show=making")
			.select("a:contains(Choose all of these)")
			.attr("href");
		Document chosen = this.admin.page(all);
		assertThat(chosen.select("input[name=slug][checked]").eachAttr("value")).contains(slug(ready), slug(unready));
		assertThat(chosen.select("#several a, #several button").eachText()).as("one button, where the link led")
			.containsExactly("Choose none of these", "Publish the chosen ones");
		assertThat(chosen.select("button:contains(Publish)")).hasSize(1);
		assertThat(all).endsWith("#several");
		MvcTestResult published = publishBoth(ready, unready);
		assertThat(published).hasStatus(302);
		assertThat(this.admin.page(published.getResponse().getRedirectedUrl()).select("main [role=status]").text())
			.isEqualTo("2 editions are published.");
		assertThat(this.admin.get(ready.replace("/edit", "/publication"))).as("published by a colleague meanwhile")
			.hasRedirectedUrl(ready.replace("/edit", "/editions"));
		assertThat(List.of(ready, unready))
			.allSatisfy((edit) -> assertThat(this.door.nobody().get(reading(edit))).hasStatusOk());
	}

	@Test
	void aListOfQuestionsSaysHowFarTheyAreAndLeadsToTheEditorOfEach() {
		String published = begin("Waiting in the List");
		complete(published);
		publish(published);
		String unpublished = begin("Waiting in the Long List");
		assertThat(listed("all&after=waiting-in-t")).contains(slug(published), slug(unpublished));
		assertThat(listed("making")).doesNotContain(slug(published)).startsWith(slug(unpublished));
		assertThat(listed("unpublished&after=waiting-in-t")).doesNotContain(slug(published))
			.contains(slug(unpublished));

		Element row = this.admin.page("/admin/questions?after=waiting-in-the-lis").select(".rows > li").first();
		assertThat(row.select("p").text()).isEqualTo("Edition 1 is published · Senior Level · Behavioral");
		Element edit = row.select("form:has([aria-label='Edit Waiting in the List'])").first();
		assertThat(this.admin.post(edit.attr("action"), Map.of())).hasRedirectedUrl(published);
		assertThat(listed("making")).startsWith(slug(published), slug(unpublished));
		String after = this.jdbc.queryForObject("select draft_edition_id from question where slug = ?", String.class,
				slug(published));
		assertThat(listed("making&after=" + after)).startsWith(slug(unpublished));
	}

	@Test
	void unpublishedItIsGoneForReadersOnlyAndComesBackAsItWas() {
		String edit = begin("Waiting Outside");
		complete(edit);
		publish(edit);
		Visitor candidate = this.door.candidate();
		String draft = candidate.post(reading(edit) + "/drafts", Map.of()).getResponse().getRedirectedUrl();
		String at = edit.replace("/edit", "");
		this.admin.post(at + "/unpublication", Map.of());
		assertThat(this.door.nobody().get(reading(edit))).hasStatus(404);
		assertThat(candidate.get(draft)).hasStatusOk();
		this.admin.post(at + "/archive", Map.of());
		assertThat(this.admin.page("/admin/questions").text()).doesNotContain("Waiting Outside");
		assertThat(this.admin.page("/admin/questions?show=archived").text()).contains("Waiting Outside");
		this.admin.post(at + "/return", Map.of());
		this.admin.post(at + "/editions/1/publication", Map.of());
		assertThat(this.door.nobody().page(reading(edit)).select("h1").text()).isEqualTo("Waiting Outside");
	}

	@Test
	void whatCanBeTakenAwayIsFoldedAndSaysWhatBecomesOfIt() {
		String edit = begin("Waiting To Be Taken");
		String editions = edit.replace("/edit", "/editions");
		assertThat(this.admin.page(editions).select("details.menu button").eachText()).containsExactly("Archive");
		complete(edit);
		publish(edit);
		assertThat(this.admin.page(editions).select("details.menu button").eachText()).containsExactly("Unpublish",
				"Archive");
		this.admin.post(edit.replace("/edit", "/archive"), Map.of());
		assertThat(this.admin.page(editions).select("details.menu")).isEmpty();
		this.admin.post(edit.replace("/edit", "/return"), Map.of());
		assertThat(this.admin.page(editions).select("details.menu button").eachText()).containsExactly("Archive");
	}

	@Test
	void anyEditionCanBeTheStartOfANewOne() {
		String edit = begin("Waiting To Begin Again");
		complete(edit);
		publish(edit);
		this.admin.post(edit.replace("/edit", "/editions"), Map.of());
		save(edit, Map.of("prompt", "Another prompt."));
		publish(edit);
		Element first = this.admin.page(edit.replace("/edit", "/editions"))
			.select("form:contains(New edition from 1) input[name=from]")
			.first();
		this.admin.post(edit.replace("/edit", "/editions"), Map.of("from", first.val()));
		assertThat(this.admin.page(edit).select("#prompt").val()).isEqualTo("Tell me about a time you waited.");
		assertThat(this.admin.page(edit).select("#action").val()).isEqualTo("The turn: I stopped.");
	}

	@Test
	void whoPublishedWhatIsInTheAuditTrail() {
		String edit = begin("Waiting To Be Seen");
		complete(edit);
		publish(edit);
		assertThat(this.admin.page("/admin/audit").text()).contains("published", slug(edit) + ", edition 1");
	}

	private String begin(String title) {
		MvcTestResult answer = this.admin.post("/admin/questions/new",
				Map.of("title", title, "prompt", "Tell me about a time you waited."));
		String edit = answer.getResponse().getRedirectedUrl();
		assertThat(edit).matches("/admin/questions/[a-z0-9-]+/edit");
		return edit;
	}

	private void complete(String edit) {
		save(edit, COMPLETE);
	}

	private void save(String edit, Map<String, String> texts) {
		Map<String, String> form = form(this.admin.page(edit));
		form.putAll(texts);
		assertThat(this.admin.post(edit, form)).hasRedirectedUrl(edit);
	}

	private void publish(String edit) {
		assertThat(this.admin.post(edit.replace("/edit", "/publication"), Map.of()))
			.hasRedirectedUrl(edit.replace("/edit", "/editions") + "?done=published");
	}

	private String seen(String publication) {
		return this.admin.page(publication).select("[name=seen]").val();
	}

	private List<String> listed(String show) {
		return this.admin.page("/admin/questions?show=" + show)
			.select(".row-link")
			.eachAttr("href")
			.stream()
			.map((address) -> address.replaceAll("/admin/questions/|/editions", ""))
			.toList();
	}

	private MvcTestResult publishBoth(String one, String other) {
		return this.admin.post("/admin/questions/publications?slug=" + slug(one) + "&slug=" + slug(other), Map.of());
	}

	private String fields(String edit) {
		return this.admin.page(edit).select("[data-edition]").attr("data-address") + "/fields";
	}

	private Map<String, String> edition(String edit) {
		return Map.of("edition", this.admin.page(edit).select("[name=edition]").val());
	}

	private static String nameOf(Visitor visitor) {
		return visitor.page("/account").select("input[name=displayName]").val();
	}

	private static Map<String, String> form(Document page) {
		Map<String, String> form = new HashMap<>();
		page.select("#edition textarea[name], #edition input[name]")
			.forEach((field) -> form.put(field.attr("name"), field.val()));
		form.remove("_csrf");
		return form;
	}

	private static String save(UUID id, int version, String body) {
		return Json.write(Map.of("save", id, "version", version, "body", body));
	}

	private static String slug(String edit) {
		return edit.replace("/admin/questions/", "").replace("/edit", "");
	}

	private static String reading(String edit) {
		return "/questions/" + slug(edit);
	}

}
