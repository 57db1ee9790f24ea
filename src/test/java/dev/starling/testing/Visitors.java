package dev.starling.testing;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * People who come to the application, each with a browser of their own.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Visitors {

	@Bean
	static Door door(MockMvcTester mvc, JdbcTemplate jdbc) {
		return new Door(mvc, jdbc);
	}

	/**
	 * Where visitors come in.
	 */
	public static final class Door {

		private static final AtomicInteger COUNT = new AtomicInteger();

		private final MockMvcTester mvc;

		private final JdbcTemplate jdbc;

		Door(MockMvcTester mvc, JdbcTemplate jdbc) {
			this.mvc = mvc;
			this.jdbc = jdbc;
		}

		public Visitor nobody() {
			return new Visitor(this.mvc);
		}

		public Visitor guest() {
			Visitor guest = nobody();
			guest.startDraft();
			return guest;
		}

		public Visitor candidate() {
			return nobody().signUp("candidate-" + COUNT.incrementAndGet() + "@example.org");
		}

		public Visitor coach() {
			return withRole("COACH");
		}

		public Visitor administrator() {
			return withRole("ADMIN");
		}

		private Visitor withRole(String role) {
			String email = role.toLowerCase(Locale.ROOT) + "-" + COUNT.incrementAndGet() + "@example.org";
			nobody().signUp(email);
			this.jdbc.update("insert into account_role (account_id, role) select id, ? from account where email = ?",
					role, email);
			Visitor visitor = nobody();
			visitor.signIn(email, Visitor.PASSWORD);
			return visitor;
		}

	}

}
