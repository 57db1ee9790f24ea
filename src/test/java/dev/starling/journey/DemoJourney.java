package dev.starling.journey;

import org.junit.jupiter.api.BeforeAll;

/**
 * A walk through what the demo shows.
 */
abstract class DemoJourney extends Journey {

	Tour tour;

	DemoJourney() {
		super("--spring.profiles.active=demo");
	}

	@BeforeAll
	void begin() {
		this.tour = new Tour(this.app, this.chromium);
	}

}
