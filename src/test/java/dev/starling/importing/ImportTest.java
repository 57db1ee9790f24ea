package dev.starling.importing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.starling.testing.AppTest;
import dev.starling.testing.AtOnce;
import dev.starling.testing.StarterBank;
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
 * {@code /admin/questions/import}, by pasting.
 */
@AppTest
class ImportTest {

	private static final int RACES = 5;

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	private Visitor admin;

	@BeforeEach
	void anAdministrator() {
		this.admin = this.door.administrator();
	}

	@Test
	void aPageIsShownLineByLineAndStoredOnlyOnceItIsConfirmed() {
		String text = page("Standing in Line");
		Document preview = look(text);
		assertThat(preview.select(".proposal h2").text()).isEqualTo("Standing in Line");
		assertThat(preview.select(".proposal .label").eachText()).containsExactly("new question");
		assertThat(preview.select("[data-kind=LEVEL] .said").text()).isEqualTo("Mid Level");
		assertThat(preview.select(".problem")).isEmpty();
		assertThat(this.admin.page("/admin/questions").text()).doesNotContain("Standing in Line");

		assertThat(store(text)).hasRedirectedUrl("/admin/questions");
		Document edit = this.admin.page("/admin/questions/standing-in-line/edit");
		assertThat(edit.select("#competencies").val())
			.isEqualTo("Self-Awareness\nGrowth Mindset\nEmotional Intelligence\nAccountability\nCustomer Focus");
		assertThat(edit.select(".gap, .refusal")).isEmpty();
		assertThat(this.door.nobody().get("/questions/standing-in-line")).hasStatus(404);
	}

	@Test
	void twoMistakesAreSaidAtTheirLinesTogetherAndNothingIsStored() {
		String text = page("Standing in Two Lines").replace("Task – ", "Resolution – ")
			.replace("Pays for the Change: ", "Pays for the Change");
		Document preview = look(text);
		assertThat(preview.select(".label").text()).contains("cannot be stored");
		assertThat(preview.select(".problem b").eachText()).hasSizeGreaterThanOrEqualTo(2)
			.allMatch((where) -> where.matches("(Mend|Missing) in line \\d+:"));
		assertThat(preview.select("a[href^=#line-]")).hasSizeGreaterThanOrEqualTo(2)
			.allSatisfy((line) -> assertThat(preview.select(line.attr("href") + " .problem")).isNotEmpty());
		assertThat(preview.select("button[value=store]").hasAttr("disabled")).isTrue();
		assertThat(preview.select("#text").val()).contains("Resolution – ");
		assertThat(store(text)).hasStatus(409);
		assertThat(this.admin.page("/admin/questions").text()).doesNotContain("Standing in Two Lines");
	}

	@Test
	void aKnownTitleBecomesANewEditionAndOneInTheMakingIsReplacedOnlyOnDemand() {
		String text = StarterBank.page("leading-a-large-change").replace("Tell me about", "Please tell me about");
		assertThat(look(text).select(".label").text()).isEqualTo("new edition");
		assertThat(store(text)).hasRedirectedUrl("/admin/questions");
		String edit = "/admin/questions/leading-a-large-change/edit";
		assertThat(this.admin.page(edit).select("#prompt").val()).startsWith("Please tell me about");

		String other = text.replace("Please tell", "Kindly tell");
		assertThat(look(other).select(".label").text()).isEqualTo("an edition is in the making");
		assertThat(store(other)).hasStatus(409).bodyText().contains("Nothing was stored");
		assertThat(this.admin.page(edit).select("#prompt").val()).startsWith("Please tell me about");
		assertThat(store(other, Map.of("replace", "true"))).hasRedirectedUrl("/admin/questions");
		assertThat(this.admin.page(edit).select("#prompt").val()).startsWith("Kindly tell me about");
	}

