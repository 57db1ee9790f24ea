package dev.starling.submission;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /drafts/{id}/submissions/new} and {@code POST /drafts/{id}/submissions}.
 */
@AppTest
@RecordApplicationEvents
class SubmitTest {

	private static final List<String> PARTS = List.of("situation", "task", "action", "result", "learning");

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ApplicationEvents events;

	private Visitor candidate;

	private String draft;

	@BeforeEach
	void anAnswer() {
		this.candidate = this.door.candidate();
		this.draft = this.candidate.startDraft();
		for (String part : PARTS) {
			this.candidate.save(this.draft, part, 0, "This is my " + part + ". I decided it 💳 myself.");
		}
	}

	@Test
	void showsTheAnswerOnceMore() {
		Document page = form();
		assertThat(page.select(".told .part").eachAttr("aria-label")).containsExactly("Situation", "Task", "Action",
				"Result", "Learning");
		assertThat(page.select(".told p.reading").eachText()).contains("This is my task. I decided it 💳 myself.");
		assertThat(page.text()).contains("as round 1 of your answer", "A note to your coach", "Needed by",
				"Mark what you mean to show");
	}

	@Test
	void handsItIn() {
		MvcTestResult answer = submit(Map.of("note", "  Is my result\r\nstrong enough? 💳 ", "neededBy",
				LocalDate.now(ZoneOffset.UTC).plusDays(3).toString()));
		assertThat(answer).hasStatus(302);
		String round = answer.getResponse().getRedirectedUrl();
		assertThat(round).matches("/submissions/\\d+");
		Document page = this.candidate.page(round);
		assertThat(page.text()).contains("Waits for a coach", "Handed in", "You need it by", "Round 1");
		assertThat(page.select(".asked-for").first().wholeText()).isEqualTo("Is my result\nstrong enough? 💳");
		assertThat(page.select(".told p.reading").eachText()).hasSize(5)
			.contains("This is my learning. I decided it 💳 myself.");
	}

	@Test
	void tellsTheOtherModulesWithinTheTransaction() {
		String round = handIn();
		assertThat(this.events.stream(Submitted.class).filter((event) -> event.submission() == number(round)).toList())
			.singleElement()
			.satisfies((event) -> {
				assertThat(event.draft()).isEqualTo(number(this.draft));
				assertThat(event.round()).isEqualTo(1);
				assertThat(event.question()).isEqualTo("Navigating Professional Failure and Growth");
			});
	}

	@Test
	void whatWasHandedInStaysWhateverIsWrittenAfterwards() {
		String round = handIn();
		this.candidate.save(this.draft, "task", 1, "Something else altogether.");
		assertThat(this.candidate.page(round).text()).contains("This is my task.").doesNotContain("altogether");
		assertThat(this.candidate.field(this.draft, "task")).isEqualTo("Something else altogether.");
	}

	@Test
	void theEditorAndTheListSayThatItWaits() {
		assertThat(this.candidate.page(this.draft).select("[data-standing]")).isEmpty();
		String round = handIn();
		assertThat(this.candidate.page(this.draft).select("[data-standing]").text())
			.startsWith("Round 1 has been waiting for review since");
		assertThat(this.candidate.page(this.draft).select("[data-standing] a").attr("href")).isEqualTo(round);
		assertThat(this.candidate.page("/drafts").select(".label").eachText()).containsExactly("Round 1: waiting");
		set(round, "state = 'CLAIMED'");
		assertThat(this.candidate.page(this.draft).select("[data-standing]").text())
			.startsWith("A coach is reviewing round 1.");
		assertThat(this.candidate.page("/drafts").select(".label").eachText()).containsExactly("Round 1: in review");
		assertThat(Visitor.body(this.candidate.get("/drafts/latest"))).contains("\"review\":null");
		set(round, "state = 'RETURNED', open_draft_id = null, returned_at = submitted_at");
		assertThat(Visitor.body(this.candidate.get("/drafts/latest"))).as("whose review a device may keep")
			.contains("\"review\":" + round.substring("/submissions/".length()));
		assertThat(this.candidate.page(this.draft).select("[data-standing]").text()).startsWith("Round 1 came back")
			.endsWith("Read the review");
		assertThat(this.candidate.page("/drafts").select(".label").eachText()).containsExactly("Round 1: returned");
	}

