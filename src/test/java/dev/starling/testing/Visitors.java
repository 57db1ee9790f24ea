package dev.starling.testing;

import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * People who come to the application, each with a browser of their own.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Visitors {

	@Bean
	static Door door(MockMvcTester mvc) {
		return new Door(mvc);
	}

	/**
	 * Where visitors come in.
	 */
	public static final class Door {

		private static final AtomicInteger COUNT = new AtomicInteger();

		private final MockMvcTester mvc;

		Door(MockMvcTester mvc) {
			this.mvc = mvc;
		}

		public Visitor nobody() {
			return new Visitor(this.mvc);
		}

		public Visitor candidate() {
			return nobody().signUp("candidate-" + COUNT.incrementAndGet() + "@example.org");
		}

	}

}