	@Test
	void aPageFromBeforeARenamingIsReadAndKeepsItsWordsAndIsFoundUnderTheNewOnes() {
		rename("category", "HR", "People");
		rename("level", "Expert", "Specialists");
		merge("level", "Specialists", "Staff Level");
		String text = page("Hearing It Late").replaceFirst("(?m)^The Question\n.*\n", "The Question\nHR")
			.replaceFirst("(?m)^.* Level$", "Expert");
		assertThat(look(text).select("[data-kind=LEVEL] .said").text()).isEqualTo("Expert");
		assertThat(store(text, Map.of())).hasRedirectedUrl("/admin/questions");
		Document edit = this.admin.page("/admin/questions/hearing-it-late/edit");
		assertThat(edit.select("#title").val()).isEqualTo("Hearing It Late");
		assertThat(edit.select("#category").val()).isEqualTo("HR");
		assertThat(edit.select("#level").val()).isEqualTo("Expert");
		assertThat(edit.select(".gap, .refusal")).isEmpty();

		this.admin.post("/admin/questions/hearing-it-late/publication", Map.of());
		Visitor nobody = this.door.nobody();
		assertThat(nobody.page("/questions/hearing-it-late").select("main").text()).contains("HR", "Expert");
		for (String filter : List.of("level=staff-level", "level=expert", "category=hr")) {
			assertThat(nobody.page("/questions?q=hearing+it+late&" + filter).select(".row-title").text())
				.contains("Hearing It Late");
		}
		String writtenOut = new String(
				this.admin.get("/admin/questions/hearing-it-late/page.txt").getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
		assertThat(look(writtenOut).select(".label").text()).as("it reads back the same")
			.isEqualTo("says what is published");
	}

	@Test
	void ofTwoWhoStoreTheSameNewPageAtOnceTheSecondIsTold() throws Exception {
		Visitor other = this.door.administrator();
		for (int race = 0; race < RACES; race++) {
			String text = page("Standing in Race " + race);
			List<Integer> answers = AtOnce.atOnce(2,
					(number) -> store((number == 0) ? this.admin : other, text, Map.of()).getResponse().getStatus());
			assertThat(answers).containsExactlyInAnyOrder(302, 409);
			assertThat(this.jdbc.queryForList(
					"select slug from question where slug like 'standing-in-race-" + race + "%'", String.class))
				.containsExactly("standing-in-race-" + race);
		}
	}

	@Test
	void whatAPageLooksLikeIsToldBelowTheFieldsThatWaitForOne() {
		Document page = this.admin.page("/admin/questions/import");
		assertThat(page.select("form:has(#text) ~ details.explained a").attr("href")).isEqualTo("/help#page-format");
		assertThat(page.select("details")).hasSize(1);
	}

	@Test
	void whatIsNoPageIsRefusedWithASentence() {
		assertThat(this.admin.post("/admin/questions/import", Map.of("text", "  "))).hasStatus(422);
		assertThat(look("Good morning.").select(".problem b").eachText()).contains("Mend in line 1:");
	}

	private Document look(String text) {
		MvcTestResult answer = this.admin.post("/admin/questions/import", Map.of("text", text));
		assertThat(answer).hasStatusOk();
		return Visitor.page(answer);
	}

	private MvcTestResult store(String text) {
		return store(text, Map.of());
	}

	private void rename(String kind, String name, String to) {
		String page = "/admin/" + (kind.equals("level") ? "levels" : "categories");
		this.admin.post(page, Map.of("name", name));
		this.admin.post(page + "/" + id(kind, name), Map.of("was", name, "name", to));
	}

	private void merge(String kind, String name, String into) {
		this.admin.post("/admin/" + kind + "s/" + id(kind, name) + "/merger", Map.of("was", name, "into", into));
	}

	private long id(String kind, String name) {
		return this.jdbc.queryForObject("select id from " + kind + " where name = ?", Long.class, name);
	}

	private MvcTestResult store(String text, Map<String, String> chosen) {
		return store(this.admin, text, chosen);
	}

	private static MvcTestResult store(Visitor visitor, String text, Map<String, String> chosen) {
		Map<String, String> form = new HashMap<>(chosen);
		form.put("text", text);
		form.put("then", "store");
		return visitor.post("/admin/questions/import", form);
	}

	private static String page(String title) {
		return StarterBank.page("hearing-hard-feedback", title);
	}

}
