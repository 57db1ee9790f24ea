package dev.starling.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Comments extends Repository<Comment, Comment.Id> {

	Comment save(Comment comment);

	Optional<Comment> findById(Comment.Id id);

	/** With what it says now, which is nothing before the first save. */
	@Query("""
			select new dev.starling.review.CurrentComment(comment, text.body, text.savedAt)
			from Comment comment left join CommentText text
				on text.id.reviewId = comment.id.reviewId and text.commentId = comment.id.id and text.version = comment.version
			where comment.id.reviewId in :reviews and comment.deletedAt is null
			order by comment.id.reviewId, comment.place.rangeStart, comment.createdAt, comment.id.id""")
	List<CurrentComment> findIn(Collection<Long> reviews);

}
