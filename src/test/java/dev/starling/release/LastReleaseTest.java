package dev.starling.release;

import java.util.List;

import dev.starling.testing.Postgres;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The last release goes on running while the next one, which has changed the tables
 * already, takes its place node by node. On H2 there is only ever one of them.
 */
class LastReleaseTest {

	@Test
	void findsWhateverItNeeds() throws Exception {
		Release last = Release.last();
		assertThat(last.statements()).isNotEmpty();
		assertThat(new Neighbour(last).misses(migrated())).isEmpty();
	}

	@Test
	void isNotHeldBackByWhatIsOnlyAdded() throws Exception {
		assertThat(missesAfter("alter table draft add column colour varchar(20)",
				"alter table draft add column weight int default 0 not null",
				"create table tag (draft_id bigint not null references draft on delete cascade, word varchar(80) not null, primary key (draft_id, word))",
				"create index draft_colour on draft (colour)", "alter table draft alter column name type varchar(400)"))
			.isEmpty();
	}

	@Test
	void missesAColumnThatIsDropped() throws Exception {
		assertThat(missesAfter("alter table section_version drop column based_on"))
			.anyMatch((sentence) -> sentence.startsWith("section_version.based_on is gone or renamed")
					&& sentence.contains("contract one release later"))
			.anyMatch((sentence) -> sentence.startsWith("The last release says: insert into section_version"));
	}

	@Test
	void missesAColumnThatIsRenamed() throws Exception {
		assertThat(missesAfter("alter table draft rename column name to title"))
			.anyMatch((sentence) -> sentence.startsWith("draft.name is gone or renamed"));
	}

	@Test
	void cannotFillInWhatItDoesNotKnow() throws Exception {
		assertThat(missesAfter("alter table phrase add column tone varchar(20) not null")).singleElement()
			.asString()
			.startsWith("phrase.tone is new and required")
			.contains("give it a default");
	}

	@Test
	void cannotKeepToWhatIsStricter() throws Exception {
		assertThat(missesAfter("alter table account alter column display_name set not null",
				"alter table draft alter column name type varchar(20)",
				"alter table phrase add unique (coach_id, body)", "alter table notice add check (mail_attempts < 3)",
				"alter table draft alter column shelf drop default",
				"create table pin (draft_id bigint primary key references draft)"))
			.extracting((sentence) -> sentence.substring(0, sentence.indexOf(' ')))
			.containsExactlyInAnyOrder("account.display_name", "draft.name", "phrase", "notice", "draft.shelf", "pin");
	}

	@Test
	void doesNotMindWordsThatItHasNeverSeenBeingAllowed() throws Exception {
		assertThat(missesAfter("alter table account_role drop constraint account_role_role_check",
				"alter table account_role add check (role in ('COACH', 'ADMIN', 'READER'))"))
			.isEmpty();
		assertThat(missesAfter("alter table account_role drop constraint account_role_role_check",
				"alter table account_role add check (role in ('COACH'))"))
			.singleElement()
			.asString()
			.contains("new rule");
	}

	private static List<String> missesAfter(String... migration) throws Exception {
		JdbcTemplate jdbc = migrated();
		for (String statement : migration) {
			jdbc.execute(statement);
		}
		return new Neighbour(Release.last()).misses(jdbc);
	}

	/** A plan without values is only made for who asks in the simple way. */
	private static JdbcTemplate migrated() {
		String url = Postgres.emptyUrl();
		Schema.migrated(new DriverManagerDataSource(url));
		return new JdbcTemplate(new SingleConnectionDataSource(url + "&preferQueryMode=simple", true));
	}

}
