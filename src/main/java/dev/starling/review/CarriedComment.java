package dev.starling.review;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/**
 * What the coach of a later round says of a comment: that it is settled, or that it still
 * stands.
 */
@Entity
class CarriedComment extends Keyed<CarriedComment.Id> {

	@EmbeddedId
	private Id id;

	private boolean resolved;

	private Instant decidedAt;

	protected CarriedComment() {
	}

	CarriedComment(long review, Comment.Id comment) {
		this.id = new Id(review, comment.reviewId(), comment.id());
	}

	void decide(boolean resolved, Instant now) {
		this.resolved = resolved;
		this.decidedAt = now;
	}

	/** The review that says so. */
	long review() {
		return this.id.reviewId();
	}

	Comment.Id comment() {
		return new Comment.Id(this.id.commentReviewId(), this.id.commentId());
	}

	boolean isResolved() {
		return this.resolved;
	}

	@Override
	public Id getId() {
		return this.id;
	}

	@Embeddable
	record Id(long reviewId, long commentReviewId, UUID commentId) implements Serializable {
	}

}
