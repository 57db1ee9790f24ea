package dev.starling.storage;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the database plans by. PostgreSQL looks how large a table is about once a minute,
 * and keeps plans until then: those that were made for a few rows scan it for each row
 * that comes in. H2 looks by itself.
 */
@Component
public class Statistics {

	private final JdbcClient jdbc;

	private final boolean kept;

	Statistics(JdbcClient jdbc, Environment environment) {
		this.jdbc = jdbc;
		this.kept = environment.acceptsProfiles(Profiles.of("postgres"));
	}

	/**
	 * Lets tables be looked at now, by whoever has put much into them, in that
	 * transaction. Where somebody else is just looking, nothing is done.
	 * @param tables their names, never something that came from outside
	 */
	public void renew(String... tables) {
		if (this.kept) {
			this.jdbc.sql("analyze (skip_locked) " + String.join(", ", tables)).update();
		}
	}

}
