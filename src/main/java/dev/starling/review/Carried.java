package dev.starling.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.starling.account.Me;
import dev.starling.practice.Margin;
import dev.starling.question.Part;
import dev.starling.submission.ReturnedRound;
import dev.starling.submission.Round;
import dev.starling.submission.Rounds;
import dev.starling.text.Anchors;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comments of rounds that are back, followed to a later text: to what the candidate's
 * draft says now, or to the round on a coach's desk. However many rounds there are, that
 * takes five statements.
 */
@Component
@Transactional
class Carried implements Margin {

	private final Reviews reviews;

	private final Comments comments;

	private final CarriedComments decisions;

	private final Contents contents;

	private final Rounds rounds;

	private final Clock clock;

	Carried(Reviews reviews, Comments comments, CarriedComments decisions, Contents contents, Rounds rounds,
			Clock clock) {
		this.reviews = reviews;
		this.comments = comments;
		this.decisions = decisions;
		this.contents = contents;
		this.rounds = rounds;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Note> of(long draft, Map<Part, String> texts, Me me) {
		List<ReturnedRound> mine = this.rounds.returned(draft)
			.stream()
			.filter((round) -> round.candidate() == me.id())
			.toList();
		return carry(mine, returned(mine), texts, null).stream().map(CarriedRemark::note).toList();
	}

	/**
	 * Returns the comments on the rounds before the one that is reviewed, as its coach
	 * finds them. What other reviews that are not out say of them is not among it.
	 * @param review the review, which is its coach's to read
	 * @param round what is reviewed there
	 */
	@Transactional(readOnly = true)
	CarriedRemarks before(Review review, Round round) {
		List<ReturnedRound> rounds = before(round);
		List<Review> returned = returned(rounds);
		return new CarriedRemarks(carry(rounds, returned, round.texts(), review.id()),
				returned.stream().map(Review::id).reduce((one, next) -> next).orElse(null),
				rounds.stream().mapToInt(ReturnedRound::number).max().orElse(0));
	}

	/**
	 * Returns the same by the number of a review.
	 * @return empty where this coach has no such review
	 */
	@Transactional(readOnly = true)
	Optional<CarriedRemarks> forReview(long id, Me me) {
		return this.reviews.find(id, me.id())
			.map((review) -> before(review, this.rounds.find(review.submissionId()).orElseThrow()));
	}

	/**
	 * Says that an earlier comment is settled, or that it still stands. The candidate
	 * reads it once this review is out.
	 * @param id the number of the later review
	 * @param earlier a comment on a round before the one that is reviewed there; praise
	 * asks for nothing that could be settled
	 * @return whether this coach has such a review, and such a comment before them
	 * @throws NotNowException if the review is not open any more
	 */
	boolean decide(long id, Comment.Id earlier, boolean resolved, Me me) {
		return this.reviews.lock(id, me.id()).filter((review) -> isBefore(review, earlier)).map((review) -> {
			review.workOn(this.clock.instant());
			CarriedComment decision = this.decisions
				.findById(new CarriedComment.Id(id, earlier.reviewId(), earlier.id()))
				.orElseGet(() -> new CarriedComment(id, earlier));
			decision.decide(resolved, this.clock.instant());
			this.decisions.save(decision);
			return true;
		}).orElse(false);
	}

	private boolean isBefore(Review review, Comment.Id earlier) {
		Round round = this.rounds.find(review.submissionId()).orElseThrow();
		List<Long> submissions = before(round).stream().map(ReturnedRound::submission).toList();
		return this.reviews.findReturned(submissions).stream().anyMatch((one) -> one.id() == earlier.reviewId())
				&& this.comments.findById(earlier)
					.filter((comment) -> !comment.isDeleted() && !comment.isPraise()
							&& comment.place().kind() != Place.Kind.SUMMARY)
					.isPresent();
	}

	private List<ReturnedRound> before(Round round) {
		return this.rounds.returned(round.draft())
			.stream()
			.filter((earlier) -> earlier.number() < round.number())
			.toList();
	}

	/** The reviews of these rounds, the first round's in front. */
	private List<Review> returned(List<ReturnedRound> rounds) {
		Map<Long, ReturnedRound> bySubmission = bySubmission(rounds);
		return rounds.isEmpty() ? List.of()
				: this.reviews.findReturned(List.copyOf(bySubmission.keySet()))
					.stream()
					.sorted(Comparator.comparingInt((one) -> bySubmission.get(one.submissionId()).number()))
					.toList();
	}

	private static Map<Long, ReturnedRound> bySubmission(List<ReturnedRound> rounds) {
		return rounds.stream().collect(Collectors.toMap(ReturnedRound::submission, Function.identity()));
	}

	private List<CarriedRemark> carry(List<ReturnedRound> rounds, List<Review> returned, Map<Part, String> texts,
			@Nullable Long review) {
		if (returned.isEmpty()) {
			return List.of();
		}
		Map<Long, ReturnedRound> bySubmission = bySubmission(rounds);
		List<Long> ids = returned.stream().map(Review::id).toList();
		Map<Long, List<Remark>> remarks = this.contents.remarks(ids);
		Map<Comment.Id, CarriedComment> decisions = latest(ids, review);
		List<CarriedRemark> carried = new ArrayList<>();
		for (Review one : returned) {
			ReturnedRound round = bySubmission.get(one.submissionId());
			Trail trail = new Trail(round, texts);
			remarks.getOrDefault(one.id(), List.of())
				.stream()
				.filter((remark) -> !remark.id().equals(one.summaryId()) && !remark.body().isBlank())
				.map((remark) -> carried(round, remark, trail, decisions.get(new Comment.Id(one.id(), remark.id())),
						review))
				.forEach(carried::add);
		}
		return carried.stream().sorted(CarriedRemark.IN_ORDER).toList();
	}

	private static CarriedRemark carried(ReturnedRound round, Remark remark, Trail trail,
			@Nullable CarriedComment decision, @Nullable Long review) {
		Standing standing = (decision == null) ? Standing.OPEN
				: decision.isResolved() ? Standing.RESOLVED : Standing.KEPT;
		return new CarriedRemark(round.submission(), round.number(), remark, trail.follow(remark), standing,
				decision != null && Objects.equals(decision.review(), review));
	}

	/**
	 * What was said last of each comment. Of the reviews that are out a later round's
	 * counts, and the one that is being written before them all.
	 * @param returned the reviews that are out, the first round in front
	 */
	private Map<Comment.Id, CarriedComment> latest(List<Long> returned, @Nullable Long review) {
		List<Long> inOrder = new ArrayList<>(returned);
		if (review != null) {
			inOrder.add(review);
		}
		Collection<CarriedComment> all = this.decisions.findIn(inOrder);
		Map<Comment.Id, CarriedComment> latest = new HashMap<>();
		all.stream()
			.sorted(Comparator.comparingInt((decision) -> inOrder.indexOf(decision.review())))
			.forEach((decision) -> latest.put(decision.comment(), decision));
		return latest;
	}

	/**
	 * The way from one round's texts to later ones, compared at most once for each part.
	 */
	private static final class Trail {

		private final ReturnedRound round;

		private final Map<Part, String> texts;

		private final Map<Part, Anchors> anchors = new EnumMap<>(Part.class);

		Trail(ReturnedRound round, Map<Part, String> texts) {
			this.round = round;
			this.texts = texts;
		}

		@Nullable Quoted follow(Remark remark) {
			if (remark.anchor() == null) {
				return null;
			}
			Part part = remark.part();
			String text = this.texts.getOrDefault(part, "");
			Anchors followed = this.anchors.computeIfAbsent(part, (one) -> Anchors.follow(this.round.text(one), text));
			return Quoted.of(remark.quote(), followed.of(remark.anchor()), text);
		}

	}

}