	@Test
	void theDevicesMakeTheirPagesAnewWhenItIsHandedIn() {
		String before = Visitor.body(this.candidate.get("/drafts/latest"));
		handIn();
		assertThat(Visitor.body(this.candidate.get("/drafts/latest"))).isNotEqualTo(before);
	}

	@Test
	void theNextRoundCountsOn() {
		String first = handIn();
		set(first, "state = 'RETURNED', open_draft_id = null, returned_at = submitted_at");
		assertThat(form().text()).contains("as round 2 of your answer");
		assertThat(this.candidate.page(handIn()).text()).contains("Round 2");
	}

	@Test
	void theSameFormSentAgainIsTheSameRound() {
		Map<String, String> form = filled(Map.of("note", "Once."));
		MvcTestResult first = post(form);
		MvcTestResult second = post(form);
		assertThat(second.getResponse().getRedirectedUrl()).isEqualTo(first.getResponse().getRedirectedUrl());
		this.candidate.post(first.getResponse().getRedirectedUrl() + "/withdrawal", Map.of());
		this.candidate.save(this.draft, "task", 1, "Moved on since.");
		assertThat(post(form).getResponse().getRedirectedUrl()).as("back and again")
			.isEqualTo(first.getResponse().getRedirectedUrl());
		assertThat(rounds()).isEqualTo(1);
	}

	@Test
	void twoTabsMakeOneRound() {
		Map<String, String> other = filled(Map.of("note", "From the other tab."));
		String round = handIn();
		MvcTestResult late = post(other);
		assertThat(late).hasStatus(409);
		assertThat(Visitor.page(late).text()).contains("Round 1 is waiting for review already.");
		assertThat(Visitor.page(late).select("a.button").attr("href")).isEqualTo(round);
		assertThat(rounds()).isEqualTo(1);
	}

	@Test
	void whileOneIsOnItsWayThePageLeadsThere() {
		String round = handIn();
		Document page = form();
		assertThat(page.text()).contains("Round 1 is waiting for review already.");
		assertThat(page.select("a.button").attr("href")).isEqualTo(round);
		assertThat(page.select("main form")).isEmpty();
		set(round, "state = 'CLAIMED'");
		assertThat(form().text()).contains("A coach is reviewing round 1.");
	}

	@Test
	void whereTheDraftHasMovedOnNothingIsHandedInAndNothingTypedIsLost() {
		Document page = form();
		Map<String, String> form = filled(Map.of("note", "What I typed.", "neededBy",
				LocalDate.now(ZoneOffset.UTC).plusDays(9).toString(), "mark", option(page, "ACTION", "I decided")));
		this.candidate.save(this.draft, "task", 1, "This is my duty. I decided it 💳 myself.");
		this.candidate.save(this.draft, "action", 1, "One sentence more. This is my action. I decided it 💳 myself.");
		MvcTestResult late = post(form);
		assertThat(late).hasStatus(409);
		assertThat(rounds()).isZero();
		Document again = Visitor.page(late);
		assertThat(again.select("[role=alert]").text()).contains("Your draft has changed", "nothing was handed in");
		assertThat(again.select("section[data-part=T] ins").first().text()).contains("duty");
		assertThat(again.select("section[data-part=T] del").first().text()).contains("task");
		assertThat(again.select("section[data-part=S] ins")).isEmpty();
		assertThat(again.getElementById("note").wholeText().strip()).isEqualTo("What I typed.");
		assertThat(again.getElementById("neededBy").val()).isEqualTo(form.get("neededBy"));
		assertThat(again.select("option[selected]").eachAttr("value")).as("what was marked, where it stands now")
			.containsExactly(option(form(), "ACTION", "I decided"));

		Map<String, String> second = new HashMap<>(form);
		again.select("form.handing input[type=hidden]").forEach((field) -> second.put(field.attr("name"), field.val()));
		second.put("mark", again.select("option[selected]").val());
		assertThat(post(second)).hasStatus(302);
		assertThat(rounds()).isEqualTo(1);
	}

