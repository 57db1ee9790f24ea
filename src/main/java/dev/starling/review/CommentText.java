package dev.starling.review;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import dev.starling.text.PlainText;
import dev.starling.text.Save;
import dev.starling.text.SaveAnswer;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A text of one comment as it once came in: accepted as a version, or set aside because a
 * newer one stood there. Rows are only ever added.
 */
@Entity
@Table(name = "review_text")
class CommentText implements Persistable<CommentText.Id> {

	@EmbeddedId
	private Id id;

	private UUID commentId;

	private @Nullable Integer version;

	private int basedOn;

	private String body;

	private Instant savedAt;

	protected CommentText() {
	}

	private CommentText(Comment comment, Save save, @Nullable Integer version, Instant now) {
		this.id = new Id(comment.getId().reviewId(), save.id());
		this.commentId = comment.uuid();
		this.version = version;
		this.basedOn = save.basedOn();
		this.body = save.body().value();
		this.savedAt = now;
	}

	static CommentText accepted(Comment comment, Save save, Instant now) {
		return new CommentText(comment, save, comment.advance(), now);
	}

	static CommentText setAside(Comment comment, Save save, Instant now) {
		return new CommentText(comment, save, null, now);
	}

	boolean isSetAside() {
		return this.version == null;
	}

	boolean holds(UUID comment, PlainText body) {
		return this.commentId.equals(comment) && this.body.equals(body.value());
	}

	SaveAnswer.Saved saved() {
		return new SaveAnswer.Saved(this.version, this.savedAt);
	}

	UUID commentId() {
		return this.commentId;
	}

	String body() {
		return this.body;
	}

	Instant savedAt() {
		return this.savedAt;
	}

	@Override
	public Id getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return true;
	}

	@Embeddable
	record Id(long reviewId, UUID saveId) implements Serializable {
	}

}
