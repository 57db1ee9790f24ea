package dev.starling.review;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Something a coach says of an answer: where, and which version of the text is the
 * current one.
 */
@Entity
@Table(name = "review_comment")
class Comment extends Keyed<Comment.Id> {

	@EmbeddedId
	private Id id;

	@Embedded
	private Place place;

	private int version;

	private Instant createdAt;

	private @Nullable Instant deletedAt;

	private @Nullable Instant doneAt;

	private boolean praise;

	protected Comment() {
	}

	Comment(long review, UUID id, Place place, Instant now) {
		this.id = new Id(review, id);
		this.place = place;
		this.createdAt = now;
	}

	/** A text that is saved is there again, whatever another window did to it. */
	int advance() {
		this.deletedAt = null;
		return ++this.version;
	}

	void delete(Instant now) {
		this.deletedAt = now;
	}

	/** Is ticked off by the candidate, or no longer. */
	void tick(boolean done, Instant now) {
		this.doneAt = done ? now : null;
	}

	/**
	 * Says that its words are strong as they are, or that they ask for something; it is
	 * there again, as by a text that is saved.
	 */
	void praise(boolean praise) {
		this.deletedAt = null;
		this.praise = praise;
	}

	UUID uuid() {
		return this.id.id();
	}

	Place place() {
		return this.place;
	}

	int version() {
		return this.version;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	boolean isDeleted() {
		return this.deletedAt != null;
	}

	boolean isDone() {
		return this.doneAt != null;
	}

	boolean isPraise() {
		return this.praise;
	}

	@Override
	public Id getId() {
		return this.id;
	}

	@Embeddable
	record Id(long reviewId, UUID id) implements Serializable {
	}

}
