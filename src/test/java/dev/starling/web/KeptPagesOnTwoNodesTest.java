package dev.starling.web;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import dev.starling.StarlingForTests;
import dev.starling.testing.PostgresTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import dev.starling.testing.Web;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes on one PostgreSQL. What one of them publishes the other one shows within 2 s,
 * by the clock of its own that this moves.
 */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptPagesOnTwoNodesTest {

	private static final String ADMIN = "/admin" + Visitor.QUESTION;

	private static final Duration PROMISED = Duration.ofSeconds(2);

	private final Moving clock = new Moving();

	@Autowired
	private Visitors.Door door;

	private ConfigurableApplicationContext other;

	private Web reader;

	@BeforeAll
	void startTheOther(@Autowired Environment here) {
		SpringApplication node = StarlingForTests.application();
		node.addInitializers((context) -> ((GenericApplicationContext) context).registerBean("movingClock", Clock.class,
				() -> this.clock, (definition) -> definition.setPrimary(true)));
		this.other = node.run("--spring.profiles.active=postgres", "--server.address=127.0.0.1", "--server.port=0",
				"--spring.datasource.url=" + here.getProperty("spring.datasource.url"),
				"--spring.datasource.username=" + here.getProperty("spring.datasource.username"));
		this.reader = new Web(this.other.getEnvironment().getProperty("local.server.port", Integer.class));
	}

	@AfterAll
	void stopTheOther() {
		this.other.close();
	}

	@Test
	void whatIsUnpublishedOnOneIsGoneOnTheOther() {
		Visitor admin = this.door.administrator();
		assertThat(read(Visitor.QUESTION).statusCode()).isEqualTo(200);
		assertThat(read("/questions").body()).contains(Visitor.QUESTION);
		admin.page(ADMIN + "/editions");
		admin.post(ADMIN + "/unpublication", Map.of());
		this.clock.move(PROMISED);
		assertThat(read(Visitor.QUESTION).statusCode()).isEqualTo(404);
		assertThat(read("/questions").body()).doesNotContain(Visitor.QUESTION);
		admin.post(ADMIN + "/editions/1/publication", Map.of());
		this.clock.move(PROMISED);
		assertThat(read(Visitor.QUESTION).statusCode()).isEqualTo(200);
		assertThat(read("/questions").body()).contains(Visitor.QUESTION);
	}

	@Test
	void untilThenItAnswersFromMemory() {
		Visitor admin = this.door.administrator();
		String page = read(Visitor.QUESTION).body();
		admin.page(ADMIN + "/editions");
		admin.post(ADMIN + "/unpublication", Map.of());
		assertThat(read(Visitor.QUESTION).body()).isEqualTo(page);
		admin.post(ADMIN + "/editions/1/publication", Map.of());
		this.clock.move(PROMISED);
		assertThat(read(Visitor.QUESTION).body()).isEqualTo(page);
	}

	private HttpResponse<String> read(String address) {
		return this.reader.get(address);
	}

	/**
	 * A clock that stands still until it is moved.
	 */
	private static final class Moving extends Clock {

		private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

		void move(Duration on) {
			this.now.updateAndGet((before) -> before.plus(on));
		}

		@Override
		public Instant instant() {
			return this.now.get();
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}

	}

}
