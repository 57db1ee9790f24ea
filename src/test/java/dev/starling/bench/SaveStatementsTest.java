package dev.starling.bench;

import java.util.List;

import dev.starling.testing.PostgresTest;
import dev.starling.testing.Statements;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Saves are compared with an application that runs the same statements and does nothing
 * else, so they must be the same.
 */
@PostgresTest
class SaveStatementsTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private Statements.Log log;

	@Test
	void areWhatASaveSends() {
		Visitor candidate = this.door.guest();
		String draft = candidate.startDraft();
		List<String> sent = this.log.during(() -> candidate.save(draft, "action", 0, "text"));
		assertThat(sent.stream().map(String::strip)).isEqualTo(SaveStatements.ALL.stream().map(String::strip).toList());
	}

}
