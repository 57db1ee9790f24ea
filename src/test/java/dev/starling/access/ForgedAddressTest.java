package dev.starling.access;

import java.util.Map;
import java.util.stream.IntStream;

import dev.starling.limit.Limits;
import dev.starling.testing.ServerTest;
import dev.starling.testing.Web;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody writes into forwarding headers counts for nothing.
 */
@ServerTest
@TestPropertySource(properties = "starling.limits.sign-in-per-address=5/5m")
class ForgedAddressTest {

	private static final int ATTEMPTS = 10_000;

	@LocalServerPort
	private int port;

	@Autowired
	private Limits limits;

	@Test
	void tenThousandAttemptsUnderForgedAddressesAreOneAddress() {
		Web web = new Web(this.port);
		long remembered = this.limits.remembered();
		long let = IntStream.range(0, ATTEMPTS).filter((i) -> {
			Map<String, String> forged = Map.of("X-Forwarded-For", "198.51." + i / 250 + "." + i % 250, "Forwarded",
					"for=203.0.113." + i % 250, "X-Real-IP", "203.0.113." + i % 250);
			return web.post("/login", Map.of("email", "victim-" + i + "@example.org", "password", "guess"), forged)
				.statusCode() != 429;
		}).count();
		assertThat(let).isBetween(5L, 40L);
		assertThat(this.limits.remembered() - remembered).isLessThan(2 * let + 3);
	}

}
