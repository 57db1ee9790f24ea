package dev.starling.bench;

import dev.starling.text.Words;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What many people leave behind in a year: accounts, each with sessions, a device,
 * notices and lines in the trail; drafts, their parts and every version that was saved of
 * them. The rows are as the application would have written them, beside those that are
 * there, and made by the database itself, which takes minutes instead of days.
 */
final class Filling {

	/** Every so many drafts are of the question that most begin with. */
	private static final int FAVOURITE = 2;

	private static final String BODY = "We had three weeks, and the load test failed at a third of the traffic.";

	private final JdbcTemplate jdbc;

	Filling(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds people who are signed in.
	 * @param count how many
	 * @return the number of the first account; those of the others follow
	 */
	long people(int count) {
		long first = next("account");
		this.jdbc.update("""
				insert into account (id, email, password_hash, display_name, time_zone, created_at)
				select id, 'candidate-' || id || '@example.org', 'none', 'Candidate ' || id, 'UTC',
					now() - interval '1 year'
				from generate_series(?::bigint, ?) id""", first, first + count - 1);
		this.jdbc.update("""
				insert into spring_session (primary_id, session_id, creation_time, last_access_time,
					max_inactive_interval, expiry_time, principal_name)
				select gen_random_uuid(), gen_random_uuid(), moment, moment, 2592000, moment + 2592000000, id
				from account, lateral (select (extract(epoch from now()) * 1000)::bigint as moment) now
				where id >= ?""", first);
		this.jdbc.update("""
				insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
				select primary_id, name, 'x' from spring_session,
					unnest(array['SPRING_SECURITY_CONTEXT', 'CSRF', 'DEVICE']) as names (name)
				where principal_name::bigint >= ?""", first);
		this.jdbc.update("insert into device_key (account_id, secret) select id, 'x' from account where id >= ?",
				first);
		this.jdbc.update("""
				insert into known_browser (token_hash, account_id, known_at)
				select md5(id::text), id, now() from account where id >= ?""", first);
		this.jdbc.update("""
				insert into passkey_owner (handle, account_id) select md5(id::text), id from account
				where id >= ? and id % 5 = 0""", first);
		this.jdbc
			.update("""
					insert into user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible, backup_state,
						label)
					select handle, handle, 'x', false, false, 'Telephone' from passkey_owner where account_id >= ?""",
					first);
		this.jdbc.update("""
				insert into one_time_link (token_hash, purpose, role, email, made_by, made_at, expires_at, used_at)
				select md5(id::text), 'INVITATION', 'COACH', email, id, created_at, now() + interval '7 days',
					case when id % 2 = 0 then now() end
				from account where id >= ? and id % 2 = 0""", first);
		this.jdbc.update("""
				insert into notice (account_id, kind, text, link, told_at, unseen, seen_at, kept_until)
				select account.id, 'RETURNED', 'Your answer was reviewed', '/submissions/' || account.id * 5 + n, told,
					case when n = 1 then true end, case when n > 1 then told end, told + interval '90 days'
				from account, generate_series(1, 5) n, lateral (select now() - n * interval '1 day' as told) moment
				where account.id >= ?""", first);
		this.jdbc.update(
				"""
						insert into audit_event (happened_at, act, actor_id, subject_id, address)
						select now() - interval '1 year' + n * interval '70 days', (array['SIGNED_UP', 'SIGNED_IN', 'SIGNED_OUT'])[1 + n % 3],
							id, id, '192.0.2.' || id % 250
						from generate_series(0, 4) n, account where id >= ? order by n, id""",
				first);
		restart("account", first + count);
		return first;
	}

	/**
	 * Adds drafts, half of them of the question that is always there.
	 * @param person the number of the first account that writes
	 * @param people how many accounts do
	 * @param count how many drafts
	 * @param versions how many versions of each, spread over its parts in their order
	 */
	void drafts(long person, int people, int count, int versions) {
		long first = next("draft");
		this.jdbc
			.update("""
					insert into draft (id, candidate_id, question_id, edition_id, name, created_at, saved_at, written_at)
					select ? + n, ? + n %% ?, question_id, edition_id, 'Draft ' || 1 + n / ?, began,
						began + ? * interval '1 minute', began + interval '1 minute'
					from (
						select n, case when n %% %1$d = 0 then 1 else 1 + n / %1$d %% questions end as place
						from generate_series(0, ? - 1) n, (select count(*) as questions from question where published_edition_id is not null) many
					) drafts join (
						select row_number() over (order by id) as place, id as question_id, published_edition_id as edition_id
						from question where published_edition_id is not null
					) places using (place),
						lateral (select now() - interval '1 year' + interval '360 days' * n / ? as began) moment"""
				.formatted(FAVOURITE), first, person, people, people, versions, count, count);
		int words = Words.in(BODY).count();
		this.jdbc.update(
				"""
						insert into section (draft_id, part, version, words)
						select draft.id, part, saved, case when saved > 0 then ? else 0 end
						from draft, unnest(array['SITUATION', 'TASK', 'ACTION', 'RESULT', 'LEARNING']) with ordinality as parts (part, place),
							lateral (select (? + 5 - place) / 5 as saved) counted
						where draft.id >= ?""",
				words, versions, first);
		this.jdbc.update(
				"""
						insert into section_version (draft_id, save_id, part, version, based_on, body, words, saved_at)
						select draft.id, gen_random_uuid(), (array['SITUATION', 'TASK', 'ACTION', 'RESULT', 'LEARNING'])[1 + n % 5],
							1 + n / 5, n / 5, ?, ?, created_at + (n + 1) * interval '1 minute'
						from draft, generate_series(0, ? - 1) n where draft.id >= ?""",
				BODY, words, versions, first);
		this.jdbc.execute("update thinning set done_until = now()");
		restart("draft", first + count);
	}

	private long next(String table) {
		return this.jdbc.queryForObject("select coalesce(max(id), 0) + 1 from " + table, Long.class);
	}

	private void restart(String table, long next) {
		this.jdbc.execute("alter table %s alter column id restart with %d".formatted(table, next));
	}

}
