package dev.starling.practice;

import java.util.List;
import java.util.UUID;

import dev.starling.testing.AppTest;
import dev.starling.testing.Json;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code PUT /drafts/{id}/sections/{part}}.
 */
@AppTest
class SaveSectionTest {

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
	void commitsTheTextAndAnswersWithTheNewVersion() {
		MvcTestResult saved = this.candidate.save(this.draft, "action", 0, "I asked.");
		assertThat(saved).hasStatusOk();
		assertThat(json(saved).get("version").asInt()).isEqualTo(1);
		assertThat(json(saved).get("at").asString()).endsWith("Z");
		assertThat(this.candidate.field(this.draft, "action")).isEqualTo("I asked.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n\n  two blank lines and two blanks in front", "ends in blanks  \n\n",
			"👩‍👩‍👧 🇺🇦 e\u0301", "שלום עולם, and back", "<b>&amp;\"'</b> ${7*7} __${7*7}__ *{x} [[${x}]]",
			"tab\tand\u00a0no-break", "\u2028line separator" })
	void keepsItToTheCodePoint(String body) {
		assertThat(this.candidate.save(this.draft, "learning", 0, body)).hasStatusOk();
		assertThat(this.candidate.field(this.draft, "learning")).isEqualTo(body);
	}

	@Test
	void storesLineEndsAsLineFeeds() {
		this.candidate.save(this.draft, "task", 0, "one\r\ntwo\rthree");
		assertThat(this.candidate.field(this.draft, "task")).isEqualTo("one\ntwo\nthree");
	}

	@Test
	void everyAcceptedSaveIsARow() {
		this.candidate.save(this.draft, "task", 0, "first");
		this.candidate.save(this.draft, "task", 1, "second");
		this.candidate.save(this.draft, "task", 2, "");
		assertThat(bodies()).containsExactly("first", "second", "");
	}

	@Test
	void theSameSaveAgainGetsItsFirstAnswerAgain() {
		UUID save = UUID.randomUUID();
		MvcTestResult first = this.candidate.save(this.draft, "task", 0, "mine", save);
		this.candidate.save(this.draft, "task", 1, "newer");
		MvcTestResult again = this.candidate.save(this.draft, "task", 0, "mine", save);
		assertThat(again).hasStatusOk();
		assertThat(Visitor.body(again)).isEqualTo(Visitor.body(first));
		assertThat(bodies()).containsExactly("mine", "newer");
	}

	@Test
	void aStaleVersionGetsBothTextsAndIsSetAside() {
		this.candidate.save(this.draft, "result", 0, "the other window's");
		UUID save = UUID.randomUUID();
		MvcTestResult refused = this.candidate.save(this.draft, "result", 0, "this window's", save);
		assertThat(refused).hasStatus(409);
		JsonNode conflict = json(refused);
		assertThat(conflict.get("yours").asString()).isEqualTo("this window's");
		assertThat(conflict.get("current").asString()).isEqualTo("the other window's");
		assertThat(conflict.get("version").asInt()).isEqualTo(1);
		assertThat(this.candidate.field(this.draft, "result")).isEqualTo("the other window's");
		assertThat(this.jdbc.queryForList(
				"select body from section_version where draft_id = ? and version is null and based_on = 0",
				String.class, number()))
			.containsExactly("this window's");
		assertThat(Visitor.body(this.candidate.save(this.draft, "result", 0, "this window's", save)))
			.as("the first answer again")
			.isEqualTo(Visitor.body(refused));
		assertThat(bodies()).hasSize(2);
	}

	@Test
	void aVersionFromTheFutureIsAConflictToo() {
		assertThat(this.candidate.save(this.draft, "result", 7, "text")).hasStatus(409);
	}

	@Test
	void theSameTextFromAStaleVersionIsNoConflict() {
		this.candidate.save(this.draft, "result", 0, "the same");
		MvcTestResult same = this.candidate.save(this.draft, "result", 0, "the same");
		assertThat(same).hasStatusOk();
		assertThat(json(same).get("version").asInt()).isEqualTo(1);
		assertThat(bodies()).containsExactly("the same");
	}

