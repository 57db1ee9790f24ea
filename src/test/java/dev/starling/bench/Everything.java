package dev.starling.bench;

import java.sql.Connection;

import dev.starling.testing.FillingQuestions;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A database that holds something of everything, in the proportions of a busy house: ten
 * drafts a person with three versions each, an answer that waits and one that was
 * reviewed, five notices and lines of the trail, and a question for ten people.
 */
final class Everything {

	/** As many as fill a page of each list and search, however few people there are. */
	private static final int FEWEST_QUESTIONS = 480;

	private static final int FEWEST_ARCHIVED = 60;

	private Everything() {
	}

	/**
	 * Fills a database, beside what is there.
	 * @param jdbc where
	 * @param people how many people
	 */
	static void fill(JdbcTemplate jdbc, int people) {
		jdbc.execute((ConnectionCallback<Boolean>) (connection) -> fill(connection, people));
		jdbc.execute("vacuum (analyze)");
	}

	/**
	 * What belongs together is made together, so that nothing need be looked up to check
	 * it.
	 */
	private static boolean fill(Connection connection, int people) {
		JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
		jdbc.execute("set session_replication_role = replica");
		jdbc.execute("set synchronous_commit = off");
		questions(jdbc, Math.max(FEWEST_QUESTIONS, people / 10), Math.max(FEWEST_ARCHIVED, people / 200));
		Filling filling = new Filling(jdbc);
		long first = filling.people(people);
		filling.drafts(first, people, 10 * people, 3);
		new Waiting(jdbc).add(first, people);
		jdbc.update(
				"insert into account_role (account_id, role) select id, 'COACH' from account where id between ? and ?",
				first, first + Waiting.FEWEST - 1);
		jdbc.execute("reset all");
		return true;
	}

	private static void questions(JdbcTemplate jdbc, int published, int archived) {
		new FillingQuestions(jdbc, 1).add(published + archived);
		jdbc.update("""
				update question set archived_at = now(), published_edition_id = null where id in (
					select id from question where slug like 'generated-%' order by id desc fetch first ? rows only)""",
				archived);
		jdbc.update("""
				update edition set state = 'SUPERSEDED' where state = 'PUBLISHED' and question_id in (
					select id from question where archived_at is not null)""");
	}

}
