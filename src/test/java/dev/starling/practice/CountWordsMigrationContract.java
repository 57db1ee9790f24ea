package dev.starling.practice;

import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Drafts that were saved before versions knew their words.
 */
abstract class CountWordsMigrationContract {

	/** An empty database of its own. */
	abstract DataSource database();

	@Test
	void countsTheWordsOfWhatIsThere() {
		DataSource database = database();
		JdbcTemplate jdbc = new JdbcTemplate(database);
		FluentConfiguration migrations = Flyway.configure()
			.dataSource(database)
			.javaMigrations(new V12__count_the_words_of_earlier_versions());
		migrations.target("9").load().migrate();
		jdbc.update("insert into account (time_zone, created_at) values ('UTC', now())");
		jdbc.update("""
				insert into draft (candidate_id, question_id, edition_id, name, created_at, saved_at)
				select account.id, edition.question_id, edition.id, 'Draft 1', now(), now() from account, edition""");
		jdbc.update("insert into section (draft_id, part, version, words) select id, 'TASK', 2, 0 from draft");
		for (int version = 1; version <= 1200; version++) {
			jdbc.update("""
					insert into section_version (draft_id, save_id, part, version, based_on, body, saved_at)
					select id, ?, 'TASK', ?, ?, ?, now() from draft""", UUID.randomUUID(), version, version - 1,
					"word – ".repeat(version % 7));
		}
		migrations.target("latest").load().migrate();
		assertThat(jdbc.queryForObject("select count(*) from section_version where words = mod(version, 7)",
				Integer.class))
			.isEqualTo(1200);
		assertThat(jdbc.queryForObject("select shelf from draft", String.class)).isEqualTo("AT_HAND");
	}

}
