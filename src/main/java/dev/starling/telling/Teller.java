package dev.starling.telling;

import java.util.List;

import dev.starling.account.People;
import dev.starling.notice.Notice;
import dev.starling.notice.Notices;
import dev.starling.question.QuestionBank;
import dev.starling.review.Claimed;
import dev.starling.review.Claims;
import dev.starling.review.Corrected;
import dev.starling.review.Replied;
import dev.starling.review.Returned;
import dev.starling.submission.Round;
import dev.starling.submission.Rounds;
import dev.starling.submission.Submitted;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells candidates and coaches what the other side has done, as the last thing in the
 * transaction that does it. It names the question, and nothing that anybody wrote.
 */
@Component
class Teller {

	private final Notices notices;

	private final Rounds rounds;

	private final Claims claims;

	private final QuestionBank bank;

	private final People people;

	Teller(Notices notices, Rounds rounds, Claims claims, QuestionBank bank, People people) {
		this.notices = notices;
		this.rounds = rounds;
		this.claims = claims;
		this.bank = bank;
		this.people = people;
	}

	@TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
	void tell(Submitted submitted) {
		this.notices.tellCoaches(Notice.Kind.QUEUE, "An answer to “" + submitted.question() + "” waits for review",
				"/reviews", submitted.candidate());
	}

	@TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
	void tell(Claimed claimed) {
		tellCandidate(round(claimed.submission()), Notice.Kind.CLAIMED,
				"A coach began to review round %d of your answer to “%s”");
	}

	@TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
	void tell(Returned returned) {
		Round round = round(returned.submission());
		this.notices.outdate(round.candidate(), Notice.Kind.CLAIMED, link(round));
		tellCandidate(round, Notice.Kind.RETURNED,
				"Round %d of your answer to “%s” was reviewed: " + returned.verdict().label());
	}

	@TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
	void tell(Corrected corrected) {
		tellCandidate(round(corrected.submission()), Notice.Kind.CORRECTION,
				"Your coach added a correction to the review of round %d of your answer to “%s”");
	}

	@TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
	void tell(Replied replied) {
		if (replied.byCoach()) {
			tellCandidate(round(replied.submission()), Notice.Kind.REPLY,
					"Your coach replied about round %d of your answer to “%s”");
		}
		else {
			tellCoach(replied);
		}
	}

	private void tellCandidate(Round round, Notice.Kind kind, String text) {
		this.notices.tell(round.candidate(), kind, text.formatted(round.number(), title(round)), link(round));
	}

	/** Who no longer may review could not open the page. */
	private void tellCoach(Replied replied) {
		this.claims.coachOf(replied.review())
			.filter(this.people::mayReview)
			.ifPresent((coach) -> this.notices.tell(coach, Notice.Kind.REPLY,
					"A candidate answered your review of an answer to “%s”"
						.formatted(title(round(replied.submission()))),
					"/reviews/" + replied.review()));
	}

	private Round round(long submission) {
		return this.rounds.find(submission).orElseThrow();
	}

	private static String link(Round round) {
		return "/submissions/" + round.id();
	}

	private String title(Round round) {
		return this.bank.titles(List.of(round.edition())).get(round.edition()).title();
	}

}
