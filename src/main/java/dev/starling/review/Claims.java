package dev.starling.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import dev.starling.account.CoachLeft;
import dev.starling.account.Me;
import dev.starling.submission.Queue;
import dev.starling.submission.QueueLine;
import dev.starling.submission.Rounds;
import dev.starling.submission.TakenException;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who reviews what: claiming, giving back, and what happens where nobody works on it.
 * Whoever changes both locks the review before its submission; only a claim goes the
 * other way round, and touches no review but one that was given up.
 */
@Service
public class Claims {

	private static final int AT_ONCE = 100;

	/**
	 * So many are taken by others, or were given back, before the next one is not found.
	 */
	private static final int IN_FRONT = 25;

	private static final String LAPSED = "It was claimed and then left for 48 hours.";

	private final Reviews reviews;

	private final Comments comments;

	private final Rounds rounds;

	private final Queue queue;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Claims(Reviews reviews, Comments comments, Rounds rounds, Queue queue, ApplicationEventPublisher events,
			TransactionTemplate transaction, Clock clock) {
		this.reviews = reviews;
		this.comments = comments;
		this.rounds = rounds;
		this.queue = queue;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Takes a submission to review. A coach who had it before finds what they wrote then.
	 * @param submission its number
	 * @param me the coach
	 * @return the number of their review, or empty where there is no such submission
	 * @throws TakenException if it does not wait for them
	 */
	public Optional<Long> claim(long submission, Me me) {
		try {
			return this.transaction.execute((work) -> this.rounds.claim(submission, me).map((round) -> {
				long review = review(submission, me, this.clock.instant());
				this.events.publishEvent(new Claimed(review, submission));
				return review;
			}));
		}
		catch (TakenException ex) {
			return Optional.of(this.reviews.findMine(submission, me.id()).orElseThrow(() -> ex));
		}
	}

	/**
	 * Takes whatever waits in front, but nothing that this coach gave back.
	 * @param me the coach
	 * @return the number of their review, or empty where nothing waits for them
	 */
	Optional<Long> claimNext(Me me) {
		for (long submission : inFront(me)) {
			try {
				return claim(submission, me);
			}
			catch (TakenException ex) {
				// Another coach was quicker: the next one, then.
			}
		}
		return Optional.empty();
	}

	/**
	 * Returns what {@link #claimNext} would take now.
	 * @param me the coach
	 * @return the number of the submission, or empty where nothing waits for them
	 */
	public Optional<Long> next(Me me) {
		return inFront(me).stream().findFirst();
	}

	private List<Long> inFront(Me me) {
		List<Long> waiting = this.queue.claimable(me, IN_FRONT).stream().map(QueueLine::submission).toList();
		Set<Long> givenBack = this.reviews.findGivenBack(waiting, me.id(), LAPSED);
		return waiting.stream().filter((submission) -> !givenBack.contains(submission)).toList();
	}

	private long review(long submission, Me me, Instant now) {
		Optional<Review> earlier = this.reviews.findBySubmissionIdAndCoachId(submission, me.id());
		if (earlier.isPresent()) {
			earlier.get().claim(now);
			return earlier.get().id();
		}
		Review review = this.reviews.saveAndFlush(new Review(submission, me.id(), now));
		this.comments.save(new Comment(review.id(), review.summaryId(), Place.whole(Place.Kind.SUMMARY), now));
		return review.id();
	}

	/**
	 * Gives a submission back to the queue.
	 * @param id the number of the review
	 * @param reason why it cannot be reviewed, for administrators; null for none
	 * @param me the coach
	 * @return whether there is such a review
	 */
	@Transactional
	public boolean release(long id, @Nullable String reason, Me me) {
		Optional<Review> mine = this.reviews.lock(id, me.id());
		mine.ifPresent((review) -> giveBack(review, reason));
		return mine.isPresent();
	}

	/**
	 * Returns whose review this is.
	 * @param review its number
	 * @return the number of the coach's account; empty for a former coach
	 */
	@Transactional(readOnly = true)
	public Optional<Long> coachOf(long review) {
		return this.reviews.findCoach(review);
	}

	@EventListener
	@Transactional
	void giveBack(CoachLeft left) {
		releaseAll(left.account(), "Its coach no longer reviews here.");
	}

	/** Gives back whatever this coach has claimed and not sent. */
	@Transactional
	public void releaseAll(long coach, String reason) {
		this.reviews.lockOpen(coach).forEach((review) -> giveBack(review, reason));
	}

	private void giveBack(Review review, @Nullable String reason) {
		review.giveUp(reason);
		this.rounds.giveBack(review.submissionId());
	}

	/** Gives back what nobody has worked on for {@link Review#LAPSES}. */
	@Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
	@SchedulerLock(name = "claims that lapse", lockAtLeastFor = "50s", lockAtMostFor = "5m")
	void lapse() {
		Instant before = this.clock.instant().minus(Review.LAPSES);
		for (List<Long> idle = idle(before); !idle.isEmpty(); idle = idle(before)) {
			idle.forEach((id) -> this.transaction.executeWithoutResult((work) -> lapse(id)));
		}
	}

	private List<Long> idle(Instant before) {
		return this.reviews.findIdle(before, Limit.of(AT_ONCE));
	}

	private void lapse(long id) {
		this.reviews.lock(id)
			.filter((review) -> review.hasLapsed(this.clock.instant()))
			.ifPresent((review) -> giveBack(review, LAPSED));
	}

}