	@Test
	void anotherTextUnderAnUsedIdIsRefused() {
		UUID save = UUID.randomUUID();
		this.candidate.save(this.draft, "task", 0, "first", save);
		assertThat(this.candidate.save(this.draft, "task", 0, "another", save)).hasStatus(400);
		assertThat(this.candidate.save(this.draft, "action", 0, "first", save)).hasStatus(400);
		assertThat(bodies()).containsExactly("first");
		assertThat(this.candidate.field(this.draft, "action")).isEmpty();
	}

	@Test
	void takesTenThousandCodePointsAndNoMore() {
		assertThat(this.candidate.save(this.draft, "action", 0, "😀".repeat(10_000))).hasStatusOk();
		MvcTestResult refused = this.candidate.save(this.draft, "action", 1, "a".repeat(10_001));
		assertThat(refused).hasStatus(413);
		assertThat(refused.getResponse().getErrorMessage()).contains("10,001").contains("at most 10,000");
		assertThat(bodies()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{"body":"a\\u0000b","version":0,"save":"ID"}
			{"body":"a\\ud800b","version":0,"save":"ID"}
			{"body":"\\udc00","version":0,"save":"ID"}
			{"body":"x","version":"one","save":"ID"}
			{"body":"x","version":"1","save":"ID"}
			{"body":"x","version":0.5,"save":"ID"}
			{"body":"x","version":-1,"save":"ID"}
			{"body":"x","version":99999999999,"save":"ID"}
			{"body":"x","version":null,"save":"ID"}
			{"body":"x","save":"ID"}
			{"version":0,"save":"ID"}
			{"body":null,"version":0,"save":"ID"}
			{"body":"x","version":0}
			{"body":"x","version":0,"save":"not-an-id"}
			{"body":"x","version":0,"save":"ID"
			[]
			""")
	void whatMakesNoSenseIsA400AndChangesNothing(String json) {
		assertThat(put("task", json.replace("ID", UUID.randomUUID().toString()))).hasStatus(400);
		assertThat(bodies()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sections/summary", "/sections/TASK", "/sections/${7*7}" })
	void aPartThatDoesNotExistIsNotThere(String path) {
		String address = this.draft + path.replace("{", "%7B").replace("}", "%7D");
		assertThat(this.candidate.put(address, body())).hasStatus(404);
	}

	@Test
	void anotherCandidatesDraftIsNotThere() {
		Visitor stranger = this.door.candidate();
		stranger.startDraft();
		assertThat(stranger.save(this.draft, "task", 0, "mine now")).hasStatus(404);
		this.candidate.save(this.draft, "task", 0, "still mine");
		assertThat(stranger.save(this.draft, "task", 0, "mine now")).hasStatus(404);
		assertThat(bodies()).containsExactly("still mine");
	}

	@Test
	void aDraftThatNobodyHasIsNotThere() {
		assertThat(this.candidate.save("/drafts/999999", "task", 0, "x")).hasStatus(404);
		assertThat(this.candidate.save("/drafts/abc", "task", 0, "x")).hasStatus(404);
		assertThat(this.candidate.save("/drafts/99999999999999999999", "task", 0, "x")).hasStatus(404);
	}

	private MvcTestResult put(String part, String json) {
		return this.candidate.put(this.draft + "/sections/" + part, json);
	}

	private static String body() {
		return "{\"body\":\"x\",\"version\":0,\"save\":\"" + UUID.randomUUID() + "\"}";
	}

	private List<String> bodies() {
		return this.jdbc.queryForList("select body from section_version where draft_id = ? order by saved_at, version",
				String.class, number());
	}

	private long number() {
		return Long.parseLong(this.draft.substring("/drafts/".length()));
	}

	private static JsonNode json(MvcTestResult result) {
		return Json.read(Visitor.body(result));
	}

}
