package dev.starling.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.starling.question.Part;
import dev.starling.text.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is read.
 *
 * @param review the review that it belongs to
 * @param id its id within that review
 * @param part the part that it is about; null for the whole answer
 * @param anchor the words that it is about, in the text that was reviewed; null for none
 * in particular
 * @param body what it says
 * @param version the number of what it says; 0 before the first save
 * @param savedAt when that was saved
 * @param correction whether it was added after the review was out
 * @param praise whether its words are strong as they are, so that it asks for nothing
 * @param done whether the candidate has ticked it off
 * @param replies what was said to it since, in order
 */
public record Remark(long review, UUID id, @Nullable Part part, @Nullable Anchor anchor, String body, int version,
		Instant savedAt, boolean correction, boolean praise, boolean done, List<Reply> replies) {

	static Remark of(CurrentComment current, List<Reply> replies) {
		Comment comment = current.comment();
		Place place = comment.place();
		return new Remark(comment.getId().reviewId(), comment.uuid(), place.part(), place.anchor(), current.body(),
				comment.version(), (current.savedAt() != null) ? current.savedAt() : comment.createdAt(),
				place.kind() == Place.Kind.CORRECTION, comment.isPraise(), comment.isDone(), replies);
	}

	public boolean isOnWords() {
		return this.anchor != null;
	}

	/** Whether it still asks for something, as far as its candidate is concerned. */
	public boolean isOpen() {
		return !this.praise && !this.done;
	}

	/** The words that it is about; null for none in particular. */
	public @Nullable String quote() {
		return (this.anchor != null) ? this.anchor.quote() : null;
	}

	/**
	 * Something that was said to a comment once it was out.
	 *
	 * @param byCoach whether the coach said it, and not the candidate
	 * @param body what
	 * @param at when
	 */
	public record Reply(boolean byCoach, String body, Instant at) {
	}

}
