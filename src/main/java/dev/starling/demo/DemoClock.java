package dev.starling.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Runs behind while the demo is filled, so that what is found there happened over some
 * days; then it is right.
 */
@Component
@Profile("demo")
class DemoClock extends Clock {

	private final Clock right = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));

	private volatile Duration behind = Duration.ZERO;

	/** So long ago is now, until told otherwise. */
	void setBack(Duration behind) {
		this.behind = behind;
	}

	@Override
	public Instant instant() {
		return this.right.instant().minus(this.behind);
	}

	@Override
	public ZoneId getZone() {
		return this.right.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.offset(this.right.withZone(zone), this.behind.negated());
	}

}
