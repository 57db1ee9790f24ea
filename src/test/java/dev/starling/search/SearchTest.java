package dev.starling.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.starling.question.BankRevision;
import dev.starling.testing.AppTest;
import dev.starling.testing.FillingQuestions;
import dev.starling.testing.Publishing;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Finding questions, as somebody without JavaScript sees it.
 */
@AppTest
@DirtiesContext
class SearchTest {

	private static final String FAILURE = "Navigating Professional Failure and Growth";

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private BankRevision revision;

	@Autowired
	private TransactionTemplate transaction;

	@ParameterizedTest
	@ValueSource(strings = { "failure", "FAILED", "failing", "fails", "navigate growth", "stakeholder management",
			"stakholder managment", "stakeholdres", "proffesional failure", "profes", "navigating prof", "humility",
			"root cause", "tunnel vision", "the failure of a leader", "fáilure", "“failure” AND (growth*" })
	void theFailureQuestionIsFoundBy(String words) {
		assertThat(titles(search(words))).contains(FAILURE);
	}

	@ParameterizedTest
	@CsvSource({ "stakholder, Stakeholder, .labels", "failing, Failure, .row-title", "high, high, p.reading",
			"prof, Professional, .row-title", "tunnel, tunnel, .found" })
	void whatWasFoundIsMarked(String words, String marked, String where) {
		Document page = search(words);
		assertThat(
				String.join(" ", page.select("li:has([href=" + Visitor.QUESTION + "]) " + where + " mark").eachText()))
			.isEqualTo(marked);
	}

	@ParameterizedTest
	@ValueSource(strings = { "xyzzy plugh", "\uD83D\uDE00", "\uD83D\uDE00\uD83D\uDE00 failure \uD83D\uDE00",
			"שלום עולם", "\u202Eeruliaf", "\"", "title:*", "a AND (b OR", "~^*?\\/", "the of and", "' or 1=1 --",
			"<script>", "\u0000", "%", "..", "-", "é" })
	void whateverIsTypedGetsAnAnswer(String typed) {
		assertThat(this.door.nobody().get(address(typed))).hasStatusOk();
		assertThat(search(typed).getElementById("q").val()).isEqualTo(typed.strip().replace("\u0000", "\uFFFD"));
	}

	@AfterEach
	void takeBack() {
		FillingQuestions.takeBack(this.jdbc);
	}

	@Test
	void tenThousandCharactersGetAnAnswerToo() {
		for (String piece : new String[] { "x", "failure ", "\uD83D\uDE00", "ab cd ef ", "אב " }) {
			assertThat(this.door.nobody().get(address(piece.repeat(10_000 / piece.length())))).hasStatusOk();
		}
	}

	@Test
	void wordsThatSayLittleFindSomethingByThemselves() {
		assertThat(titles(search("the"))).contains(FAILURE);
	}

	@Test
	void nothingFoundSaysWhatToDoNext() {
		Document page = search("xyzzy plugh");
		assertThat(page.select("[role=status]").text()).isEqualTo("No question for “xyzzy plugh”");
		assertThat(page.select("[data-bank-list]").text()).contains("Try fewer words", "show all questions");
		Document filtered = page("/questions?q=xyzzy&level=mid-level");
		assertThat(filtered.select("[data-bank-list] a").eachText()).contains("Search without the filters");
	}

	@Test
	void oneStatusTellsHowManyThereAre() {
		Document page = page("/questions?q=zebra");
		assertThat(page.select("[role=status]").eachText()).containsExactly("No question for “zebra”");
		publish("zebra-crossing", "A Zebra Crossing", "Mid Level", "Ownership");
		assertThat(page("/questions?q=zebra").select("[role=status]").eachText())
			.containsExactly("1 question for “zebra”");
	}

	@Test
	void filtersNarrowTheListAndTellWhatTheyWouldLeave() {
		publish("walrus-one", "Walrus One", "Mid Level", "Ownership", "Humbleness");
		publish("walrus-two", "Walrus Two", "Mid Level", "Ownership");
		publish("walrus-three", "Walrus Three", "Staff Level", "Accountability");
		Document all = page("/questions?q=walrus");
		assertThat(all.select("#level option").eachText()).containsExactly("Any", "Mid Level (2)", "Staff Level (1)");
		assertThat(all.select("#competency option").eachText()).containsExactly("Any", "Ownership (2)",
				"Accountability (1)");
		Document mid = page("/questions?q=walrus&level=mid-level");
		assertThat(titles(mid)).containsExactlyInAnyOrder("Walrus One", "Walrus Two");
		assertThat(mid.select("#level option").eachText()).as("what another choice would bring")
			.containsExactly("Any", "Mid Level (2)", "Staff Level (1)");
		assertThat(mid.select("#competency option").eachText()).containsExactly("Any", "Ownership (2)");
		assertThat(mid.select("#level option[selected]").val()).isEqualTo("mid-level");
		assertThat(titles(page("/questions?q=walrus&level=mid-level&competency=accountability"))).isEmpty();
		assertThat(titles(page("/questions?q=walrus&level=no-such-level&category=behavioral"))).hasSize(3);
	}

