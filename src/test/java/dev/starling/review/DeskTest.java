package dev.starling.review;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A coach at the desk, without JavaScript.
 */
@AppTest
class DeskTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private ApplicationContext application;

	private Visitor candidate;

	private String round;

	private Visitor coach;

	private String desk;

	@BeforeEach
	void claim() {
		this.candidate = this.door.candidate();
		String draft = this.candidate.startDraft();
		this.candidate.save(draft, "task", 0, "I owned the plan 🙈. I broke it.");
		this.round = this.candidate.submit(draft);
		this.coach = this.door.coach();
		this.coach.page("/reviews/waiting/" + this.round.substring("/submissions/".length()));
		this.desk = Coaching.of(this.coach, this.round, this.application).review();
	}

	@Test
	void onePressKeepsWhateverWasTyped() {
		Map<String, String> form = form();
		form.put("new.TASK", "Say how.");
		form.put("new.TASK.on", "TASK:0:19");
		form.put("new.WHOLE", "A clear story.");
		form.put(summaryField(), "One number more, and it is ready.");
		form.put("verdict", "ONE_MORE_ROUND");
		form.put("level." + signal(), "3");
		form.put("evidence." + signal(), "TASK:0:19");
		assertThat(this.coach.page(this.desk).select("[data-overview] p").text()).startsWith("0 of ");
		assertThat(this.coach.post(this.desk, form)).hasRedirectedUrl(this.desk);
		Document page = this.coach.page(this.desk);
		assertThat(page.select("[data-overview] p").text()).startsWith("1 of ").endsWith(" signals rated");
		assertThat(page.select("[data-overview] a").eachText()).element(0)
			.asString()
			.startsWith("3 ")
			.endsWith(": 3 Shown");
		assertThat(page.select("[data-comment][id] textarea").eachText()).containsExactly("Say how.", "A clear story.");
		assertThat(page.select("[data-comment][id] q").eachText()).containsExactly("I owned the plan 🙈.");
		assertThat(page.getElementById("summary").text()).isEqualTo("One number more, and it is ready.");
		assertThat(page.select("[name=verdict][checked]").val()).isEqualTo("ONE_MORE_ROUND");
		assertThat(page.select("mark").eachText()).containsExactly("I owned the plan 🙈.");
		assertThat(page.select("[name=level." + signal() + "][checked]").val()).isEqualTo("3");
	}

	@Test
	void aLevelThatWasRefusedIsStillChosen() {
		Map<String, String> form = form();
		form.put("level." + signal(), "4");
		form.put("opposite." + signal(), "true");
		MvcTestResult refused = this.coach.post(this.desk, form);
		assertThat(refused).hasStatus(422);
		Document page = Visitor.page(refused);
		assertThat(page.select("[name=level." + signal() + "][checked]").val()).isEqualTo("4");
		assertThat(page.select("[name=opposite." + signal() + "][checked]")).hasSize(1);
		assertThat(page.select("[data-overview] p").text()).startsWith("0 of ");
	}

	@Test
	void theSameFormTwiceMakesOneComment() {
		Map<String, String> form = form();
		form.put("new.TASK", "Say how.");
		this.coach.post(this.desk, form);
		this.coach.post(this.desk, form);
		assertThat(this.coach.page(this.desk).select("[data-comment][id]")).hasSize(1);
	}

	@Test
	void aCommentIsChangedAndDeleted() {
		Map<String, String> form = form();
		form.put("new.TASK", "Say how.");
		this.coach.post(this.desk, form);
		String field = this.coach.page(this.desk).select("[data-comment][id] textarea").attr("name");
		form = form();
		form.put(field, "Say how, in one sentence.");
		this.coach.post(this.desk, form);
		assertThat(this.coach.page(this.desk).select("[data-comment][id] textarea").text())
			.isEqualTo("Say how, in one sentence.");
		form = form();
		form.put("delete", field.substring("body.".length()));
		this.coach.post(this.desk, form);
		assertThat(this.coach.page(this.desk).select("[data-comment][id]")).isEmpty();
	}

	@Test
	void aCommentMayPraise() {
		Map<String, String> form = form();
		form.put("new.TASK", "The best sentence of all.");
		form.put("new.TASK.praise", "true");
		form.put("new.WHOLE", "A clear story.");
		this.coach.post(this.desk, form);
		assertThat(praises()).containsExactly("The best sentence of all.");
		this.coach.post(this.desk, form());
		assertThat(praises()).as("saved as it stands").hasSize(1);
		form = form();
		form.keySet().removeIf((name) -> name.startsWith("praise."));
		this.coach.post(this.desk, form);
		assertThat(praises()).isEmpty();
	}

	private List<String> praises() {
		return this.coach.page(this.desk).select("[data-comment][id]:has([data-praises][checked]) textarea").eachText();
	}

	@Test
	void aCommentThatSaysNothingIsNoneOnceTheReviewIsSent() {
		Coaching review = Coaching.at(this.desk, this.coach, this.application);
		this.coach.put(this.desk + "/comments/" + UUID.randomUUID() + "/praise",
				"{\"praise\": true, \"on\": {\"part\": \"TASK\"}}");
		review.commentOnWhole("A clear story.");
		assertThat(this.coach.page(this.desk).select("[data-comment][id]")).hasSize(2);
		review.decide("READY");
		review.send();
		assertThat(this.coach.page(this.desk).select("[data-comment][id]").eachText())
			.containsExactly("A clear story.");
	}

	@Test
	void onceSentEachLevelStandsAboveItsSentencesInItsWords() {
		Coaching review = Coaching.at(this.desk, this.coach, this.application);
		review.rate("Humility", 3, "TASK", 0, 19);
		review.summarise("Tell it.");
		review.decide("READY");
		review.send();
		assertThat(this.coach.page(this.desk).select(".signal:has(h3:contains(Humility))").text())
			.containsSubsequence("3 Shown One specific thing they did", "“I owned the plan");
	}

	@Test
	void praiseIsOfACommentOnOnesOwnOpenDesk() {
		Coaching review = Coaching.at(this.desk, this.coach, this.application);
		UUID comment = review.commentOnWhole("A clear story.");
		String praise = this.desk + "/comments/" + comment + "/praise";
		String summary = summaryField().substring("body.".length());
		assertThat(this.coach.put(praise.replace(comment.toString(), summary), "{\"praise\": true}")).hasStatus(404);
		assertThat(
				this.coach.put(praise.replace(comment.toString(), UUID.randomUUID().toString()), "{\"praise\": true}"))
			.hasStatus(404);
		Visitor other = this.door.coach();
		other.page("/reviews");
		assertThat(other.put(praise, "{\"praise\": true}")).hasStatus(404);
		assertThat(praises()).isEmpty();
		review.decide("READY");
		review.send();
		assertThat(this.coach.put(praise, "{\"praise\": true}")).hasStatus(409);
	}

	@Test
	void praiseInOneWindowBringsBackWhatAnotherDeleted() {
		Coaching review = Coaching.at(this.desk, this.coach, this.application);
		UUID comment = review.commentOnWhole("A clear story.");
		Map<String, String> deletion = form();
		deletion.put("delete", comment.toString());
		this.coach.post(this.desk, deletion);
		review.praise(comment);
		assertThat(praises()).containsExactly("A clear story.");
	}

	@Test
	void twoWindowsLoseNothing() {
		Map<String, String> one = form();
		Map<String, String> other = new HashMap<>(one);
		one.put(summaryField(), "From one window");
		this.coach.post(this.desk, one);
		other.put(summaryField(), "From the other");
		assertThat(this.coach.post(this.desk, other)).hasStatus(409)
			.bodyText()
			.contains("From the other", "one window", "nothing you typed is lost");
	}

	@Test
	void aLevelThatNoSentenceBearsOutIsRefusedWithTheRestKept() {
		Map<String, String> form = form();
		form.put("level." + signal(), "4");
		form.put("new.WHOLE", "A clear story.");
		assertThat(this.coach.post(this.desk, form)).hasStatus(422).bodyText().contains("Mark a sentence");
		assertThat(this.coach.page(this.desk).select("[data-comment][id] textarea").text()).isEqualTo("A clear story.");
	}

	@Test
	void allThatIsMissingIsToldAtOnce() {
		Map<String, String> form = form();
		form.put("level." + signal(), "4");
		form.put("then", "send");
		MvcTestResult refused = this.coach.post(this.desk, form);
		assertThat(refused).hasStatus(422);
		assertThat(Visitor.page(refused).select("[data-refused]").text()).contains(
				"First choose a verdict and write a summary or a comment.", "The level of ",
				"was not saved: it says why there.", "You have not rated", "That can stay so. Once the rest is done");
		assertThat(Visitor.page(refused).select("[data-refused] a[href=#signal-" + signal() + "]"))
			.as("it is refused, and so not left out")
			.hasSize(1);
		form.put("verdict", "READY");
		form.put(summaryField(), "Tell it.");
		form.put("unrated", "send");
		assertThat(Visitor.page(this.coach.post(this.desk, form)).select("[data-refused]").text())
			.doesNotContain("First")
			.contains("was not saved");
		assertThat(this.coach.page(this.desk).text()).doesNotContain("until then you can take it back");
	}

	@Test
	void isSentOnlyWithAVerdictAndSomethingSaid() {
		Map<String, String> form = form();
		form.put("then", "send");
		assertThat(this.coach.post(this.desk, form)).hasStatusOk()
			.bodyText()
			.contains("choose a verdict", "write a summary or a comment", "You have not rated");
		form.put("verdict", "READY");
		form.put(summaryField(), "Tell it.");
		assertThat(this.coach.post(this.desk, form)).hasStatusOk().bodyText().contains("You have not rated");
		form = form();
		form.put("then", "send");
		form.put("unrated", "meant");
		assertThat(this.coach.post(this.desk, form)).hasRedirectedUrl(this.desk + "#sent");
		assertThat(this.coach.page(this.desk).text()).contains("until then you can take it back");
		assertThat(this.candidate.page(this.round).text()).doesNotContain("Tell it.");
		assertThat(this.coach.post(this.desk + "/taking-back", Map.of()))
			.hasRedirectedUrl(this.desk + "?done=taken-back");
		assertThat(this.coach.page(this.desk).getElementById("summary").text()).isEqualTo("Tell it.");
	}

	@Test
	void theNextOneOpensOnceThisIsSent() {
		Visitor another = this.door.candidate();
		String draft = another.startDraft();
		another.save(draft, "task", 0, "Another story.");
		another.submit(draft);
		Map<String, String> form = form();
		form.putAll(Map.of("then", "next", "verdict", "READY", summaryField(), "Tell it."));
		Document asked = Visitor.page(this.coach.post(this.desk, form));
		assertThat(asked.select("input[name=then]")).as("another button is pressed as it stands").isEmpty();
		form.remove("then");
		form.put("unrated", asked.select("button[name=unrated]").attr("value"));
		String next = this.coach.post(this.desk, form).getResponse().getRedirectedUrl();
		assertThat(next).matches("/reviews/\\d+\\?sent=\\d+").doesNotStartWith(this.desk + "?");
		assertThat(this.coach.page(next).getElementById("sent").text()).contains("is sent", "Take it back");
	}

	@Test
	void isNobodyElses() {
		Map<String, String> form = form();
		Visitor other = this.door.coach();
		other.page("/reviews");
		assertThat(other.get(this.desk)).hasStatus(404);
		assertThat(other.post(this.desk, form)).hasStatus(404);
		assertThat(this.candidate.get(this.desk)).hasStatus(403);
		assertThat(this.door.nobody().get(this.desk)).hasStatus3xxRedirection();
	}

	@Test
	void aReasonThatIsTooLongGivesNothingBack() {
		assertThat(this.coach.post(this.desk + "/release", Map.of("reason", "x".repeat(301)))).hasStatus(400);
		assertThat(this.coach.post(this.desk + "/release", Map.of("reason", "\u0000"))).hasStatus(400);
		assertThat(this.coach.get(this.desk)).hasStatusOk();
		assertThat(this.coach.post(this.desk + "/release", Map.of("reason", "I know them.")))
			.hasRedirectedUrl("/reviews?done=given-back");
		assertThat(this.coach.get(this.desk)).hasStatus(404);
	}

	@Test
	void nonsenseIsRefused() {
		for (Map<String, String> nonsense : List.of(Map.of("body.x", "?", "version.x", "1"), Map.of("verdict", "MAYBE"),
				Map.of("new.TASK", "?", "new.TASK.on", "TASK:1", "new.TASK.id", UUID.randomUUID().toString()),
				Map.of("level." + signal(), "6"), Map.of("level.x", "1"))) {
			assertThat(this.coach.post(this.desk, nonsense)).hasStatus(400);
		}
		Map<String, String> beyond = form();
		beyond.putAll(Map.of("new.TASK", "?", "new.TASK.on", "TASK:5:5000"));
		assertThat(this.coach.post(this.desk, beyond)).hasStatus(400);
		assertThat(this.coach.page(this.desk).select("[data-comment][id]")).isEmpty();
	}

	@Test
	void phrasesAreKeptAndRemoved() {
		this.coach.post("/reviews/phrases", Map.of("body", "Quantify this result."));
		this.coach.post("/reviews/phrases", Map.of("body", "Quantify this result."));
		assertThat(this.coach.page(this.desk).select("template").outerHtml()).contains("Quantify this result.");
		Document phrases = this.coach.page("/reviews/phrases");
		assertThat(phrases.select("main li")).hasSize(1);
		String removal = phrases.select("main li form").attr("action");
		Visitor other = this.door.coach();
		other.page("/reviews/phrases");
		assertThat(other.post(removal, Map.of())).hasStatus(404);
		this.coach.post(removal, Map.of());
		assertThat(this.coach.page("/reviews/phrases").select("main li")).isEmpty();
	}

	/** What the form would send as it stands. */
	private Map<String, String> form() {
		Map<String, String> fields = new LinkedHashMap<>();
		for (Element field : this.coach.page(this.desk).select("[form=desk][name], #desk [name]")) {
			boolean isChosen = !field.attr("type").matches("radio|checkbox") || field.hasAttr("checked");
			if (isChosen && !field.tagName().equals("button")) {
				fields.put(field.attr("name"), field.tagName().equals("select") ? field.select("option").first().val()
						: field.val().replaceFirst("^\n", ""));
			}
		}
		fields.remove("_csrf");
		return fields;
	}

	private String summaryField() {
		return this.coach.page(this.desk).getElementById("summary").attr("name");
	}

	private String signal() {
		return this.coach.page(this.desk).select("[data-signal]").first().attr("data-signal");
	}

}