	@Test
	void whatIsMarkedIsShownAndNamed() {
		Document page = form();
		assertThat(page.select("ol.sentences label").eachText()).contains("This is my result.",
				"I decided it 💳 myself.");
		String round = handIn(Map.of("mark", option(page, "RESULT", "I decided")));
		Document shown = this.candidate.page(round);
		assertThat(shown.select("p .meant").eachText()).contains("I decided it 💳 myself.");
		assertThat(shown.select(".meant-for").eachText()).containsExactly("(meant to show Ownership & Accountability)");
	}

	@Test
	void marksOutsideOfTheTextOrOfAnotherQuestionAreRefused() {
		long signal = this.jdbc.queryForObject("select min(id) from signal", Long.class);
		for (String mark : List.of("ACTION:0:1000:" + signal, "ACTION:0:4:424242", "ACTION:4:4:" + signal,
				"ACTION:-1:4:" + signal, "ACTION:5:4:" + signal, "HANDWAVING:0:4:" + signal, "ACTION:0:4",
				"ACTION:0:9999999999:" + signal, "ACTION:0:4:" + signal + "' or true")) {
			assertThat(submit(Map.of("mark", mark))).as(mark).hasStatus(400);
		}
		assertThat(rounds()).isZero();
		assertThat(submit(Map.of("mark", "ACTION:0:42:" + signal))).as("one past the end").hasStatus(400);
		assertThat(submit(Map.of("mark", "ACTION:0:41:" + signal))).as("the whole part, counted in code points")
			.hasStatus(302);
	}

	@Test
	void emptyPartsAreAskedAbout() {
		this.candidate.save(this.draft, "learning", 1, " \n ");
		assertThat(form().select("section[data-part=L]").text()).contains("Learning is still empty.");
		MvcTestResult answer = submit(Map.of("note", "Kept while asked."));
		assertThat(answer).hasStatus(422);
		Document asked = Visitor.page(answer);
		assertThat(asked.select("[role=alert]").text()).contains("Learning is still empty. Hand it in all the same?");
		assertThat(asked.getElementById("note").wholeText().strip()).isEqualTo("Kept while asked.");
		assertThat(rounds()).isZero();
		assertThat(submit(Map.of("gapsToo", "true"))).hasStatus(302);
		assertThat(rounds()).isEqualTo(1);
	}

	@Test
	void severalEmptyPartsAreNamedTogether() {
		for (String part : List.of("task", "result", "learning")) {
			this.candidate.save(this.draft, part, 1, "");
		}
		assertThat(Visitor.page(submit(Map.of())).select("[role=alert]").text())
			.contains("Task, Result and Learning are still empty. Hand it in all the same?");
	}

	@Test
	void anAnswerWithoutWordsIsRefusedWhateverIsPressed() {
		for (String part : PARTS) {
			this.candidate.save(this.draft, part, 1, " – ");
		}
		Document page = form();
		assertThat(page.text()).contains("There is nothing to hand in yet.");
		assertThat(page.select("main form")).isEmpty();
		Map<String, String> form = new HashMap<>(
				Map.of("application", UUID.randomUUID().toString(), "gapsToo", "true"));
		PARTS.forEach((part) -> form.put(part + "Version", "2"));
		assertThat(post(form)).hasStatus(422);
		assertThat(rounds()).isZero();
	}