	@Test
	void theListIsSortedAsAskedFor() {
		publish("otter-b", "Otter b", "Staff Level", "Ownership");
		publish("otter-a", "Otter A", "Principal Level", "Ownership");
		publish("otter-c", "Otter C", "Mid Level", "Ownership");
		assertThat(titles(page("/questions?q=otter&sort=title"))).containsExactly("Otter A", "Otter b", "Otter C");
		assertThat(titles(page("/questions?q=otter&sort=newest"))).containsExactly("Otter C", "Otter A", "Otter b");
		assertThat(titles(page("/questions?q=otter&sort=level"))).containsExactly("Otter C", "Otter b", "Otter A");
		assertThat(titles(page("/questions?q=otter"))).as("equal ones by title")
			.containsExactly("Otter A", "Otter b", "Otter C");
		assertThat(page("/questions?q=otter").select("#sort option").eachText()).containsExactly("Best match", "Title",
				"Newest", "Level");
		assertThat(page("/questions").select("#sort option").eachText()).as("nothing to match")
			.containsExactly("Title", "Newest", "Level");
	}

	@Test
	void aTitleCountsMoreThanAPrompt() {
		new Publishing(this.jdbc).publish("ibis-below", "Another bird", "Tell me of the ibis.", "Mid Level");
		publish("ibis-above", "The Ibis", "Mid Level");
		assertThat(titles(page("/questions?q=ibis"))).containsExactly("The Ibis", "Another bird");
	}

	@Test
	void pagesHoldEveryQuestionOnce() {
		Publishing publishing = new Publishing(this.jdbc);
		for (int i = 0; i < 45; i++) {
			publishing.publish("heron-" + i, "Heron", "Tell me about the heron.", "Mid Level");
		}
		for (String sort : new String[] { "", "title", "newest", "level" }) {
			List<String> seen = new ArrayList<>();
			String next = "/questions?q=heron&sort=" + sort;
			while (!next.isEmpty()) {
				Document page = page(next);
				assertThat(page.select("[role=status]").text()).startsWith("45 questions for “heron”, page ");
				seen.addAll(page.select("a.row-link").eachAttr("href"));
				next = page.select("a[rel=next]").attr("href");
			}
			assertThat(seen).as(sort).hasSize(45).doesNotHaveDuplicates();
		}
		assertThat(page("/questions?q=heron&page=99").select("a.row-link")).as("the last page").hasSize(5);
		assertThat(page("/questions?q=heron&page=-1").select("a.row-link")).as("the first page").hasSize(20);
	}

	@Test
	void whatAnotherNodePublishesIsFoundAndWhatItWithdrawsIsNot() {
		Publishing other = new Publishing(this.jdbc);
		publish("lynx", "The Lynx", "Mid Level", "Ownership");
		assertThat(titles(search("lynx"))).containsExactly("The Lynx");
		other.publishAnew("lynx", "The Bobcat", "Tell me about it.", "Mid Level", "Ownership");
		assertThat(titles(search("lynx"))).isEmpty();
		assertThat(titles(search("bobcat"))).containsExactly("The Bobcat");
		other.unpublish("lynx");
		assertThat(titles(search("bobcat"))).isEmpty();
	}

	@Test
	void aNewNameOfACompetencyIsFoundAndTheOldOneStays() {
		this.jdbc.update("insert into competency (slug, name, position) values ('pelicans', 'Pelicans', 900)");
		publish("of-pelicans", "Large beaks", "Mid Level", "Pelicans");
		assertThat(titles(search("pelican"))).containsExactly("Large beaks");
		this.jdbc.update("update competency set name = 'Cormorants' where slug = 'pelicans'");
		new Publishing(this.jdbc).advance();
		assertThat(titles(search("cormorant"))).containsExactly("Large beaks");
		assertThat(titles(search("pelican"))).containsExactly("Large beaks");
	}

