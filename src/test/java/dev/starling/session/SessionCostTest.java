package dev.starling.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.starling.testing.AppTest;
import dev.starling.testing.Statements;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a request of somebody who is known costs, and that sessions still are what they
 * were.
 */
@AppTest
class SessionCostTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private Statements.Log log;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void isLoadedOnceAndNotWritten() {
		Visitor candidate = this.door.candidate();
		assertThat(sessionStatements(candidate)).singleElement().asString().startsWith("SELECT");
		assertThat(candidate.get("/drafts").getResponse().getHeader("Set-Cookie")).isNull();
	}

	@Test
	void isNotedAsUsedWhereTheLastNoteIsAMinuteOld() {
		Visitor candidate = this.door.candidate();
		Instant used = Instant.now().minus(SeldomNotedSession.SELDOM).plusSeconds(20);
		use(candidate, used);
		candidate.get("/drafts");
		assertThat(used(candidate)).isEqualTo(used.toEpochMilli());
		use(candidate, Instant.now().minus(SeldomNotedSession.SELDOM));
		assertThat(sessionStatements(candidate)).as("loaded, and noted").hasSize(2);
		assertThat(used(candidate)).isGreaterThan(used.toEpochMilli());
	}

	@Test
	void runsOutAsBefore() {
		Visitor candidate = this.door.candidate();
		use(candidate, Instant.now().minus(Duration.ofHours(12)).plusSeconds(60));
		assertThat(candidate.get("/drafts")).hasStatus(200);
		use(candidate, Instant.now().minus(Duration.ofHours(12)).minusSeconds(1));
		assertThat(candidate.get("/drafts")).hasStatus(302);
	}

	@Test
	void thatIsEndedMeanwhileIsNotRevived() {
		Visitor candidate = this.door.candidate();
		this.jdbc.update("delete from spring_session where session_id = ?", candidate.sessionId());
		assertThat(candidate.get("/drafts")).hasStatus(302);
	}

	private List<String> sessionStatements(Visitor visitor) {
		return this.log.during(() -> visitor.get("/drafts"))
			.stream()
			.filter((statement) -> statement.contains("spring_session") || statement.contains("SPRING_SESSION"))
			.toList();
	}

	private void use(Visitor visitor, Instant when) {
		this.jdbc.update("update spring_session set last_access_time = ? where session_id = ?", when.toEpochMilli(),
				visitor.sessionId());
	}

	private long used(Visitor visitor) {
		return this.jdbc.queryForObject("select last_access_time from spring_session where session_id = ?", Long.class,
				visitor.sessionId());
	}

}
