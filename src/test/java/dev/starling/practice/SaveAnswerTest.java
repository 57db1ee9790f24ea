package dev.starling.practice;

import java.util.HashMap;
import java.util.Map;

import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /drafts/{id}}: the whole answer as a form, where there is no JavaScript.
 */
@AppTest
class SaveAnswerTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	private Visitor candidate;

	private String draft;

	@BeforeEach
	void aDraft() {
		this.candidate = this.door.candidate();
		this.draft = this.candidate.startDraft();
	}

	@Test
	void keepsAllFivePartsAndComesBack() {
		MvcTestResult saved = this.candidate.post(this.draft, answer(Map.of("situation", "\r\n S", "action", "A 😀")));
		assertThat(saved).hasStatus(302).hasRedirectedUrl(this.draft);
		assertThat(this.candidate.field(this.draft, "situation")).isEqualTo("\n S");
		assertThat(this.candidate.field(this.draft, "action")).isEqualTo("A 😀");
		assertThat(rows()).as("parts that were not touched make no rows").isEqualTo(2);
	}

	@Test
	void pressingTwiceMakesNoConflict() {
		Map<String, String> answer = answer(Map.of("task", "once"));
		this.candidate.post(this.draft, answer);
		assertThat(this.candidate.post(this.draft, answer)).hasStatus(302);
		assertThat(rows()).isEqualTo(1);
	}

	@Test
	void aPartThatIsNewerElsewhereComesBackWithBothTextsAndTheRestIsSaved() {
		this.candidate.save(this.draft, "task", 0, "from the phone");
		MvcTestResult conflict = this.candidate.post(this.draft,
				answer(Map.of("task", "from the laptop", "result", "R")));
		assertThat(conflict).hasStatus(409);
		Document page = Visitor.page(conflict);
		assertThat(page.select("#part-task [data-status]").attr("data-status")).isEqualTo("conflict");
		assertThat(page.select("#part-task [data-status]").text()).isEqualTo("Newer text elsewhere: compare");
		assertThat(page.getElementById("task").wholeText()).endsWith("from the laptop");
		assertThat(page.select("#task-conflict [data-other] ins").text()).contains("phone");
		assertThat(page.select("#part-result [data-status]").attr("data-status")).isEqualTo("saved");
		assertThat(this.candidate.field(this.draft, "result")).isEqualTo("R");

		String version = page.select("[name=taskVersion]").val();
		String resultVersion = page.select("[name=resultVersion]").val();
		this.candidate.post(this.draft, answer(Map.of("task", "from the laptop", "taskVersion", version, "result", "R",
				"resultVersion", resultVersion)));
		assertThat(this.candidate.field(this.draft, "task")).as("saving once more keeps mine")
			.isEqualTo("from the laptop");
	}

	@Test
	void aPartThatWasNotEditedHereFollowsTheOtherWindow() {
		this.candidate.save(this.draft, "task", 0, "from the phone");
		assertThat(this.candidate.post(this.draft, answer(Map.of("action", "A")))).hasStatus(302);
		assertThat(this.candidate.field(this.draft, "task")).isEqualTo("from the phone");
	}

	@Test
	void oneThatIsTooLongKeepsTheWholePageAndSavesNothing() {
		MvcTestResult refused = this.candidate.post(this.draft,
				answer(Map.of("task", "fine", "action", "a".repeat(10_001))));
		assertThat(refused).hasStatus(413);
		Document page = Visitor.page(refused);
		assertThat(page.select("#part-action [data-refusal]").text()).contains("10,001 characters");
		assertThat(page.getElementById("action").wholeText()).hasSizeGreaterThan(10_000);
		assertThat(page.getElementById("task").wholeText()).endsWith("fine");
		assertThat(page.select("#part-task [data-status]").attr("data-status")).as("typed, but not saved either")
			.isEqualTo("kept");
		assertThat(page.select("#part-result [data-status]").attr("data-status")).isEqualTo("saved");
		assertThat(page.getElementById("action").attr("aria-invalid")).isEqualTo("true");
		assertThat(rows()).isZero();
	}

	@Test
	void aNulCharacterIsA400AtItsField() {
		MvcTestResult refused = this.candidate.post(this.draft, answer(Map.of("learning", "a\0b")));
		assertThat(refused).hasStatus(400);
		assertThat(Visitor.page(refused).select("#part-learning [data-refusal]").text()).contains("NUL");
		assertThat(rows()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "one", "-1", "", "1.5", "99999999999" })
	void aVersionThatIsNoneIsA400(String version) {
		assertThat(this.candidate.post(this.draft, answer(Map.of("task", "x", "taskVersion", version)))).hasStatus(400);
		assertThat(rows()).isZero();
	}

	@Test
	void aFieldThatIsMissingIsA400() {
		Map<String, String> answer = answer(Map.of());
		answer.remove("result");
		assertThat(this.candidate.post(this.draft, answer)).hasStatus(400);
	}

	@Test
	void anotherCandidatesDraftIsNotThere() {
		Visitor stranger = this.door.candidate();
		stranger.startDraft();
		assertThat(stranger.post(this.draft, answer(Map.of("task", "x")))).hasStatus(404);
		assertThat(rows()).isZero();
	}

	@Test
	void withoutATokenNothingHappens() {
		Visitor tokenless = this.door.nobody();
		tokenless.useSession(this.candidate.session());
		assertThat(tokenless.post(this.draft, answer(Map.of("task", "x")))).hasStatus(403);
		assertThat(rows()).isZero();
	}

	@Test
	void showingTheCheatCodeSavesFirst() {
		MvcTestResult saved = this.candidate.post(this.draft, answer(Map.of("task", " ", "show", "cheat-code")));
		assertThat(saved).hasStatus(302).hasRedirectedUrl(this.draft + "?show=cheat-code");
		Document page = this.candidate.page(this.draft + "?show=cheat-code");
		assertThat(page.selectFirst("[data-closed=cheat-code]").hasAttr("hidden")).isFalse();
	}

	private long rows() {
		return this.jdbc.queryForObject("select count(*) from section_version where draft_id = ?", Long.class,
				Long.valueOf(this.draft.substring("/drafts/".length())));
	}

	private static Map<String, String> answer(Map<String, String> changes) {
		Map<String, String> answer = new HashMap<>();
		for (String part : new String[] { "situation", "task", "action", "result", "learning" }) {
			answer.put(part, "");
			answer.put(part + "Version", "0");
		}
		answer.putAll(changes);
		return answer;
	}

}
