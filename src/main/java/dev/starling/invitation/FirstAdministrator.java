package dev.starling.invitation;

import dev.starling.mail.Addresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells whoever starts the application how to become its first administrator.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

	private final Invitations invitations;

	private final Addresses addresses;

	FirstAdministrator(Invitations invitations, Addresses addresses) {
		this.invitations = invitations;
		this.addresses = addresses;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.invitations.setUp()
			.ifPresent((token) -> log.warn(
					"There is no administrator yet. Whoever opens this address first, within 7 days, becomes one: {}",
					this.addresses.of("/setup/" + token.value())));
	}

}
