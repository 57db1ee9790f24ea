package dev.starling.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.starling.practice.DraftLog;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /drafts/{id}/history} and {@code POST /drafts/{id}/restorations}, whichever
 * database keeps the log.
 */
abstract class HistoryContract {

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
	void saysWhatToDoWhereNothingWasSavedYet() {
		assertThat(history("").text()).contains("Nothing was saved in this draft yet");
	}

	@Test
	void tellsWhenAndWhatChangedAndHowManyWordsThereWere() {
		this.candidate.save(this.draft, "task", 0, "one two three");
		this.candidate.save(this.draft, "action", 0, "four");
		anHourPasses();
		this.candidate.save(this.draft, "task", 1, "one");
		Document page = history("");
		assertThat(page.select(".moment-link").eachText()).hasSize(2).allMatch((text) -> text.endsWith("written"));
		assertThat(page.select(".moments .rows > li").eachText().get(0)).contains("2 words (−2)");
		assertThat(page.select(".moments .rows > li").eachText().get(1)).contains("4 words (+4) · 2 saves",
				"Task, Action");
	}

	@Test
	void showsWhatTheLastMomentChangedWordByWord() {
		this.candidate.save(this.draft, "result", 0, "We lost four weeks.");
		anHourPasses();
		this.candidate.save(this.draft, "result", 1, "We lost two weeks.");
		Element result = history("").select("section[data-part=R]").first();
		assertThat(result.select("del").text()).contains("four");
		assertThat(result.select("ins").text()).contains("two");
		assertThat(result.select("p.reading").text()).contains("We lost", "weeks.");
	}

	@Test
	void comparesAnyTwoMomentsWhicheverComesFirst() {
		for (int hour = 0; hour < 3; hour++) {
			this.candidate.save(this.draft, "result", hour, "hour " + (hour + 1));
			anHourPasses();
		}
		List<String> moments = history("").select("[name=to]").eachAttr("value");
		Element result = history("?from=" + moments.get(0) + "&to=" + moments.get(2)).select("section[data-part=R]")
			.first();
		assertThat(result.select("del").text()).contains("1");
		assertThat(result.select("ins").text()).contains("3");
		Document whole = history("?from=0&to=" + moments.get(1));
		assertThat(whole.select("section[data-part=R] ins").text()).contains("hour 2");
		assertThat(whole.select("section[data-part=R] del")).isEmpty();
	}

	@Test
	void bringsAMomentBackAndThatCanBeUndone() {
		this.candidate.save(this.draft, "task", 0, "first");
		anHourPasses();
		this.candidate.save(this.draft, "task", 1, "second");
		this.candidate.save(this.draft, "action", 0, "only in the second");
		String first = history("").select("[name=to]").last().attr("value");

		MvcTestResult back = bringBack(Map.of("at", first));
		assertThat(this.candidate.field(this.draft, "task")).isEqualTo("first");
		assertThat(this.candidate.field(this.draft, "action")).isEmpty();
		Document told = this.candidate.page(back.getResponse().getRedirectedUrl());
		assertThat(told.select("[role=status]").text()).contains("Brought back").contains("Undo");
		assertThat(told.select(".moment-link").first().text()).endsWith("brought back");

		bringBack(Map.of("at", told.select("[role=status] button").attr("value")));
		assertThat(this.candidate.field(this.draft, "task")).isEqualTo("second");
		assertThat(this.candidate.field(this.draft, "action")).isEqualTo("only in the second");
		assertThat(this.candidate.save(this.draft, "task", 4, "and on")).as("it goes on from there").hasStatusOk();
	}

	@Test
	void bringsBackOnlyOnePart() {
		this.candidate.save(this.draft, "task", 0, "first task");
		this.candidate.save(this.draft, "action", 0, "first action");
		anHourPasses();
		this.candidate.save(this.draft, "task", 1, "second task");
		this.candidate.save(this.draft, "action", 1, "second action");
		String first = history("").select("[name=to]").last().attr("value");
		bringBack(Map.of("at", first, "part", "task"));
		assertThat(this.candidate.field(this.draft, "task")).isEqualTo("first task");
		assertThat(this.candidate.field(this.draft, "action")).isEqualTo("second action");
	}

