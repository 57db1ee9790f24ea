package dev.starling.bench;

import dev.starling.text.Words;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What many people leave behind in a year: accounts, each with a session, a device and
 * five drafts, their parts and every version that was saved of them. The rows are as the
 * application would have written them, and made by the database itself, which takes
 * minutes instead of days.
 */
final class Filling {

	private static final int DRAFTS_EACH = 5;

	private static final String BODY = "We had three weeks, and the load test failed at a third of the traffic.";

	private final JdbcTemplate jdbc;

	Filling(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Fills the tables of a new database.
	 * @param drafts how many drafts
	 * @param versions how many versions of each, spread over its parts in their order
	 */
	void add(int drafts, int versions) {
		int accounts = Math.max(1, drafts / DRAFTS_EACH);
		this.jdbc.update(
				"""
						insert into account (id, email, password_hash, display_name, time_zone, created_at)
						select n, 'candidate-' || n || '@example.org', 'none', 'Candidate ' || n, 'UTC', now() - interval '1 year'
						from generate_series(1, ?) n""",
				accounts);
		this.jdbc.update("""
				insert into spring_session (primary_id, session_id, creation_time, last_access_time,
					max_inactive_interval, expiry_time, principal_name)
				select gen_random_uuid(), gen_random_uuid(), moment, moment, 2592000, moment + 2592000000, id
				from account, lateral (select (extract(epoch from now()) * 1000)::bigint as moment) now
				where id <= ?""", accounts);
		this.jdbc.execute("""
				insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
				select primary_id, name, 'x' from spring_session,
					unnest(array['SPRING_SECURITY_CONTEXT', 'CSRF', 'DEVICE']) as names (name)""");
		this.jdbc.execute("insert into device_key (account_id, secret) select id, 'x' from account");
		this.jdbc.update("""
				insert into draft (id, candidate_id, question_id, edition_id, name, created_at, saved_at, written_at)
				select n, 1 + n % ?, question.id, question.published_edition_id, 'Draft ' || 1 + n / ?, began,
					began + ? * interval '1 minute', began + interval '1 minute'
				from generate_series(1, ?) n
					join question on slug = 'navigating-professional-failure-and-growth',
					lateral (select now() - interval '1 year' + interval '360 days' * n / ? as began) moment""",
				accounts, accounts, versions, drafts, drafts);
		int words = Words.in(BODY).count();
		this.jdbc.update(
				"""
						insert into section (draft_id, part, version, words)
						select draft.id, part, saved, case when saved > 0 then ? else 0 end
						from draft, unnest(array['SITUATION', 'TASK', 'ACTION', 'RESULT', 'LEARNING']) with ordinality as parts (part, place),
							lateral (select (? + 5 - place) / 5 as saved) counted""",
				words, versions);
		this.jdbc.update(
				"""
						insert into section_version (draft_id, save_id, part, version, based_on, body, words, saved_at)
						select draft.id, gen_random_uuid(), (array['SITUATION', 'TASK', 'ACTION', 'RESULT', 'LEARNING'])[1 + n % 5],
							1 + n / 5, n / 5, ?, ?, created_at + (n + 1) * interval '1 minute'
						from draft, generate_series(0, ? - 1) n""",
				BODY, words, versions);
		this.jdbc.execute("update thinning set done_until = now()");
		this.jdbc.execute("alter table account alter column id restart with " + (accounts + 1));
		this.jdbc.execute("alter table draft alter column id restart with " + (drafts + 1));
	}

}