	@Test
	void aNoteTakesAThousandCharactersAndNoMore() {
		MvcTestResult answer = submit(Map.of("note", "💳".repeat(1_001)));
		assertThat(answer).hasStatus(422);
		Document page = Visitor.page(answer);
		assertThat(page.getElementById("note-error").text()).contains("1,001 characters");
		assertThat(page.getElementById("note").wholeText()).contains("💳".repeat(1_001));
		assertThat(submit(Map.of("note", "a\0b"))).hasStatus(422);
		assertThat(rounds()).isZero();
		assertThat(submit(Map.of("note", "💳".repeat(1_000)))).hasStatus(302);
	}

	@Test
	void aNoteIsTextAndNothingElse() {
		String round = handIn(Map.of("note", "<script>alert(1)</script> ${7*7} [[${me}]]"));
		assertThat(this.candidate.page(round).select(".asked-for").text())
			.isEqualTo("<script>alert(1)</script> ${7*7} [[${me}]]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2020-02-29", "Friday", "2026-02-30", "30.11.2026", "9999-12-31", "+999999999-12-31" })
	void aDayInThePastOrNoDayIsSaidAtItsField(String day) {
		MvcTestResult answer = submit(Map.of("neededBy", day, "note", "Kept."));
		assertThat(answer).hasStatus(422);
		Document page = Visitor.page(answer);
		assertThat(page.getElementById("neededBy-error").text()).isNotBlank();
		assertThat(page.getElementById("note").wholeText().strip()).isEqualTo("Kept.");
		assertThat(rounds()).isZero();
	}

