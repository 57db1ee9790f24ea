package dev.starling.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.starling.account.Me;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one coach reviews and has reviewed.
 */
@Service
@Transactional(readOnly = true)
public class Caseload {

	/** More than anybody could have claimed in 48 hours and still work on. */
	private static final int MOST_OPEN = 100;

	private final Reviews reviews;

	Caseload(Reviews reviews) {
		this.reviews = reviews;
	}

	/**
	 * Returns what this coach has claimed and what they have sent that is not out yet.
	 * @param me the coach
	 * @return at most {@value #MOST_OPEN}, what was worked on last in front
	 */
	public List<Case> atHand(Me me) {
		return this.reviews.findAtHand(me.id(), Limit.of(MOST_OPEN)).stream().map(Case::of).toList();
	}

	/**
	 * Returns what this coach has returned.
	 * @param before the review before which to begin; null for the latest
	 * @param me the coach
	 * @param most how many at most
	 * @return the latest in front
	 */
	public List<Case> returned(@Nullable Long before, Me me, int most) {
		Optional<Review> place = Optional.ofNullable(before)
			.flatMap((id) -> this.reviews.find(id, me.id()))
			.filter(Review::isReturned);
		List<Review> found = place.isEmpty() ? this.reviews.findReturned(me.id(), Limit.of(most))
				: this.reviews.findReturnedBefore(place.get().workedAt(), place.get().id(), me.id(), Limit.of(most));
		return found.stream().map(Case::of).toList();
	}

	/**
	 * Returns the review that this coach has of a submission.
	 * @param submission its number
	 * @param me the coach
	 * @return the number of the review, or empty where they have none
	 */
	public Optional<Long> find(long submission, Me me) {
		return this.reviews.findMine(submission, me.id());
	}

	/**
	 * Returns which answers this coach had on their desk before, and does not have now.
	 * @param submissions their numbers
	 * @param me the coach
	 * @return those of them; what was written then is still there for who claims them
	 * again
	 */
	public Set<Long> begun(List<Long> submissions, Me me) {
		return this.reviews.findGivenUp(submissions, me.id());
	}

	/**
	 * A review as a list of a coach's shows it.
	 *
	 * @param review its number in addresses
	 * @param submission the number of what is reviewed
	 * @param verdict what it comes to; null until the coach says so
	 * @param lapsesAt when an open one goes back to the queue if nobody works on it; null
	 * for any other
	 * @param dueAt when a sent one comes out; null for any other
	 * @param returnedAt when it came out; null for any other
	 */
	public record Case(long review, long submission, @Nullable Verdict verdict, @Nullable Instant lapsesAt,
			@Nullable Instant dueAt, @Nullable Instant returnedAt) {

		static Case of(Review review) {
			return new Case(review.id(), review.submissionId(), review.verdict(),
					review.isOpen() ? review.workedAt().plus(Review.LAPSES) : null, review.dueAt(),
					review.returnedAt());
		}

	}

}
