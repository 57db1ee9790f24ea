package dev.starling.nodes;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.starling.testing.Postgres;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.scheduling.annotation.Scheduled;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is on schedule is done by one node.
 */
@Tag("recorded")
class OnScheduleTest {

	@Test
	void isDoneByOneOfTwoNodes() throws Exception {
		DataSource database = Postgres.emptyDatabase();
		try (Node one = Node.on(database, Work.class); Node other = Node.on(database, Work.class)) {
			Work here = one.get(Work.class);
			Work there = other.get(Work.class);
			Awaitility.await().until(() -> here.times() > 2 && there.times() > 2);
			assertThat(Work.DONE).hasValue(1);
		}
	}

	/** H2's file has one process; letters are claimed one by one. */
	@Test
	void whateverIsOnScheduleTakesTurns() {
		ArchRuleDefinition.methods()
			.that()
			.areAnnotatedWith(Scheduled.class)
			.and()
			.areNotDeclaredIn("dev.starling.storage.H2Checkpoint")
			.and()
			.areNotDeclaredIn("dev.starling.operating.Backups")
			.and()
			.areNotDeclaredIn("dev.starling.notice.Outbox")
			.should()
			.beAnnotatedWith(SchedulerLock.class)
			.check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
				.importPackages("dev.starling"));
	}

	@TestComponent
	static class Work {

		static final AtomicInteger DONE = new AtomicInteger();

		/**
		 * How often it was due on this node, done or not: both wait for the same thread.
		 */
		private final AtomicInteger times = new AtomicInteger();

		@Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MILLISECONDS)
		@SchedulerLock(name = "test", lockAtLeastFor = "30m", lockAtMostFor = "1h")
		void work() {
			DONE.incrementAndGet();
		}

		int times() {
			return this.times.get();
		}

		@Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MILLISECONDS)
		void count() {
			this.times.incrementAndGet();
		}

	}

}
