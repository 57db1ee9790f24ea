package dev.starling;

import java.util.Arrays;
import java.util.List;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Keeps people whose password everybody knows out of a database that others share.
 */
class NoDemoOnPostgres implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		if (Arrays.asList(event.getEnvironment().getActiveProfiles()).containsAll(List.of("demo", "postgres"))) {
			throw new IllegalStateException(
					"The demo profile keeps a database of its own and does not run with the postgres profile: its passwords are public.");
		}
	}

}
