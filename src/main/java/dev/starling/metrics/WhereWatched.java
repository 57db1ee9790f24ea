package dev.starling.metrics;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Leaves out what Spring Boot would measure where nobody reads it: without the profile
 * {@code management}, no meter is made and no statement or request passes one.
 */
class WhereWatched implements AutoConfigurationImportFilter, EnvironmentAware {

	private boolean watched;

	@Override
	public void setEnvironment(Environment environment) {
		this.watched = environment.acceptsProfiles(Profiles.of("management"));
	}

	@Override
	public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
		boolean[] matches = new boolean[configurations.length];
		for (int i = 0; i < matches.length; i++) {
			matches[i] = this.watched || !measures(configurations[i]);
		}
		return matches;
	}

	/** Those that another filter has left out already are null. */
	private static boolean measures(@Nullable String configuration) {
		return configuration != null && (configuration.contains(".metrics.") || configuration.contains("Observation"));
	}

}
