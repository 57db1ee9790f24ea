package dev.starling.practice;

import java.util.Map;

import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code /drafts/{id}/edition}: the question has moved on, the draft has not.
 */
@AppTest
class NewerEditionTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	private Visitor candidate;

	private String draft;

	private long first;

	@BeforeEach
	void aDraftOfTheFirstEdition() {
		this.first = published();
		this.candidate = this.door.candidate();
		this.draft = this.candidate.startDraft();
		this.candidate.save(this.draft, "task", 0, "The task.");
	}

	@AfterEach
	void backToTheFirst() {
		publish(this.first);
	}

	@Test
	void isNotMentionedWhereThereIsNone() {
		assertThat(this.candidate.page(this.draft).text()).doesNotContain("This question was updated");
		assertThat(this.candidate.page(this.draft + "/edition").text()).contains("Nothing: your draft answers");
	}

	@Test
	void leavesADraftWhereItIsUntilItsCandidateHasSeenWhatChanged() {
		long second = secondEdition();
		Document editor = this.candidate.page(this.draft);
		assertThat(editor.text()).contains("This question was updated: see what changed", "As a leader");
		Document changes = this.candidate.page(editor.select("a:contains(see what changed)").attr("href"));
		assertThat(changes.select("main h2").eachText()).containsExactly("Question", "Signals");
		assertThat(changes.select("main ins").text()).contains("somebody who leads");
		assertThat(changes.select("main del").text()).contains("leader");

		assertThat(this.candidate.post(this.draft + "/edition", Map.of("edition", Long.toString(second))))
			.hasRedirectedUrl(this.draft);
		Document moved = this.candidate.page(this.draft);
		assertThat(moved.text()).contains("As somebody who leads").doesNotContain("This question was updated");
		assertThat(this.candidate.field(this.draft, "task")).isEqualTo("The task.");
	}

	@Test
	void thatWasPublishedAfterTheyLookedIsShownFirst() {
		secondEdition();
		assertThat(this.candidate.post(this.draft + "/edition", Map.of("edition", Long.toString(this.first))))
			.hasRedirectedUrl(this.draft + "/edition");
		assertThat(this.candidate.post(this.draft + "/edition", Map.of("edition", "424242")))
			.hasRedirectedUrl(this.draft + "/edition");
		assertThat(this.candidate.page(this.draft).text()).contains("As a leader");
	}

	@Test
	void ofAStrangersDraftIsNotThere() {
		secondEdition();
		Visitor stranger = this.door.candidate();
		stranger.startDraft();
		assertThat(stranger.get(this.draft + "/edition")).hasStatus(404);
		assertThat(stranger.post(this.draft + "/edition", Map.of("edition", "1"))).hasStatus(404);
	}

	private long secondEdition() {
		this.jdbc.update(
				"""
						insert into edition (question_id, number, state, category, title, prompt, level, assumptions, cheat_code, created_at)
						select question_id, (select max(number) + 1 from edition), 'PUBLISHED', category, title,
							replace(prompt, 'As a leader', 'As somebody who leads'), level, assumptions, cheat_code, now()
						from edition where id = ?""",
				this.first);
		long second = this.jdbc.queryForObject("select max(id) from edition", Long.class);
		for (String copy : new String[] {
				"insert into edition_competency select %d, position, competency_id, name from edition_competency where edition_id = ?",
				"insert into edition_clarifying_question select %d, position, text from edition_clarifying_question where edition_id = ?",
				"insert into signal (edition_id, position, name, description) select %d, position, name, description from signal where edition_id = ? and position < 3",
				"insert into edition_part select %d, part, subtitle from edition_part where edition_id = ?",
				"insert into edition_point select %d, position, part, lead, text from edition_point where edition_id = ?" }) {
			this.jdbc.update(copy.formatted(second), this.first);
		}
		publish(second);
		return second;
	}

	private void publish(long edition) {
		this.jdbc.update(
				"update question set published_edition_id = ? where id = (select question_id from edition where id = ?)",
				edition, edition);
		this.jdbc.update("update bank_revision set revision = revision + 1");
	}

	private long published() {
		return this.jdbc.queryForObject("select published_edition_id from question where slug = ?", Long.class,
				Visitor.QUESTION.substring("/questions/".length()));
	}

}
