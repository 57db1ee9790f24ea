package dev.starling.fault;

import java.util.concurrent.CompletableFuture;

import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever needs a row that somebody else holds waits for a while and is then told to come
 * back.
 */
@AppTest
class LockedRowTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate holding;

	@Test
	void isNotWaitedForWithoutEnd() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		this.holding.executeWithoutResult((transaction) -> {
			this.jdbc.update("update section set words = words");
			MvcTestResult answer = CompletableFuture.supplyAsync(() -> candidate.save(draft, "task", 0, "text")).join();
			assertThat(answer).hasStatus(503).containsHeader("Retry-After");
		});
		assertThat(candidate.save(draft, "task", 0, "text")).hasStatusOk();
	}

}
