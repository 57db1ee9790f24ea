package dev.starling.review;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.starling.question.Signal;

import org.springframework.stereotype.Component;

/**
 * Puts together what reviews say, in three statements however many they are.
 */
@Component
class Contents {

	/** By where they stand in the answer; what is about the whole comes first. */
	private static final Comparator<Remark> IN_ORDER = Comparator
		.comparingInt((Remark remark) -> (remark.part() != null) ? remark.part().ordinal() : -1)
		.thenComparingInt((remark) -> (remark.anchor() != null) ? remark.anchor().range().start() : -1)
		.thenComparing(Remark::correction);

	private final Comments comments;

	private final Ratings ratings;

	private final Replies replies;

	Contents(Comments comments, Ratings ratings, Replies replies) {
		this.comments = comments;
		this.ratings = ratings;
		this.replies = replies;
	}

	ReviewContent of(Review review, List<Signal> signals) {
		return of(List.of(review), (one) -> signals).get(0);
	}

	List<ReviewContent> of(List<Review> reviews, Function<Review, List<Signal>> signals) {
		if (reviews.isEmpty()) {
			return List.of();
		}
		Collection<Long> ids = reviews.stream().map(Review::id).toList();
		Map<Long, List<Remark>> remarks = remarks(ids);
		Map<Rating.Id, Rating> ratings = this.ratings.findIn(ids)
			.stream()
			.collect(Collectors.toMap(Rating::getId, Function.identity()));
		return reviews.stream()
			.map((review) -> content(review, signals.apply(review), remarks.get(review.id()), ratings))
			.toList();
	}

	/**
	 * Returns the comments of reviews with what was said to them, in two statements.
	 * @param reviews their numbers
	 * @return by the number of the review; the summary is among them
	 */
	Map<Long, List<Remark>> remarks(Collection<Long> reviews) {
		Map<Comment.Id, List<Remark.Reply>> replies = this.replies.findIn(reviews)
			.stream()
			.collect(Collectors.groupingBy(ReplyLine::comment,
					Collectors.mapping(ReplyLine::content, Collectors.toList())));
		return this.comments.findIn(reviews)
			.stream()
			.map((current) -> Remark.of(current, replies.getOrDefault(current.comment().getId(), List.of())))
			.collect(Collectors.groupingBy(Remark::review));
	}

	private static ReviewContent content(Review review, List<Signal> signals, List<Remark> remarks,
			Map<Rating.Id, Rating> ratings) {
		Map<Boolean, List<Remark>> summary = remarks.stream()
			.sorted(IN_ORDER)
			.collect(Collectors.partitioningBy((remark) -> remark.id().equals(review.summaryId())));
		return new ReviewContent(review.id(), review.submissionId(), review.coachId(), review.verdict(),
				review.returnedAt(), summary.get(true).get(0), summary.get(false),
				signals.stream()
					.map((signal) -> Rated.of(signal, ratings.get(new Rating.Id(review.id(), signal.id()))))
					.toList());
	}

}
