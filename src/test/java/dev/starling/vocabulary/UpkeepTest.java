package dev.starling.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code /admin/competencies}, {@code /admin/levels} and {@code /admin/categories}.
 */
@AppTest
class UpkeepTest {

	private static final String COMPETENCIES = "/admin/competencies";

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	private Visitor admin;

	private OwnTerms own;

	@BeforeEach
	void anAdministrator() {
		this.admin = this.door.administrator();
		this.own = new OwnTerms(this.jdbc);
	}

	@AfterEach
	void leaveTheBankAsItWas() {
		this.own.remove();
	}

	@Test
	void showsWhatThereIsInOrderWithWhatUsesIt() {
		assertThat(names("/admin/levels")).startsWith("Mid Level", "Senior Level", "Staff Level", "Principal Level");
		assertThat(names(COMPETENCIES)).startsWith("Ownership", "Accountability");
		assertThat(row(COMPETENCIES, "Ownership").text()).contains("Treating a problem as yours", "Used by ");
		assertThat(this.admin.page("/admin/people").select(".tabs a").eachAttr("href")).contains(COMPETENCIES);
	}

	@Test
	void addsOneAtTheEndOnce() {
		add(COMPETENCIES, "  Négotiation \n Skills ", "Getting to yes.");
		assertThat(names(COMPETENCIES)).endsWith("Négotiation Skills");
		assertThat(row(COMPETENCIES, "Négotiation Skills").text()).contains("Getting to yes.", "Nothing uses it.");
		assertThat(
				this.jdbc.queryForObject("select slug from competency where name = 'Négotiation Skills'", String.class))
			.isEqualTo("negotiation-skills");
		MvcTestResult again = add(COMPETENCIES, "NÉGOTIATION SKILLS", "Mine.");
		assertThat(again).hasStatus(409);
		Document page = Visitor.page(again);
		assertThat(alert(page)).contains("There is a competency called “Négotiation Skills” already");
		assertThat(page.getElementById("new-name").val()).isEqualTo("NÉGOTIATION SKILLS");
		assertThat(page.getElementById("new-meaning").val()).contains("Mine.");
		assertThat(names(COMPETENCIES)).filteredOn("Négotiation Skills"::equalsIgnoreCase).hasSize(1);
	}

	@Test
	void saysWhatIsWrongWithANameAndKeepsWhatWasTyped() {
		assertThat(add("/admin/levels", " ", "")).hasStatus(422);
		MvcTestResult tooLong = add("/admin/levels", "L".repeat(81), "");
		assertThat(tooLong).hasStatus(422);
		assertThat(alert(Visitor.page(tooLong))).isEqualTo("The name is too long: 81 characters, where 80 fit.");
		assertThat(Visitor.page(tooLong).getElementById("new-name").val()).hasSize(81);
		assertThat(add("/admin/levels", "L\u0000", "")).hasStatus(422);
		assertThat(add("/admin/levels", "L\ud800", "")).hasStatus(422);
		assertThat(add(COMPETENCIES, "Tact", "m".repeat(2001))).hasStatus(422);
		assertThat(names(COMPETENCIES)).doesNotContain("Tact");
	}

	@Test
	void renamesWithoutRewordingAnyEdition() {
		Visitor nobody = this.door.nobody();
		String before = nobody.page(Visitor.QUESTION).select("main").text();
		String meaning = form(COMPETENCIES, "Ownership").selectFirst("[name=meant]").val();
		reword(COMPETENCIES, "Ownership", "Stewardship", "Caring for what is not yours.");
		try {
			assertThat(names(COMPETENCIES)).startsWith("Stewardship").doesNotContain("Ownership");
			assertThat(row(COMPETENCIES, "Stewardship").text()).contains("Caring for what is not yours.", "Used by");
			assertThat(this.jdbc.queryForObject("select slug from competency where name = 'Stewardship'", String.class))
				.as("its address")
				.isEqualTo("ownership");
			assertThat(nobody.page(Visitor.QUESTION).select("main").text()).isEqualTo(before).contains("Ownership");
		}
		finally {
			reword(COMPETENCIES, "Stewardship", "Ownership", meaning);
		}
		assertThat(trail()).contains("renamed: competency ownership to “Stewardship”",
				"renamed: competency ownership to “Ownership”");
	}

	@Test
	void anotherCaseOfItsOwnNameIsNoOtherName() {
		add("/admin/categories", "sales", "");
		assertThat(reword("/admin/categories", "sales", "Sales", "")).hasStatus(302);
		assertThat(names("/admin/categories")).contains("Sales").doesNotContain("sales");
	}

