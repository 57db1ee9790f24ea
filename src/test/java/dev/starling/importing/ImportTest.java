package dev.starling.importing;

import java.util.HashMap;
import java.util.Map;

import dev.starling.testing.AppTest;
import dev.starling.testing.StarterBank;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code /admin/questions/import}, by pasting.
 */
@AppTest
class ImportTest {

	@Autowired
	private Visitors.Door door;

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

	private MvcTestResult store(String text, Map<String, String> chosen) {
		Map<String, String> form = new HashMap<>(chosen);
		form.put("text", text);
		form.put("then", "store");
		return this.admin.post("/admin/questions/import", form);
	}

	private static String page(String title) {
		return StarterBank.page("hearing-hard-feedback", title);
	}

}
