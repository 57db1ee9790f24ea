package dev.starling.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.question.Part;
import dev.starling.submission.Round;
import dev.starling.submission.Rounds;
import dev.starling.testing.Visitor;
import dev.starling.text.PlainText;
import dev.starling.text.Range;
import dev.starling.text.Save;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What coaches do, by the verbs that their pages call, for tests of what comes of it.
 */
public final class Reviewing {

	private final Claims claims;

	private final Desk desk;

	private final Outgoing outgoing;

	private final Reviews reviews;

	private final Rounds rounds;

	private final People people;

	private final JdbcTemplate jdbc;

	public Reviewing(ApplicationContext application) {
		this.claims = application.getBean(Claims.class);
		this.desk = application.getBean(Desk.class);
		this.outgoing = application.getBean(Outgoing.class);
		this.reviews = application.getBean(Reviews.class);
		this.rounds = application.getBean(Rounds.class);
		this.people = application.getBean(People.class);
		this.jdbc = application.getBean(JdbcTemplate.class);
	}

	/** The number of the review. */
	public long claim(String round, Visitor coach) {
		return this.claims.claim(submission(round), me(coach)).orElseThrow();
	}

	public void release(long review, String reason, Visitor coach) {
		this.claims.release(review, reason, me(coach));
	}

	/** Gives back what nobody has worked on for too long. */
	public void lapse() {
		this.claims.lapse();
	}

	/** On some words of a part. */
	public void comment(long review, Part part, String words, String body, Visitor coach) {
		Range range = find(review, part, words);
		save(review, UUID.randomUUID(), new On(part, range.start(), range.end(), words), body, coach);
	}

	public void summarise(long review, String body, Visitor coach) {
		save(review, this.reviews.find(review, me(coach).id()).orElseThrow().summaryId(), null, body, coach);
	}

	private void save(long review, UUID comment, On on, String body, Visitor coach) {
		this.desk.save(review, comment, new Save(UUID.randomUUID(), 0, new PlainText(body)), on, me(coach))
			.orElseThrow();
	}

	/** With some words of a part as evidence; none where it says null. */
	public void rate(long review, long signal, int level, Part part, String words, Visitor coach) {
		List<On> evidence = List.of();
		if (words != null) {
			Range range = find(review, part, words);
			evidence = List.of(new On(part, range.start(), range.end(), words));
		}
		this.desk.rate(review, signal, Level.of(level).orElseThrow(), false, evidence, me(coach));
	}

	public void send(long review, Verdict verdict, Visitor coach) {
		this.desk.decide(review, verdict, me(coach));
		this.desk.send(review, true, Set.of(), me(coach)).filter(Sending.Sent.class::isInstance).orElseThrow();
	}

	/** What was sent comes out, as if it had been held for long enough. */
	public void letOut(long review) {
		this.jdbc.update("update review set due_at = due_at - interval '11' minute where id = ?", review);
		this.outgoing.letOut();
	}

	/** The number of a review that is out. */
	public long reviewAndReturn(String round, String summary, Visitor coach) {
		long review = claim(round, coach);
		summarise(review, summary, coach);
		send(review, Verdict.ONE_MORE_ROUND, coach);
		letOut(review);
		return review;
	}

	public String stateOf(long review) {
		return this.jdbc.queryForObject("select state from review where id = ?", String.class, review);
	}

	private Range find(long review, Part part, String words) {
		Round round = this.rounds
			.find(this.jdbc.queryForObject("select submission_id from review where id = ?", Long.class, review))
			.orElseThrow();
		int start = round.text(part).indexOf(words);
		return new Range(start, start + words.length());
	}

	public Me me(Visitor visitor) {
		return this.people.loadUserByUsername(visitor.email());
	}

	public static long submission(String round) {
		return Long.parseLong(round.substring("/submissions/".length()));
	}

}