	@Test
	void whatIsCurrentAlreadyIsNotWrittenAgain() {
		this.candidate.save(this.draft, "task", 0, "the same");
		String now = history("").select("[name=to]").first().attr("value");
		assertThat(history("").text()).contains("This is what your draft says now");
		bringBack(Map.of("at", now));
		assertThat(rows()).isEqualTo(1);
	}

	@Test
	void aTextThatWasSetAsideCanBeReadAndBroughtBack() {
		this.candidate.save(this.draft, "result", 0, "the other window's");
		UUID save = UUID.randomUUID();
		this.candidate.save(this.draft, "result", 0, "this window's", save);
		Element aside = history("").select(".moment-link")
			.stream()
			.filter((link) -> link.text().contains("set aside"))
			.findFirst()
			.orElseThrow();
		Document page = this.candidate.page(aside.attr("href"));
		assertThat(page.select("section[data-part=R] ins").text()).contains("this");
		bringBack(Map.of("aside", save.toString(), "at", "0"));
		assertThat(this.candidate.field(this.draft, "result")).isEqualTo("this window's");
	}

	@Test
	void whatIsOlderThanOnePageHoldsIsThereToo() {
		this.candidate.save(this.draft, "result", 0, "the other window's");
		this.candidate.save(this.draft, "result", 0, "this window's");
		anHourPasses();
		List<Object[]> saves = new ArrayList<>();
		for (int version = 1; version <= DraftLog.PAGE; version++) {
			saves.add(new Object[] { number(), UUID.randomUUID(), version, version - 1, "text " + version });
		}
		this.jdbc.batchUpdate("""
				insert into section_version (draft_id, save_id, part, version, based_on, body, words, saved_at)
				values (?, ?, 'TASK', ?, ?, ?, 2, now())""", saves);
		this.jdbc.update("update section set version = ? where draft_id = ? and part = 'TASK'", DraftLog.PAGE,
				number());
		Document latest = history("");
		assertThat(latest.select(".moment-link:contains(set aside)")).isEmpty();
		Document older = this.candidate.page(latest.select("a:contains(Older versions)").attr("href"));
		Document aside = this.candidate.page(older.select(".moment-link:contains(set aside)").attr("href"));
		assertThat(aside.select("section[data-part=R] ins").text()).contains("this");
		assertThat(aside.select(".moment-link")).hasSameSizeAs(older.select(".moment-link"));
	}

	@Test
	void whatWasHandedInIsAMomentBetweenTheStretchesOfWork() {
		this.candidate.save(this.draft, "task", 0, "first task");
		this.candidate.save(this.draft, "action", 0, "first action");
		String round = this.candidate.submit(this.draft);
		this.candidate.save(this.draft, "task", 1, "second task, longer");
		Document page = history("");
		assertThat(page.select(".moment-link").eachText()).extracting((text) -> text.replaceFirst("^[\\d:]+ ", ""))
			.containsExactly("written", "handed in as round 1", "written");
		assertThat(page.select(".moments .rows > li").get(1).text()).contains("4 words", "Task, Action");
		assertThat(page.select(".moments a:contains(See round 1)").attr("href")).isEqualTo(round);
	}

	@Test
	void whatWasHandedInCanBeComparedAndBroughtBack() {
		this.candidate.save(this.draft, "task", 0, "handed in");
		String round = this.candidate.submit(this.draft);
		this.candidate.save(this.draft, "task", 1, "written at the same time");
		this.candidate.save(this.draft, "action", 0, "only since");
		this.jdbc.update("update section_version set saved_at = (select submitted_at from submission where id = ?) "
				+ "where draft_id = ?", number(round), number());
		String moment = history("").select(".moments .rows > li:contains(handed in) [name=to]").val();
		Document shown = history("?to=" + moment);
		assertThat(shown.select("section[data-part=T] p.reading").text()).contains("handed in");
		assertThat(shown.select("section[data-part=A] p.reading")).isEmpty();
		bringBack(Map.of("at", moment));
		assertThat(this.candidate.field(this.draft, "task")).isEqualTo("handed in");
		assertThat(this.candidate.field(this.draft, "action")).isEmpty();
	}

