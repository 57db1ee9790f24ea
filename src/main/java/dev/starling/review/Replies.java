package dev.starling.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Replies extends Repository<ReplyLine, Long> {

	ReplyLine saveAndFlush(ReplyLine reply);

	Optional<ReplyLine> findByReviewIdAndRequestId(long review, UUID request);

	Optional<ReplyLine> findFirstByReviewIdAndCommentIdOrderByIdDesc(long review, UUID comment);

	@Query("select reply from ReplyLine reply where reply.reviewId in :reviews order by reply.reviewId, reply.commentId, reply.id")
	List<ReplyLine> findIn(Collection<Long> reviews);

}