	@Test
	void offersToMergeWhereTheNameIsTaken() {
		add("/admin/categories", "Teams", "");
		add("/admin/categories", "Crews", "");
		MvcTestResult refused = reword("/admin/categories", "Crews", "teams", "");
		assertThat(refused).hasStatus(409);
		Document page = Visitor.page(refused);
		assertThat(alert(page)).contains("There is a category called “Teams” already");
		Document merger = this.admin.page(page.select("[role=alert] a").attr("href"));
		assertThat(merger.select("option[selected]").text()).isEqualTo("Teams");
		submit(merger.selectFirst("main form"));
		assertThat(names("/admin/categories")).contains("Teams").doesNotContain("Crews");
	}

	@Test
	void ofTwoWhoRenameTheSecondIsToldAndKeepsWhatTheyTyped() {
		add(COMPETENCIES, "Grit", "");
		Element seen = form(COMPETENCIES, "Grit");
		reword(COMPETENCIES, "Grit", "Perseverance", "");
		MvcTestResult second = submit(seen, Map.of("name", "Tenacity"));
		assertThat(second).hasStatus(409);
		assertThat(alert(Visitor.page(second)))
			.contains("Somebody else has renamed “Grit” to “Perseverance” meanwhile");
		assertThat(Visitor.page(second).select("details[open] input[name=name]").val()).isEqualTo("Tenacity");
		Element seenAgain = form(COMPETENCIES, "Perseverance");
		reword(COMPETENCIES, "Perseverance", "Perseverance", "Going on.\r\nAnd on.");
		MvcTestResult late = submit(seenAgain, Map.of("meaning", "Staying."));
		assertThat(alert(Visitor.page(late))).contains("Somebody else has written what “Perseverance” means");
		assertThat(row(COMPETENCIES, "Perseverance").text()).contains("Going on.");
		assertThat(reword(COMPETENCIES, "Perseverance", "Perseverance", "Going on, always."))
			.as("line ends change on the way")
			.hasStatus(302);
		Element gone = form(COMPETENCIES, "Perseverance");
		submit(removal(COMPETENCIES, "Perseverance"));
		assertThat(alert(Visitor.page(submit(gone)))).contains("This competency is gone");
	}

	@Test
	void movesUpAndDownAndLeavesTheKeyboardWhereItWas() {
		add("/admin/levels", "Fellow Level", "");
		List<String> before = names("/admin/levels");
		String last = before.get(before.size() - 1);
		String address = press("/admin/levels", last, "up").getResponse().getRedirectedUrl();
		List<String> after = names("/admin/levels");
		assertThat(after.indexOf(last)).isEqualTo(before.size() - 2);
		assertThat(this.admin.page(address).select("[autofocus]").attr("aria-label")).isEqualTo("Move " + last + " up");
		address = press("/admin/levels", last, "down").getResponse().getRedirectedUrl();
		assertThat(names("/admin/levels")).isEqualTo(before);
		assertThat(this.admin.page(address).select("[autofocus]").attr("aria-label")).as("the only way left")
			.isEqualTo("Move " + last + " up");
		assertThat(this.jdbc.queryForList("select position from level order by position", Integer.class))
			.startsWith(0, 1, 2, 3)
			.doesNotHaveDuplicates();
		assertThat(row("/admin/levels", before.get(0)).select(".place").eachAttr("aria-label"))
			.containsExactly("Move " + before.get(0) + " down");
	}

	@Test
	void doesNotMoveWhatAnotherHasMovedMeanwhile() {
		List<String> before = names("/admin/levels");
		Element seen = row("/admin/levels", "Staff Level").selectFirst(".place[aria-label$=up]");
		press("/admin/levels", "Staff Level", "up");
		try {
			MvcTestResult second = this.admin.post(seen.attr("formaction"), Map.of("past", seen.val()));
			assertThat(second).hasStatus(409);
			assertThat(alert(Visitor.page(second))).contains("changed the order meanwhile");
			assertThat(names("/admin/levels").indexOf("Staff Level")).isEqualTo(before.indexOf("Staff Level") - 1);
		}
		finally {
			while (!names("/admin/levels").equals(before)) {
				press("/admin/levels", "Staff Level", "down");
			}
		}
	}

	@Test
	void removesOnlyWhatNothingUses() {
		add("/admin/categories", "Nonsense", "");
		submit(removal("/admin/categories", "Nonsense"));
		assertThat(names("/admin/categories")).doesNotContain("Nonsense");
		for (String page : List.of(COMPETENCIES, "/admin/levels", "/admin/categories")) {
			String used = names(page).get(0);
			assertThat(row(page, used).text()).contains("It cannot be removed");
			MvcTestResult refused = this.admin.post(address(page, used) + "/removal", Map.of("was", used));
			assertThat(refused).hasStatus(409);
			assertThat(alert(Visitor.page(refused))).matches("“" + used
					+ "” is used by \\d+ questions?( \\(\\d+ editions\\))?( and \\d+ answers?)?, so it stays.*");
			assertThat(names(page)).contains(used);
		}
	}

