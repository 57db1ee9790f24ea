package dev.starling.review;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said to a comment.
 */
@Entity
@Table(name = "reply")
class ReplyLine {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long reviewId;

	private UUID commentId;

	private @Nullable Long authorId;

	private boolean byCoach;

	private UUID requestId;

	private String body;

	private Instant writtenAt;

	protected ReplyLine() {
	}

	ReplyLine(Comment.Id comment, long author, boolean byCoach, UUID request, String body, Instant now) {
		this.reviewId = comment.reviewId();
		this.commentId = comment.id();
		this.authorId = author;
		this.byCoach = byCoach;
		this.requestId = request;
		this.body = body;
		this.writtenAt = now;
	}

	Comment.Id comment() {
		return new Comment.Id(this.reviewId, this.commentId);
	}

	boolean saysTheSameAs(ReplyLine other) {
		return comment().equals(other.comment()) && this.byCoach == other.byCoach && this.body.equals(other.body);
	}

	Remark.Reply content() {
		return new Remark.Reply(this.byCoach, this.body, this.writtenAt);
	}

}
