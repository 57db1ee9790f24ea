package dev.starling;

import java.util.List;
import java.util.Map;

import dev.starling.testing.AppTest;
import dev.starling.testing.Statements;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many statements each page runs, sessions included. A change here is a decision.
 */
@AppTest
class StatementCountTest {

	/** It is loaded; once a minute it is also noted that it was used. */
	private static final int SESSION = 1;

	/** The edition, its competencies, questions, signals, subtitles and points. */
	private static final int EDITION = 6;

	@Autowired
	private Visitors.Door door;

	@Autowired
	private Statements.Log log;

	@Test
	void theQuestionPage() {
		Visitor nobody = this.door.nobody();
		assertThat(this.log.during(() -> nobody.get(Visitor.QUESTION))).hasSize(EDITION);
		Visitor candidate = this.door.candidate();
		assertThat(this.log.during(() -> candidate.get(Visitor.QUESTION))).hasSize(SESSION + EDITION + 1);
	}

	@Test
	void theEditor() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "text");
		List<String> statements = this.log.during(() -> candidate.get(draft));
		assertThat(statements).as("the draft, its texts, the edition, whether there is a newer one, the device's keys")
			.hasSize(SESSION + 2 + EDITION + 2);
	}

	@Test
	void theHistoryHoweverLongItIs() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "task", 0, "text");
		int one = this.log.during(() -> candidate.get(draft + "/history")).size();
		for (int version = 1; version < 20; version++) {
			candidate.save(draft, "task", version, "text " + version);
		}
		assertThat(this.log.during(() -> candidate.get(draft + "/history"))).hasSize(one)
			.as("the draft, its title, the log, where the parts stood and stand, the texts")
			.hasSize(SESSION + 3 + 3 + 1);
	}

	@Test
	void whatAnOpenPageAsksFor() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		assertThat(this.log.during(() -> candidate.get(draft + "/sections"))).as("the texts").hasSize(SESSION + 1);
	}

	@Test
	void aSave() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		List<String> statements = this.log.during(() -> candidate.save(draft, "task", 0, "text"));
		assertThat(statements).as("move the part on, add the version, touch the draft").hasSize(SESSION + 3);
	}

	@Test
	void signingIn() {
		String email = this.door.candidate().email();
		Visitor visitor = this.door.nobody();
		assertThat(this.log.during(() -> visitor.post("/login", Map.of("email", email, "password", Visitor.PASSWORD))))
			.as("who it is, no earlier session, the known browser, the trail, the session and its attributes")
			.hasSize(4 + 2);
	}

	@Test
	void myAccount() {
		Visitor candidate = this.door.candidate();
		assertThat(this.log.during(() -> candidate.get("/account"))).as("the person, their sessions and passkeys")
			.hasSize(SESSION + 3);
	}

	@Test
	void peopleAndTheTrailCostTheSameHoweverManyThereAre() {
		Visitor admin = this.door.administrator();
		int people = this.log.during(() -> admin.get("/admin/people")).size();
		int trail = this.log.during(() -> admin.get("/admin/audit")).size();
		for (int i = 0; i < 5; i++) {
			this.door.coach();
		}
		assertThat(this.log.during(() -> admin.get("/admin/people"))).hasSize(people)
			.as("whether passkeys are needed (twice), sign-up is open, people, their roles")
			.hasSize(SESSION + 5);
		assertThat(this.log.during(() -> admin.get("/admin/audit"))).hasSize(trail)
			.as("whether passkeys are needed, the lines, the people in them, their roles")
			.hasSize(SESSION + 4);
	}

	@Test
	void listsCostTheSameHoweverLongTheyAre() {
		Visitor candidate = this.door.candidate();
		candidate.save(candidate.startDraft(), "task", 0, "text");
		int one = this.log.during(() -> candidate.get("/drafts")).size();
		for (int i = 0; i < 5; i++) {
			candidate.save(candidate.startDraft(), "task", 0, "text");
		}
		assertThat(this.log.during(() -> candidate.get("/drafts"))).hasSize(one).hasSize(SESSION + 3);
	}

}
