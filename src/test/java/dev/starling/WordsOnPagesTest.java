package dev.starling;

import java.util.List;
import java.util.Map;

import dev.starling.review.Coaching;
import dev.starling.testing.AppTest;
import dev.starling.testing.StarterBank;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The words by which people, screen readers and tests find things, each on the page where
 * it stands; and that a page with nothing on it says what to do next.
 */
@AppTest
class WordsOnPagesTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private ApplicationContext application;

	private Visitor candidate;

	private Visitor coach;

	private Visitor administrator;

	@BeforeEach
	void people() {
		this.candidate = this.door.candidate();
		this.coach = this.door.coach();
		this.administrator = this.door.administrator();
	}

	@Test
	void aQuestion() {
		Document page = this.door.nobody().page(Visitor.QUESTION);
		assertThat(buttons(page)).contains("Draft your answer", "Show it anyway");
		assertThat(page.select("h2, h3").eachText()).contains("Clarifying questions you could ask these first",
				"Signals what the interviewer listens for", "Cheat code", "Model answer");
		assertThat(this.door.nobody().page(Visitor.QUESTION + "?show=model-answer").select("h4").eachText())
			.contains("What this answer assumes");
		assertThat(page.select("nav a").eachText()).contains("Sign in", "Sign up");
		assertThat(buttons(this.door.nobody().page("/login"))).contains("Sign in");
		assertThat(buttons(this.door.nobody().page("/signup"))).contains("Sign up");
		assertThat(buttons(this.candidate.page("/"))).contains("Sign out");
	}

	@Test
	void theEditorAndWhatIsHandedIn() {
		String draft = this.candidate.startDraft();
		this.candidate.save(draft, "task", 0, "It was mine.");
		Document editor = this.candidate.page(draft);
		assertThat(editor.select("h2 label").eachText()).containsExactly("Situation", "Task", "Action", "Result",
				"Learning");
		assertThat(editor.select("h2 label")).allSatisfy(
				(label) -> assertThat(editor.getElementById(label.attr("for")).tagName()).isEqualTo("textarea"));
		assertThat(editor.select("[data-section] [data-status=saved]")).hasSize(5)
			.allSatisfy((status) -> assertThat(status.text()).startsWith("Saved "));
		assertThat(editor.select("main [role=status]")).hasSize(1);
		assertThat(buttons(editor)).contains("Submit for review");
		assertThat(editor.select("a").eachText()).contains("Earlier versions", "Submit for review");
		assertThat(this.candidate.page(draft + "/history").select("h1").text()).startsWith("Earlier versions");
		this.candidate.save(draft, "task", 1, "It was mine alone.");
		String earlier = this.candidate.page(draft + "/history").select(".within a").last().attr("href");
		assertThat(buttons(this.candidate.page(earlier))).contains("Bring back");
		assertThat(buttons(this.candidate.page(draft + "/submissions/new"))).contains("Submit for review");
		assertThat(buttons(this.candidate.page(this.candidate.submit(draft)))).contains("Withdraw");
	}

	@Test
	void theDesk() {
		String draft = this.candidate.startDraft();
		this.candidate.save(draft, "task", 0, "It was mine.");
		String round = this.candidate.submit(draft);
		assertThat(buttons(this.coach.page(round.replace("/submissions", "/reviews/waiting")))).contains("Claim");
		Document desk = this.coach.page(Coaching.of(this.coach, round, this.application).review());
		assertThat(buttons(desk)).contains("Add comment", "Send review");
		assertThat(desk.select(".verdict label").eachText()).containsExactly("Ready to tell", "One more round");
		assertThat(desk.select(".signal").first().select(".levels label b").eachText()).containsExactly("1 Not shown",
				"2 Claimed", "3 Shown", "4 Shown, and it mattered", "5 Shown when it was hard");
	}

	@Test
	void whatAdministratorsEdit() {
		assertThat(buttons(this.administrator.page("/admin/questions/import"))).contains("Preview");
		String page = StarterBank.page("hearing-hard-feedback", "Words on Pages");
		assertThat(buttons(Visitor.page(this.administrator.post("/admin/questions/import", Map.of("text", page)))))
			.contains("Import");
		this.administrator.post("/admin/questions/import", Map.of("then", "store", "text", page));
		assertThat(buttons(this.administrator.page("/admin/questions/words-on-pages/edit"))).contains("Preview");
		assertThat(buttons(this.administrator.page("/admin/questions/words-on-pages/publication"))).contains("Publish");
	}

	@ParameterizedTest
	@CsvSource({ "candidate, /drafts, /questions", "candidate, /drafts?shelf=archived, /drafts",
			"candidate, /drafts?shelf=deleted, /drafts", "candidate, /notices, /drafts",
			"candidate, /questions?q=xyzzy, /questions", "candidate, DRAFT/history, DRAFT",
			"candidate, DRAFT/answer, DRAFT", "candidate, DRAFT/rounds, DRAFT", "coach, /reviews?round=LATER, /reviews",
			"coach, /reviews/returned, /reviews", "coach, /reviews/phrases, /help#comments",
			"coach, /notices, /reviews", "administrator, /admin/people?q=nobody-of-that-name, /admin/invitations",
			"administrator, /admin/questions?show=archived, /admin/questions",
			"administrator, /admin/audit?person=999999999, /admin/audit" })
	void aPageWithNothingOnItOffersWhatToDoNext(String who, String address, String next) {
		String draft = this.candidate.startDraft();
		if (address.startsWith("/drafts")) {
			this.candidate.post(draft + "/shelf", Map.of("shelf", "archived"));
			this.candidate = this.door.candidate();
		}
		Visitor visitor = switch (who) {
			case "coach" -> this.coach;
			case "administrator" -> this.administrator;
			default -> this.candidate;
		};
		Document page = visitor.page(address.replace("DRAFT", draft));
		page.select("nav.tabs").remove();
		assertThat(page.select("main a").eachAttr("href")).contains(next.replace("DRAFT", draft));
	}

	@Test
	void noTwoLinksOfTheNavigationsHaveOneName() {
		for (String address : List.of("/admin/questions", "/admin/people", "/admin/competencies", "/admin/reviews")) {
			assertThat(this.administrator.page(address).select("nav a").eachText()).as(address)
				.contains("Questions", "Editing", "Reviews", "Reviewing")
				.doesNotHaveDuplicates();
		}
	}

	private static List<String> buttons(Document page) {
		return page.select("button").stream().map(Element::text).toList();
	}

}