	@Test
	void countsWhatWasHandedInToo() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "text");
		candidate.submit(draft);
		assertThat(alert(Visitor
			.page(this.admin.post(address(COMPETENCIES, "Ownership") + "/removal", Map.of("was", "Ownership")))))
			.containsPattern("and \\d+ answers?, so it stays");
	}

	@Test
	void whatIsNotThereIsNotFoundAndOthersMayNot() {
		assertThat(this.admin.get("/admin/levels/424242/merger")).hasStatus(404);
		assertThat(this.admin.get("/admin/nonsense")).hasStatus(404);
		assertThat(this.door.coach().get(COMPETENCIES)).hasStatus(403);
		assertThat(alert(Visitor.page(this.admin.post(address("/admin/levels", "Mid Level") + "/merger",
				Map.of("was", "Mid Level", "into", "No Such Level")))))
			.contains("Nothing is called “No Such Level” any more");
		assertThat(this.admin.post(address("/admin/levels", "Mid Level") + "/merger",
				Map.of("was", "Mid Level", "into", "mid level")))
			.hasStatus(422);
	}

	@Test
	void readersFindWhatWasRenamedAndMergedAtOnce() {
		Visitor nobody = this.door.nobody();
		add(COMPETENCIES, "Negotiation", "");
		assertThat(nobody.page("/competencies/negotiation").select("h1").text()).isEqualTo("Negotiation");
		reword(COMPETENCIES, "Negotiation", "Bargaining", "Asking for more.");
		Document page = nobody.page("/competencies/negotiation");
		assertThat(page.select("h1").text()).isEqualTo("Bargaining");
		assertThat(page.text()).contains("Asking for more.");
		add(COMPETENCIES, "Diplomacy", "");
		this.jdbc.update("""
				insert into edition_competency (edition_id, position, competency_id, name)
				select published_edition_id, 7, competency.id, 'Negotiation' from question, competency
				where question.id = 1 and competency.name = 'Bargaining'""");
		// Something that the question asks for changes, so that it is read anew.
		String meaning = form(COMPETENCIES, "Ownership").selectFirst("[name=meant]").val();
		reword(COMPETENCIES, "Ownership", "Ownership", "Seeing it through.");
		assertThat(nobody.page("/competencies/negotiation").text()).contains("Navigating Professional Failure");
		reword(COMPETENCIES, "Ownership", "Ownership", meaning);
		this.admin.post(address(COMPETENCIES, "Bargaining") + "/merger",
				Map.of("was", "Bargaining", "into", "Diplomacy"));
		assertThat(nobody.get("/competencies/negotiation")).hasRedirectedUrl("/competencies/diplomacy");
		assertThat(nobody.page("/competencies/diplomacy").text()).contains("Navigating Professional Failure");
		assertThat(nobody.get("/competencies/nonsense")).hasStatus(404);
	}

	private List<String> names(String page) {
		return this.admin.page(page).select(".terms .row-title").eachText();
	}

	private Element row(String page, String name) {
		return this.admin.page(page)
			.select(".terms > li")
			.stream()
			.filter((row) -> row.selectFirst(".row-title").text().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private String address(String page, String name) {
		return page + "/" + row(page, name).id().substring("term-".length());
	}

	private Element form(String page, String name) {
		return row(page, name).selectFirst("form:has([name=was]):has([name=name])");
	}

	private Element removal(String page, String name) {
		return row(page, name).selectFirst("form[action$=removal]");
	}

	private MvcTestResult add(String page, String name, String meaning) {
		this.admin.page(page);
		return this.admin.post(page, Map.of("name", name, "meaning", meaning));
	}

	private MvcTestResult reword(String page, String name, String to, String meaning) {
		return submit(form(page, name), Map.of("name", to, "meaning", meaning));
	}

	private MvcTestResult press(String page, String name, String way) {
		Element button = row(page, name).selectFirst(".place[aria-label$=" + way + "]");
		return this.admin.post(button.attr("formaction"), Map.of("past", button.val()));
	}

	private MvcTestResult submit(Element form) {
		return submit(form, Map.of());
	}

	private MvcTestResult submit(Element form, Map<String, String> typed) {
		Map<String, String> fields = new LinkedHashMap<>();
		form.select("input[name], textarea, select").forEach((field) -> {
			String value = field.tagName().equals("select") ? field.select("[selected]").val() : field.val();
			fields.put(field.attr("name"), value.replaceAll("\r?\n", "\r\n"));
		});
		fields.remove("_csrf");
		fields.putAll(typed);
		return this.admin.post(form.attr("action"), fields);
	}

	private String trail() {
		return this.admin.page("/admin/audit").select(".trail").text();
	}

	private static String alert(Document page) {
		return page.select("[role=alert] .error").text();
	}

}
