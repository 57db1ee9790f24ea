package dev.starling.review;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.starling.account.Archive;
import dev.starling.account.People;
import dev.starling.account.PersonalData;
import dev.starling.question.EditionContent;
import dev.starling.question.QuestionBank;
import dev.starling.submission.Round;
import dev.starling.submission.Rounds;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews, as something of the candidate's who got them and of the coach's who wrote
 * them.
 */
@Component
@Order(-1)
class ReviewData implements PersonalData {

	private final Reviews reviews;

	private final Contents contents;

	private final Claims claims;

	private final Rounds rounds;

	private final QuestionBank bank;

	private final People people;

	private final JdbcClient jdbc;

	ReviewData(Reviews reviews, Contents contents, Claims claims, Rounds rounds, QuestionBank bank, People people,
			JdbcClient jdbc) {
		this.reviews = reviews;
		this.contents = contents;
		this.claims = claims;
		this.rounds = rounds;
		this.bank = bank;
		this.people = people;
		this.jdbc = jdbc;
	}

	/** A guest hands nothing in, and reviews nothing. */
	@Override
	public void handOver(long guest, long account) {
	}

	@Override
	@Transactional(readOnly = true)
	public void export(long account, Archive archive) {
		exportReceived(account, archive);
		exportWritten(account, archive);
	}

	/** Nothing of a review that is not out yet. */
	private void exportReceived(long candidate, Archive archive) {
		Map<Long, Round> rounds = this.rounds.ofCandidate(candidate)
			.stream()
			.filter(Round::isReturned)
			.collect(Collectors.toMap(Round::id, Function.identity()));
		if (rounds.isEmpty()) {
			return;
		}
		Map<Long, EditionContent> editions = new HashMap<>();
		Function<Review, EditionContent> edition = (review) -> editions
			.computeIfAbsent(rounds.get(review.submissionId()).edition(), (id) -> this.bank.edition(id).orElseThrow());
		List<ReviewContent> contents = this.contents.of(this.reviews.findReturned(List.copyOf(rounds.keySet())),
				(review) -> edition.apply(review).signals());
		Map<Long, String> coaches = this.people
			.names(contents.stream().map(ReviewContent::coach).filter((coach) -> coach != null).toList());
		for (ReviewContent content : contents) {
			Round round = rounds.get(content.submission());
			EditionContent brief = editions.get(round.edition());
			ExportedReview exported = ExportedReview.of(content, round, brief, coaches.get(content.coach()),
					rows("""
							select review_text.body as comment, resolved, decided_at from carried_comment
							join review_comment on review_comment.review_id = comment_review_id and review_comment.id = carried_comment.comment_id
							left join review_text on review_text.review_id = comment_review_id
								and review_text.comment_id = review_comment.id and review_text.version = review_comment.version
							where carried_comment.review_id = ? order by decided_at""",
							content.id()));
			String path = "rounds/" + round.draft() + "-" + brief.slug() + "-round-" + round.number() + "-review";
			archive.addJson(path + ".json", exported);
			archive.addText(path + ".md", exported.toMarkdown());
		}
	}

	/**
	 * All that a coach ever wrote, sent or not. The candidate's words are the
	 * candidate's, so that a place is told by its code points alone.
	 */
	private void exportWritten(long coach, Archive archive) {
		List<Map<String, Object>> reviews = rows(
				"""
						select review.id as review, edition.title as question, submission.round, review.state, verdict, claimed_at,
							worked_at, due_at, review.returned_at, given_up_because
						from review join submission on submission.id = submission_id join edition on edition.id = edition_id
						where coach_id = ? order by review.id""",
				coach);
		for (Map<String, Object> review : reviews) {
			Object id = review.remove("review");
			Map<String, Object> written = new LinkedHashMap<>(review);
			written.put("comments",
					rows("""
							select id as comment_id, kind, part, range_start, range_end, version, created_at, deleted_at, done_at,
								praise
							from review_comment where review_id = ? order by created_at, id""",
							id));
			written.put("texts", rows("""
					select comment_id, save_id, version, based_on, body, saved_at from review_text
					where review_id = ? order by saved_at, version""", id));
			written.put("ratings", rows("""
					select name as signal, level, opposite from rating join signal on signal.id = signal_id
					where review_id = ? order by position""", id));
			written.put("evidence", rows("""
					select name as signal, part, range_start, range_end from rating_evidence
					join signal on signal.id = signal_id where review_id = ? order by position, part, range_start""",
					id));
			written.put("earlierComments", rows("""
					select comment_id, resolved, decided_at from carried_comment
					where review_id = ? order by decided_at, comment_id""", id));
			archive.addJson("reviews/" + id + ".json", written);
		}
		addIfAny(archive, "reviews/replies.json", rows("""
				select review_id as review, comment_id, request_id, by_coach, body, written_at from reply
				where author_id = ? and by_coach order by id""", coach));
		addIfAny(archive, "reviews/phrases.json",
				rows("select body, created_at from phrase where coach_id = ? order by id", coach));
	}

	private static void addIfAny(Archive archive, String path, List<Map<String, Object>> rows) {
		if (!rows.isEmpty()) {
			archive.addJson(path, rows);
		}
	}

	/** Databases differ in how they spell the names of columns. */
	private List<Map<String, Object>> rows(String sql, Object value) {
		return this.jdbc.sql(sql).param(value).query().listOfRows().stream().map((row) -> {
			Map<String, Object> named = new LinkedHashMap<>();
			row.forEach((column, content) -> named.put(column.toLowerCase(Locale.ROOT), content));
			return named;
		}).toList();
	}

	/**
	 * What was sent stays, by a former coach: its candidate works with it. What was not,
	 * nobody could ever read. Reviews of the account's own rounds go with these.
	 */
	@Override
	@Transactional
	public void erase(long account) {
		this.claims.releaseAll(account, "Its coach no longer reviews here.");
		this.reviews.deleteGivenUp(account);
	}

}
