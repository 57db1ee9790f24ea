package dev.starling.bench;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Answers that wait for a coach, each of another candidate; every third is needed by some
 * day, every second is a later round, and fifty in all answer a question of their own
 * that asks for a competency of its own. As many have been reviewed before, with
 * comments, ratings and a reply.
 */
final class Waiting {

	/**
	 * The number of the question that few answer, and of the competency that it asks for.
	 */
	static final int RARE = 1_000_000;

	/** So many of the candidates have reviewed what others wrote before. */
	static final int FEWEST = 20;

	/** As many as a page shows, so that pages are as long on any database. */
	private static final int FEW = 50;

	private static final String BODY = "We had three weeks, and the load test failed at a third of the traffic.";

	private final JdbcTemplate jdbc;

	Waiting(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds answers.
	 * @param person the number of the first account of those that wrote them, one each
	 * @param answers how many wait, at least {@link #FEWEST}
	 */
	void add(long person, int answers) {
		rareQuestion();
		long first = this.jdbc.queryForObject(
				"""
						select greatest((select coalesce(max(id), 0) from draft), (select coalesce(max(id), 0) from submission))""",
				Long.class);
		this.jdbc.update("""
				insert into draft (id, candidate_id, question_id, edition_id, name, created_at, saved_at, written_at)
				select ? + n, ? + n % ?, question.id, question.published_edition_id, 'Draft 1', began, began, began
				from generate_series(1, ?) n join question on (n % ? = 0) = (question.id = ?),
					lateral (select now() - interval '40 days' + interval '39 days' * n / ? as began) moment
				where question.id in (1, ?)""", first, person, answers, 2 * answers, Math.max(1, answers / FEW), RARE,
				2 * answers, RARE);
		this.jdbc.update(
				"""
							insert into submission (id, draft_id, candidate_id, question_id, edition_id, round, request_id, state,
								open_draft_id, note, words, needed_by, submitted_at, returned_at, queue_day, level, later)
							select draft.id, draft.id, candidate_id, draft.question_id, edition_id,
								case when draft.id % 2 = 0 then 2 else 1 end, gen_random_uuid(), case when waits then 'WAITING' else 'RETURNED' end,
								case when waits then draft.id end, '', 70, needed, draft.created_at,
								case when not waits then draft.created_at + interval '1 day' end, coalesce(needed, date '9999-12-31'),
								edition.level, draft.id % 2 = 0
						from draft join edition on edition.id = edition_id,
								lateral (select draft.id > ? as waits) older,
								lateral (select case when draft.id % 3 = 0 then draft.created_at::date + 1 + (draft.id % 60)::int end as needed) day
						where draft.id > ?""",
				first + answers, first);
		this.jdbc.update(
				"""
						insert into submission_competency (submission_id, competency_id, state, queue_day, submitted_at, candidate_id)
						select id, competency_id, state, queue_day, submitted_at, candidate_id
						from submission join edition_competency on edition_competency.edition_id = submission.edition_id
						where submission.id > ?""",
				first);
		this.jdbc.update("""
				insert into submission_part (submission_id, part, version, body)
				select id, part, 1, ?
				from submission, unnest(array['SITUATION', 'TASK', 'ACTION', 'RESULT', 'LEARNING']) as parts (part)
				where id > ?""", BODY, first);
		this.jdbc.update("""
				insert into submission_mark (submission_id, part, range_start, range_end, signal_id)
				select submission.id, 'ACTION', 0, 20, signal.id
				from submission join signal on signal.edition_id = submission.edition_id and position < 2
				where submission.id > ?""", first);
		reviews(person, first);
		for (String table : new String[] { "draft", "submission" }) {
			this.jdbc
				.execute("alter table %s alter column id restart with %d".formatted(table, first + 2L * answers + 1));
		}
	}

	private void reviews(long person, long first) {
		long review = this.jdbc.queryForObject("select coalesce(max(id), 0) from review", Long.class);
		this.jdbc.update("""
				insert into review (submission_id, coach_id, state, live_submission_id, summary_id, verdict, claimed_at,
					worked_at, due_at, returned_at)
				select id, ? + id % ?, 'RETURNED', id, gen_random_uuid(), 'ONE_MORE_ROUND', submitted_at, returned_at,
					returned_at, returned_at
				from submission where state = 'RETURNED' and id > ?""", person, FEWEST, first);
		this.jdbc.update("""
				insert into review (submission_id, coach_id, state, summary_id, claimed_at, worked_at, given_up_because)
				select id, ? + id % ?, 'GIVEN_UP', gen_random_uuid(), submitted_at, submitted_at + interval '1 hour',
					'I know who wrote it'
				from submission where state = 'WAITING' and id > ? and id % 20 = 0""", person, FEWEST, first);
		this.jdbc.update(
				"""
						insert into review_comment (review_id, id, kind, part, range_start, range_end, quote, version, created_at)
						select id, summary_id, 'SUMMARY', null, null, null, null, 1, returned_at from review
						where state = 'RETURNED' and id > ?
						union all
						select id, gen_random_uuid(), 'WORDS', 'ACTION', 0, 18, 'We had three weeks', 1, returned_at from review
						where state = 'RETURNED' and id > ?""",
				review, review);
		this.jdbc.update("""
				insert into review_text (review_id, save_id, comment_id, version, based_on, body, saved_at)
				select review_id, gen_random_uuid(), id, 1, 0, 'Say what you did about it yourself.', created_at
				from review_comment where review_id > ?""", review);
		this.jdbc.update("""
				insert into reply (review_id, comment_id, by_coach, request_id, body, written_at)
				select review_id, id, false, gen_random_uuid(), 'Like this.', created_at
				from review_comment where review_id > ? and kind = 'WORDS'""", review);
		this.jdbc.update("""
				insert into rating (review_id, signal_id, level, opposite)
				select review.id, signal.id, 1 + (review.id + position) % 5, false
				from review join submission on submission.id = submission_id
					join signal on signal.edition_id = submission.edition_id and position < 2
				where review.state = 'RETURNED' and review.id > ?""", review);
		this.jdbc.update("""
				insert into rating_evidence (review_id, signal_id, part, range_start, range_end)
				select review_id, signal_id, 'ACTION', 0, 18 from rating where review_id > ? and level > 1""", review);
	}

	private void rareQuestion() {
		this.jdbc.update("insert into question (id, slug, created_at) values (?, 'rare', now())", RARE);
		this.jdbc.update(
				"""
						insert into edition (id, question_id, number, state, category, title, prompt, level, assumptions, cheat_code,
							created_at, published_at)
						select ?, ?, 1, 'PUBLISHED', category, 'Rare', prompt, 'Staff Level', assumptions, cheat_code, now(), now()
						from edition where id = 1""",
				RARE, RARE);
		this.jdbc.update("update question set published_edition_id = id where id = ?", RARE);
		this.jdbc.update("insert into competency (id, slug, name) values (?, 'rare', 'Rare')", RARE);
		this.jdbc.update(
				"insert into edition_competency (edition_id, position, competency_id, name) values (?, 0, ?, 'Rare')",
				RARE, RARE);
	}

}
