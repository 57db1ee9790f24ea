package dev.starling.storage;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forces H2's file onto the disk once a second while there are writes. H2 hands each
 * commit to the operating system, which a killed process survives, but it never asks for
 * more: so a power cut may cost what was written since, at most this second.
 */
@Component
@ConditionalOnProperty("starling.h2-checkpoint")
class H2Checkpoint {

	private static final String CURRENT_VERSION = """
			select setting_value from information_schema.settings
			where setting_name = 'info.CURRENT_VERSION'""";

	private final Logger logger = LoggerFactory.getLogger(getClass());

	private final JdbcTemplate jdbc;

	private String flushed = "";

	H2Checkpoint(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Scheduled(fixedRate = 1, timeUnit = TimeUnit.SECONDS)
	void flushOrTryAgain() {
		try {
			flush();
		}
		catch (DataAccessException ex) {
			this.logger.warn("H2's file is not forced onto the disk: {}", ex.getMostSpecificCause().toString());
		}
	}

	void flush() {
		String version = this.jdbc.queryForObject(CURRENT_VERSION, String.class);
		if (!this.flushed.equals(version)) {
			this.jdbc.execute("checkpoint sync");
			this.flushed = version;
		}
	}

}
