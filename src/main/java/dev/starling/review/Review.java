package dev.starling.review;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * What one coach says of one submission. The candidate sees nothing of it until it is
 * returned, and all of it then.
 */
@Entity
class Review {

	/** How long a sent review can be taken back. */
	static final Duration HELD = Duration.ofMinutes(10);

	/** How long a claim lasts without work. */
	static final Duration LAPSES = Duration.ofHours(48);

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long submissionId;

	private @Nullable Long coachId;

	@Enumerated(EnumType.STRING)
	private State state = State.OPEN;

	private @Nullable Long liveSubmissionId;

	private UUID summaryId = UUID.randomUUID();

	@Enumerated(EnumType.STRING)
	private @Nullable Verdict verdict;

	private Instant claimedAt;

	private Instant workedAt;

	private @Nullable Instant dueAt;

	private @Nullable Instant returnedAt;

	private @Nullable String givenUpBecause;

	protected Review() {
	}

	Review(long submission, long coach, Instant now) {
		this.submissionId = submission;
		this.coachId = coach;
		claim(now);
	}

	/** Goes on where this coach left off when they gave it up. */
	void claim(Instant now) {
		this.state = State.OPEN;
		this.liveSubmissionId = this.submissionId;
		this.claimedAt = now;
		this.workedAt = now;
		this.givenUpBecause = null;
	}

	void workOn(Instant now) {
		require(State.OPEN,
				"This review is not open any more, so nothing of this was changed. Reload the page to see where it stands.");
		this.workedAt = now;
	}

	void decide(@Nullable Verdict verdict, Instant now) {
		workOn(now);
		this.verdict = verdict;
	}

	/** Goes out soon; until then it can be taken back. */
	void send(Instant now) {
		workOn(now);
		if (this.verdict == null) {
			throw new NotNowException("A review needs a verdict before it can be sent. It is saved as it is.");
		}
		this.state = State.SENT;
		this.dueAt = now.plus(HELD);
	}

	void takeBack(Instant now) {
		require(State.SENT, "This review is out already, so it cannot be taken back. You can add a correction.");
		this.state = State.OPEN;
		this.workedAt = now;
		this.dueAt = null;
	}

	void goOut(Instant now) {
		require(State.SENT, "This review was not sent.");
		this.state = State.RETURNED;
		this.dueAt = null;
		this.returnedAt = now;
	}

	/** Stays, hidden, for a coach who comes back to it. */
	void giveUp(@Nullable String reason) {
		require(State.OPEN, "This review was sent already, so it cannot be given back. Take it back first.");
		this.state = State.GIVEN_UP;
		this.liveSubmissionId = null;
		this.givenUpBecause = reason;
	}

	boolean hasLapsed(Instant now) {
		return this.state == State.OPEN && !this.workedAt.plus(LAPSES).isAfter(now);
	}

	boolean isDue(Instant now) {
		return this.state == State.SENT && this.dueAt != null && !this.dueAt.isAfter(now);
	}

	private void require(State state, String otherwise) {
		if (this.state != state) {
			throw new NotNowException(otherwise);
		}
	}

	boolean isOpen() {
		return this.state == State.OPEN;
	}

	boolean isReturned() {
		return this.state == State.RETURNED;
	}

	long id() {
		return this.id;
	}

	long submissionId() {
		return this.submissionId;
	}

	@Nullable Long coachId() {
		return this.coachId;
	}

	State state() {
		return this.state;
	}

	UUID summaryId() {
		return this.summaryId;
	}

	@Nullable Verdict verdict() {
		return this.verdict;
	}

	Instant claimedAt() {
		return this.claimedAt;
	}

	Instant workedAt() {
		return this.workedAt;
	}

	@Nullable Instant dueAt() {
		return this.dueAt;
	}

	@Nullable Instant returnedAt() {
		return this.returnedAt;
	}

	/**
	 * Where a review stands.
	 */
	enum State {

		/** Its coach writes it. */
		OPEN,
		/** Its coach has sent it, and can still take it back. */
		SENT,
		/** Its candidate reads it. */
		RETURNED,
		/** Its coach gave it back or let it lapse. */
		GIVEN_UP

	}

}
