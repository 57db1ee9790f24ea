package dev.starling.question;

import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class QuestionPageTest {

	private static final String SECRET = "Pivot to Systemic Change";

	private static final String NARRATIVE = "legacy monolithic billing system";

	@Autowired
	private Visitors.Door door;

	@Test
	void theListLeadsToIt() {
		Document list = this.door.nobody().page("/questions");
		assertThat(list.select("a.row-link").eachAttr("href")).contains(Visitor.QUESTION);
	}

	@Test
	void keepsCheatCodeAndModelAnswerClosed() {
		Document page = this.door.nobody().page(Visitor.QUESTION);
		assertThat(page.text()).doesNotContain(SECRET).doesNotContain(NARRATIVE);
		assertThat(page.select("button").eachText()).filteredOn("Show it anyway"::equals).hasSize(2);
	}

	@Test
	void showsWhatIsAskedForAnywayAndLeavesTheOtherClosed() {
		Document page = this.door.nobody().page(Visitor.QUESTION + "?show=cheat-code");
		assertThat(page.text()).contains(SECRET).doesNotContain(NARRATIVE);
		assertThat(page.select("form.closed input[name=show]").attr("value")).isEqualTo("cheat-code");
	}

	@Test
	void opensBothOnceThisCandidateHasWrittenSomething() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		assertThat(candidate.page(Visitor.QUESTION).text()).doesNotContain(SECRET);
		candidate.save(draft, "situation", 0, " \n ");
		assertThat(candidate.page(Visitor.QUESTION).text()).as("white space is nothing").doesNotContain(SECRET);
		candidate.save(draft, "situation", 1, "It was a Monday.");
		assertThat(candidate.page(Visitor.QUESTION).text()).contains(SECRET, NARRATIVE, "Continue your draft");
		assertThat(this.door.candidate().page(Visitor.QUESTION).text()).doesNotContain(SECRET);
	}

	@Test
	void saysThatTheModelAnswerIsLongerThanOneWouldTellIt() {
		String text = this.door.nobody().page(Visitor.QUESTION + "?show=model-answer").text();
		assertThat(text).containsPattern("It takes some (19|20|21)\\d seconds aloud: longer than you would tell it");
	}

	@Test
	void anUnknownOneIsNotThere() {
		assertThat(this.door.nobody().get("/questions/no-such-question")).hasStatus(404);
		assertThat(this.door.nobody().get("/questions/$%7B7*7%7D")).hasStatus(404);
	}

	@Test
	void makesNoSessionAndHoldsNoToken() {
		for (String address : new String[] { "/", "/questions", Visitor.QUESTION, "/login", "/signup" }) {
			MvcTestResult result = this.door.nobody().get(address);
			assertThat(result).as(address).hasStatusOk().cookies().doesNotContainCookie("SESSION");
			assertThat(Visitor.body(result)).as(address).doesNotContain("_csrf");
		}
	}

}