	@Test
	void aDayIsTodayToAYearWhereTheCandidatesClockHangs() {
		ZoneId far = ZoneId.of("Pacific/Kiritimati");
		LocalDate today = LocalDate.now(far);
		this.candidate.post("/account/profile", Map.of("displayName", "Far away", "timeZone", far.getId()));
		assertThat(form().getElementById("neededBy").attr("min")).isIn(today.toString(), today.plusDays(1).toString());
		assertThat(submit(Map.of("neededBy", today.minusDays(1).toString()))).hasStatus(422);
		assertThat(submit(Map.of("neededBy", today.plusYears(1).plusDays(2).toString()))).hasStatus(422);
		assertThat(submit(Map.of("neededBy", today.plusDays(1).toString()))).hasStatus(302);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application", "situationVersion", "learningVersion" })
	void aFormThatIsNotOursIsA400(String field) {
		Map<String, String> form = filled(Map.of());
		form.remove(field);
		assertThat(post(form)).hasStatus(400);
		form.put(field, "x");
		assertThat(post(form)).hasStatus(400);
		assertThat(rounds()).isZero();
	}

	@Test
	void aDeletedDraftIsGone() {
		Map<String, String> form = filled(Map.of());
		this.candidate.post(this.draft + "/shelf", Map.of("shelf", "deleted"));
		assertThat(this.candidate.get(this.draft + "/submissions/new")).hasStatus(410);
		assertThat(post(form)).hasStatus(410);
		assertThat(Visitor.page(post(form)).text()).contains("You deleted this draft", "Bring back");
		assertThat(rounds()).isZero();
	}

	@Test
	void isNotThereForStrangers() {
		Map<String, String> form = filled(Map.of());
		for (Visitor stranger : List.of(this.door.candidate(), this.door.coach(), this.door.administrator(),
				this.door.guest())) {
			assertThat(stranger.get(this.draft + "/submissions/new")).hasStatus(404);
			assertThat(stranger.post(this.draft + "/submissions", form)).hasStatus(404);
		}
		assertThat(this.door.nobody().get(this.draft + "/submissions/new")).hasStatus(302);
		assertThat(rounds()).isZero();
		String round = handIn();
		for (Visitor stranger : List.of(this.door.candidate(), this.door.coach(), this.door.administrator(),
				this.door.guest())) {
			assertThat(stranger.get(round)).hasStatus(404);
		}
	}

	@Test
	void guestsAreLedToSignUpAndBack() {
		Visitor guest = this.door.nobody();
		String theirs = guest.startDraft();
		guest.save(theirs, "task", 0, "Written as a guest.");
		assertThat(guest.page(theirs).select("a:contains(Submit for review)").attr("href"))
			.isEqualTo(theirs + "/submissions/new");
		String signUp = "/signup?next=" + theirs + "/submissions/new";
		assertThat(guest.get(theirs + "/submissions/new")).hasRedirectedUrl(signUp);
		Map<String, String> form = new HashMap<>(
				Map.of("application", UUID.randomUUID().toString(), "gapsToo", "true"));
		PARTS.forEach((part) -> form.put(part + "Version", part.equals("task") ? "1" : "0"));
		assertThat(guest.post(theirs + "/submissions", form)).hasRedirectedUrl(signUp);
		assertThat(rounds(theirs)).isZero();
		assertThat(guest.page(signUp).select("[name=next]").val()).isEqualTo(theirs + "/submissions/new");
		guest.signUp("submits-" + number(theirs) + "@example.org");
		assertThat(guest.post(theirs + "/submissions", form)).hasStatus(302);
		assertThat(rounds(theirs)).isEqualTo(1);
	}

	@Test
	void withoutJavaScriptTheEditorSavesFirst() {
		Map<String, String> form = new HashMap<>();
		PARTS.forEach((part) -> {
			form.put(part, "Typed and not saved yet.");
			form.put(part + "Version", "1");
		});
		form.put("then", "submit");
		assertThat(this.candidate.post(this.draft, form)).hasRedirectedUrl(this.draft + "/submissions/new");
		assertThat(form().select(".told p.reading").eachText()).containsOnly("Typed and not saved yet.");
		form.put("task", "A newer text stands there.");
		assertThat(this.candidate.post(this.draft, form)).as("a conflict is settled first").hasStatus(409);
	}

	@Test
	void saysWhereNobodyReviewsYet() {
		this.jdbc.update("delete from account_role");
		assertThat(form().text()).contains("Nobody reviews here yet.");
		long me = this.jdbc.queryForObject("select candidate_id from draft where id = ?", Long.class,
				number(this.draft));
		this.jdbc.update("insert into account_role (account_id, role) values (?, 'COACH')", me);
		assertThat(form().text()).as("nobody reviews their own").contains("Nobody reviews here yet.");
		Visitor coach = this.door.coach();
		assertThat(form().text()).doesNotContain("Nobody reviews");
		this.jdbc.update("update account set disabled_at = now() where email = ?", coach.email());
		assertThat(form().text()).contains("Nobody reviews here yet.");
	}

	private Document form() {
		return this.candidate.page(this.draft + "/submissions/new");
	}

	private static String option(Document page, String part, String sentence) {
		return page.select("ol.sentences li:has(label:contains(" + sentence + ")) option[value^=" + part + "]")
			.first()
			.val();
	}

	private Map<String, String> filled(Map<String, String> typed) {
		Map<String, String> form = new HashMap<>(this.candidate.application(this.draft));
		form.putAll(typed);
		return form;
	}

	private MvcTestResult submit(Map<String, String> typed) {
		return post(filled(typed));
	}

	private MvcTestResult post(Map<String, String> form) {
		return this.candidate.post(this.draft + "/submissions", form);
	}

	private String handIn() {
		return handIn(Map.of());
	}

	private String handIn(Map<String, String> typed) {
		MvcTestResult answer = submit(typed);
		assertThat(answer).hasStatus(302);
		return answer.getResponse().getRedirectedUrl();
	}

	private void set(String round, String change) {
		this.jdbc.update("update submission set " + change + " where id = ?", number(round));
	}

	private int rounds() {
		return rounds(this.draft);
	}

	private int rounds(String draft) {
		return this.jdbc.queryForObject("select count(*) from submission where draft_id = ?", Integer.class,
				number(draft));
	}

	private static long number(String address) {
		return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
	}

}