	@Test
	void aGreatManyAreTakenUpWhileTheOldIndexAnswers() {
		publish("gannet", "The Gannet", "Mid Level");
		assertThat(titles(search("gannet"))).containsExactly("The Gannet");
		new FillingQuestions(this.jdbc, 6).add(Index.TAKEN_UP_AT_ONCE + 50);
		assertThat(titles(search("gannet"))).containsExactly("The Gannet");
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.jdbc
				.queryForObject("select count(*) from question where published_edition_id is not null", Integer.class))
				.isEqualTo(Integer.parseInt(page("/questions").select("[role=status]").text().split(" ")[0])));
	}

	@Test
	void theCountOnlyMovesOnTogetherWithWhatItSpeaksOf() {
		assertThatThrownBy(this.revision::advance).isInstanceOf(IllegalTransactionStateException.class);
		long before = this.revision.current();
		this.transaction.executeWithoutResult((status) -> {
			this.revision.advance();
			status.setRollbackOnly();
		});
		assertThat(this.revision.current()).isEqualTo(before);
		this.transaction.executeWithoutResult((status) -> this.revision.advance());
		assertThat(this.revision.current()).isNotEqualTo(before);
	}

	@Test
	void eachCompetencySaysWhatItMeansAndWhichQuestionsAskForIt() {
		this.jdbc.update(
				"insert into competency (slug, name, meaning, position) values ('puffins', 'Puffins', 'Small & bold.', 901)");
		new Publishing(this.jdbc).advance();
		assertThat(page("/competencies/puffins").text()).contains("Small & bold.", "No published question asks for it");
		publish("of-puffins", "On the cliffs", "Mid Level", "Puffins");
		Document page = page("/competencies/puffins");
		assertThat(titles(page)).containsExactly("On the cliffs");
		assertThat(page("/competencies").select("li:has([href=/competencies/puffins])").text())
			.isEqualTo("Puffins 1 question Small & bold.");
		assertThat(page("/questions/of-puffins").select("ul.labels a").attr("href")).isEqualTo("/competencies/puffins");
		assertThat(this.door.nobody().get("/competencies/no-such-thing")).hasStatus(404);
	}

	@Test
	void competenciesStandUnderTheirFirstLetters() {
		this.jdbc.update("""
				insert into competency (slug, name, meaning, position) values
				('zeal', 'Zeal', '', 911), ('zest', 'zest', '', 912), ('equite', 'Équité', '', 913),
				('360', '360 Degrees', '', 914)""");
		new Publishing(this.jdbc).advance();
		Document page = page("/competencies");
		assertThat(page.select(".register h2").eachText()).startsWith("#", "A").contains("E").doesNotHaveDuplicates();
		assertThat(page.select("section:has(#letter-Z) a").eachText()).containsExactly("Zeal", "zest");
		assertThat(page.select("section:has(#letter-E) a").eachText()).contains("Emotional Intelligence", "Équité");
		this.jdbc.update("delete from competency where position between 911 and 914");
		new Publishing(this.jdbc).advance();
	}

	@Test
	void whatIsTheSameForEverybodyIsNotSentTwice() {
		for (String address : new String[] { "/questions?q=failure", "/competencies", "/competencies/ownership",
				Visitor.QUESTION, "/api/questions" }) {
			var first = this.door.nobody().get(address);
			assertThat(first).as(address).hasStatusOk().cookies().doesNotContainCookie("SESSION");
			assertThat(first).headers().hasValue("Cache-Control", "no-cache");
			String tag = first.getResponse().getHeader("ETag");
			assertThat(tag).as(address).isNotBlank();
			assertThat(this.door.nobody().get(address, Map.of("If-None-Match", tag))).as(address).hasStatus(304);
		}
		assertThat(this.door.candidate().get("/questions")).headers()
			.doesNotContainHeader("ETag")
			.hasHeaderSatisfying("Cache-Control", (values) -> assertThat(values.get(0)).contains("no-store"));
	}

	private void publish(String slug, String title, String level, String... competencies) {
		new Publishing(this.jdbc).publish(slug, title, "Tell me about it.", level, competencies);
	}

	private static String address(String typed) {
		return "/questions?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
	}

	private Document search(String typed) {
		return page(address(typed));
	}

	private Document page(String address) {
		return this.door.nobody().page(address);
	}

	private static List<String> titles(Document page) {
		return page.select(".hits .row-title").eachText();
	}

}
