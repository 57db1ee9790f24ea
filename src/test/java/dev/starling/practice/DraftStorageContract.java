package dev.starling.practice;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import dev.starling.account.AddressTakenException;
import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.question.EditionContent;
import dev.starling.question.Part;
import dev.starling.question.QuestionBank;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import dev.starling.text.PlainText;
import dev.starling.text.Save;
import dev.starling.text.SaveAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

import static dev.starling.testing.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What drafts rely on, whichever database keeps them.
 */
abstract class DraftStorageContract {

	private static final int AT_ONCE = 8;

	private static final String SLUG = "navigating-professional-failure-and-growth";

	@Autowired
	private Practice practice;

	@Autowired
	private Answers answers;

	@Autowired
	private People people;

	@Autowired
	private QuestionBank bank;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Visitors.Door door;

	private Me me;

	private long draft;

	@BeforeEach
	void aDraft() {
		this.me = this.people.signUp(UUID.randomUUID() + "@example.org", Visitor.PASSWORD, "Me", ZoneOffset.UTC);
		this.draft = this.practice.start(SLUG, this.me).orElseThrow();
	}

	@Test
	void theFailureQuestionIsSeeded() {
		EditionContent question = this.bank.published(SLUG).orElseThrow();
		assertThat(question.competencies()).hasSize(7);
		assertThat(question.clarifyingQuestions()).hasSize(2);
		assertThat(question.signals()).hasSize(5);
		assertThat(question.narrative()).hasSize(5);
		assertThat(question.narrative()).flatMap((part) -> part.points()).hasSize(16);
	}

	@Test
	void textComesBackToTheCodePoint() {
		String body = "\n  \t👩‍👩‍👧 e\u0301 é שלום\u200f \u2028 \u0001 \ufeff ${7*7} \\ ' \" " + "😀".repeat(9_000)
				+ "  \n";
		save(Part.ACTION, 0, body, UUID.randomUUID());
		assertThat(this.answers.open(this.draft, this.me).orElseThrow().parts().get(2).body()).isEqualTo(body);
	}

	@Test
	void theSameSaveManyTimesAtOnceMakesOneVersion() throws Exception {
		UUID id = UUID.randomUUID();
		List<SaveAnswer> answers = atOnce(AT_ONCE, (writer) -> save(Part.TASK, 0, "once", id));
		assertThat(answers).hasSize(AT_ONCE).allMatch(answers.get(0)::equals);
		assertThat(answers.get(0)).isInstanceOf(SaveAnswer.Saved.class);
		assertThat(rows()).isEqualTo(1);
	}

	@Test
	void theSameStaleSaveManyTimesAtOnceIsSetAsideOnce() throws Exception {
		save(Part.TASK, 0, "newer", UUID.randomUUID());
		UUID id = UUID.randomUUID();
		List<SaveAnswer> answers = atOnce(AT_ONCE, (writer) -> save(Part.TASK, 0, "stale", id));
		assertThat(answers).allMatch(SaveAnswer.Conflict.class::isInstance);
		assertThat(rows()).isEqualTo(2);
	}

	@Test
	void ofManySavesAtOnceOneIsTakenAndTheOthersAreSetAside() throws Exception {
		List<SaveAnswer> answers = atOnce(AT_ONCE,
				(writer) -> save(Part.TASK, 0, "writer " + writer, UUID.randomUUID()));
		assertThat(answers).filteredOn(SaveAnswer.Saved.class::isInstance).hasSize(1);
		assertThat(answers).filteredOn(SaveAnswer.Conflict.class::isInstance).hasSize(AT_ONCE - 1);
		assertThat(
				this.jdbc.queryForList("select body from section_version where draft_id = ?", String.class, this.draft))
			.as("every text is still there")
			.hasSize(AT_ONCE)
			.doesNotHaveDuplicates();
	}

	@Test
	void fivePartsCanBeSavedAtOnce() throws Exception {
		List<SaveAnswer> answers = atOnce(AT_ONCE,
				(writer) -> (writer < 5) ? save(Part.values()[writer], 0, "text", UUID.randomUUID()) : null);
		assertThat(answers.subList(0, 5)).allMatch(SaveAnswer.Saved.class::isInstance);
	}

	@Test
	void aFormAndSingleSavesAtOnceDoNotWaitForEachOtherInACircle() throws Exception {
		for (int count = 0; count < 10; count++) {
			int round = count;
			int[] versions = this.answers.open(this.draft, this.me)
				.orElseThrow()
				.parts()
				.stream()
				.mapToInt(EditorPage.Field::version)
				.toArray();
			String text = "round " + round;
			List<Boolean> done = atOnce(AT_ONCE, (writer) -> {
				if (writer % 2 == 0) {
					AnswerForm form = new AnswerForm(text + writer, versions[0], text + writer, versions[1],
							text + writer, versions[2], text + writer, versions[3], text + writer, versions[4]);
					return this.answers.saveAll(this.draft, form, this.me).isPresent();
				}
				Part part = Part.values()[(writer + round) % 5];
				return save(part, versions[part.ordinal()], text + writer, UUID.randomUUID()) != null;
			});
			assertThat(done).containsOnly(true);
		}
	}

	@Test
	void theDatabaseRefusesASecondTextForAVersion() {
		save(Part.TASK, 0, "first", UUID.randomUUID());
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc
			.update("""
					insert into section_version (draft_id, save_id, part, version, based_on, body, saved_at)
					select draft_id, ?, part, version, based_on, 'second', saved_at from section_version where draft_id = ?""",
					UUID.randomUUID(), this.draft));
	}

	@Test
	void theDatabaseRefusesADraftOfAnotherQuestionsEdition() {
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.update("update draft set question_id = 424242 where id = ?", this.draft));
	}

	@Test
	void sessionsAreInTheDatabase() {
		Visitor visitor = this.door.candidate();
		assertThat(visitor.get("/drafts")).hasStatusOk();
		this.jdbc.update("delete from spring_session");
		assertThat(visitor.get("/drafts").getResponse().getRedirectedUrl()).startsWith("/login");
	}

	@Test
	void anAddressIsTakenOnceEvenBySeveralAtOnce() throws Exception {
		String email = UUID.randomUUID() + "@example.org";
		List<Boolean> signedUp = atOnce(AT_ONCE, (writer) -> {
			try {
				this.people.signUp(email, Visitor.PASSWORD, "Me", ZoneOffset.UTC);
				return true;
			}
			catch (AddressTakenException ex) {
				return false;
			}
		});
		assertThat(signedUp).containsOnlyOnce(true);
	}

	private SaveAnswer save(Part part, int version, String body, UUID id) {
		return this.answers.save(this.draft, part, new Save(id, version, new PlainText(body)), this.me).orElseThrow();
	}

	private long rows() {
		return this.jdbc.queryForObject("select count(*) from section_version where draft_id = ?", Long.class,
				this.draft);
	}

}
