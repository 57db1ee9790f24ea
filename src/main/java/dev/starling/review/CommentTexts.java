package dev.starling.review;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CommentTexts extends Repository<CommentText, CommentText.Id> {

	CommentText saveAndFlush(CommentText text);

	Optional<CommentText> findById(CommentText.Id id);

	@Query("""
			select text from CommentText text
			where text.id.reviewId = :review and text.commentId = :comment and text.version = :version""")
	Optional<CommentText> find(long review, UUID comment, int version);

}