	@Test
	void aRoundIsComparedWithTheOneBefore() {
		this.candidate.save(this.draft, "result", 0, "We lost four weeks.");
		this.candidate.post(this.candidate.submit(this.draft) + "/withdrawal", Map.of());
		this.candidate.save(this.draft, "result", 1, "We lost some weeks.");
		this.candidate.save(this.draft, "result", 2, "We lost two weeks.");
		this.candidate.submit(this.draft);
		Document page = history("");
		assertThat(page.select(".moment-link").eachText()).anyMatch((text) -> text.endsWith("round 1, and withdrawn"));
		Element result = page.select("section[data-part=R]").first();
		assertThat(result.select("del").text()).contains("four").doesNotContain("some");
		assertThat(result.select("ins").text()).contains("two");
	}

	@Test
	void isNotThereForAnybodyElse() {
		this.candidate.save(this.draft, "task", 0, "mine");
		String moment = history("").select("[name=to]").first().attr("value");
		this.candidate.save(this.draft, "task", 1, "mine now");
		Visitor stranger = this.door.candidate();
		stranger.startDraft();
		assertThat(stranger.get(this.draft + "/history")).hasStatus(404);
		assertThat(stranger.post(this.draft + "/restorations", Map.of("at", moment))).hasStatus(404);
		assertThat(this.candidate.field(this.draft, "task")).isEqualTo("mine now");
	}

	@Test
	void whatWasSetAsideInAnotherDraftCannotBeBroughtIntoThisOne() {
		Visitor stranger = this.door.candidate();
		String theirs = stranger.startDraft();
		UUID save = UUID.randomUUID();
		stranger.save(theirs, "task", 0, "newer");
		stranger.save(theirs, "task", 0, "a stranger's secret", save);
		this.candidate.save(this.draft, "task", 0, "mine");
		bringBack(Map.of("aside", save.toString()));
		assertThat(this.candidate.field(this.draft, "task")).isEqualTo("mine");
		assertThat(history("?from=1&to=9999999999999&aside=" + save).text()).doesNotContain("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?to=x", "?from=1.5", "?aside=none", "?before=-" })
	void whatMakesNoSenseIsA400(String query) {
		assertThat(this.candidate.get(this.draft + "/history" + query)).hasStatus(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?to=0", "?to=-9223372036854775808", "?from=9223372036854775807&to=9223372036854775807",
			"?before=0", "?to=1&from=2&before=3" })
	void momentsThatNeverWereAreEmpty(String query) {
		this.candidate.save(this.draft, "task", 0, "text");
		assertThat(this.candidate.get(this.draft + "/history" + query)).hasStatusOk();
	}

	@Test
	void bringingBackNothingIsA400() {
		assertThat(bringBack(Map.of())).hasStatus(400);
	}

	private Document history(String query) {
		return this.candidate.page(this.draft + "/history" + query);
	}

	private MvcTestResult bringBack(Map<String, String> fields) {
		return this.candidate.post(this.draft + "/restorations", fields);
	}

	/** Everything that is there is an hour older than it was. */
	private void anHourPasses() {
		this.jdbc.update("update section_version set saved_at = saved_at - interval '1' hour where draft_id = ?",
				number());
	}

	private long rows() {
		return this.jdbc.queryForObject("select count(*) from section_version where draft_id = ?", Long.class,
				number());
	}

	private long number() {
		return number(this.draft);
	}

	private static long number(String address) {
		return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
	}

}
