package dev.starling.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.starling.account.Me;
import dev.starling.question.EditionContent;
import dev.starling.submission.Round;
import dev.starling.submission.Rounds;
import dev.starling.submission.State;
import dev.starling.text.PlainText;
import dev.starling.text.ReusedSaveIdException;
import dev.starling.text.Save;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews that are out: what they say, and what is said to them since. Of a review that
 * is not out yet there is nothing here, whoever asks.
 */
@Service
@Transactional
public class Reviewed {

	private final Reviews reviews;

	private final Comments comments;

	private final CommentTexts texts;

	private final Replies replies;

	private final Contents contents;

	private final Rounds rounds;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Reviewed(Reviews reviews, Comments comments, CommentTexts texts, Replies replies, Contents contents, Rounds rounds,
			ApplicationEventPublisher events, Clock clock) {
		this.reviews = reviews;
		this.comments = comments;
		this.texts = texts;
		this.replies = replies;
		this.contents = contents;
		this.rounds = rounds;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Returns the review of a round, for whoever may read that.
	 * @param round the round
	 * @param brief what it answers
	 * @return the review, or empty where none is out
	 */
	@Transactional(readOnly = true)
	public Optional<ReviewContent> of(Round round, EditionContent brief) {
		return this.reviews.findReturned(round.id()).map((review) -> this.contents.of(review, brief.signals()));
	}

	/**
	 * Returns the reviews of several rounds, in as many statements as for one.
	 * @param rounds the rounds
	 * @param briefs what they answer, by the number of the edition
	 * @return those that are out, by the number of the submission
	 */
	@Transactional(readOnly = true)
	public Map<Long, ReviewContent> of(Collection<Round> rounds, Map<Long, EditionContent> briefs) {
		Map<Long, Long> editions = rounds.stream().collect(Collectors.toMap(Round::id, Round::edition));
		return this.contents
			.of(this.reviews.findReturned(List.copyOf(editions.keySet())),
					(review) -> briefs.get(editions.get(review.submissionId())).signals())
			.stream()
			.collect(Collectors.toMap(ReviewContent::submission, Function.identity()));
	}

	/**
	 * Returns the rounds that a coach may lay side by side: those of one draft, up to the
	 * last one that they reviewed or review, without what its candidate withdrew.
	 * @param id the number of their own review; or of any review of that draft, for whom
	 * a later round of it lies on the desk
	 * @param me the coach
	 * @return the first round in front, or empty where they have none to read
	 */
	@Transactional(readOnly = true)
	public Optional<List<Round>> rounds(long id, Me me) {
		return this.reviews.findById(id)
			.flatMap((review) -> this.rounds.find(review.submissionId()))
			.map((round) -> this.rounds.of(round.draft()))
			.flatMap((all) -> readable(id, all, me));
	}

	private Optional<List<Round>> readable(long id, List<Round> all, Me me) {
		List<Review> mine = this.reviews.findMine(all.stream().map(Round::id).toList(), me.id());
		if (mine.stream().noneMatch((review) -> review.id() == id || !review.isReturned())) {
			return Optional.empty();
		}
		List<Long> read = mine.stream().map(Review::submissionId).toList();
		int last = all.stream().filter((round) -> read.contains(round.id())).mapToInt(Round::number).max().orElse(0);
		return Optional
			.of(all.stream().filter((round) -> round.number() <= last && round.state() != State.WITHDRAWN).toList());
	}

	/**
	 * Adds what the candidate says to a comment. Under an id that was sent before it is
	 * there already.
	 * @param submission the number of what was reviewed
	 * @param comment which comment
	 * @param reply made by the client
	 * @param text what they say
	 * @param me the candidate
	 * @return whether there is such a comment for them
	 * @throws ReusedSaveIdException if something else was said under this id
	 */
	public boolean reply(long submission, UUID comment, UUID reply, ReplyText text, Me me) {
		return this.rounds.findMine(submission, me)
			.flatMap((round) -> this.reviews.lockReturned(round.id()))
			.flatMap((review) -> find(review, comment))
			.map((found) -> add(found, submission, reply, text, false, me))
			.isPresent();
	}

	/**
	 * Adds what the coach answers. Under an id that was sent before it is there already.
	 * @param id the number of their review
	 * @param comment which comment
	 * @param reply made by the client
	 * @param text what they say
	 * @param me the coach
	 * @return whether there is such a comment of theirs, and it is out
	 * @throws ReusedSaveIdException if something else was said under this id
	 */
	public boolean answer(long id, UUID comment, UUID reply, ReplyText text, Me me) {
		return this.reviews.lock(id, me.id())
			.filter(Review::isReturned)
			.flatMap((review) -> find(review, comment)
				.map((found) -> add(found, review.submissionId(), reply, text, true, me)))
			.isPresent();
	}

	private ReplyLine add(Comment comment, long submission, UUID id, ReplyText text, boolean byCoach, Me me) {
		long review = comment.getId().reviewId();
		ReplyLine reply = new ReplyLine(comment.getId(), me.id(), byCoach, id, text.value(), this.clock.instant());
		Optional<ReplyLine> same = this.replies.findByReviewIdAndRequestId(review, id);
		if (same.isPresent()) {
			if (!same.get().saysTheSameAs(reply)) {
				throw new ReusedSaveIdException();
			}
			return same.get();
		}
		// A browser that goes back brings the text again, under a new id.
		Optional<ReplyLine> last = this.replies.findFirstByReviewIdAndCommentIdOrderByIdDesc(review,
				comment.getId().id());
		if (last.isPresent() && last.get().saysTheSameAs(reply)) {
			return last.get();
		}
		this.events.publishEvent(new Replied(review, submission, byCoach));
		return this.replies.saveAndFlush(reply);
	}

	/**
	 * Ticks a comment off, or no longer.
	 * @param submission the number of what was reviewed
	 * @param comment which comment; neither the summary nor praise can be
	 * @param done whether it is done
	 * @param me the candidate
	 * @return whether there is such a comment for them
	 */
	public boolean tick(long submission, UUID comment, boolean done, Me me) {
		Optional<Comment> found = this.rounds.findMine(submission, me)
			.flatMap((round) -> this.reviews.lockReturned(round.id()))
			.filter((review) -> !review.summaryId().equals(comment))
			.flatMap((review) -> find(review, comment))
			.filter((one) -> !one.isPraise());
		found.ifPresent((one) -> one.tick(done, this.clock.instant()));
		return found.isPresent();
	}

	/**
	 * Adds something to a review that is out. Under an id that was sent before it is
	 * there already.
	 * @param id the number of the review
	 * @param correction made by the client
	 * @param text what is added
	 * @param me its coach
	 * @return whether there is such a review of theirs
	 * @throws NotNowException if it is not out yet
	 * @throws ReusedSaveIdException if something else was written under this id
	 */
	public boolean correct(long id, UUID correction, ReplyText text, Me me) {
		Optional<Review> mine = this.reviews.lock(id, me.id());
		mine.ifPresent((review) -> correct(review, correction, text));
		return mine.isPresent();
	}

	private void correct(Review review, UUID id, ReplyText text) {
		if (!review.isReturned()) {
			throw new NotNowException(
					"This review is not out yet, so there is nothing to correct. Change it on the desk instead.");
		}
		PlainText body = new PlainText(text.value());
		Optional<CommentText> same = this.texts.findById(new CommentText.Id(review.id(), id));
		boolean taken = this.comments.findById(new Comment.Id(review.id(), id)).isPresent();
		if (same.isPresent() && same.get().holds(id, body)) {
			return;
		}
		if (same.isPresent() || taken) {
			throw new ReusedSaveIdException();
		}
		Instant now = this.clock.instant();
		Comment comment = this.comments.save(new Comment(review.id(), id, Place.whole(Place.Kind.CORRECTION), now));
		this.texts.saveAndFlush(CommentText.accepted(comment, new Save(id, 0, body), now));
		this.events.publishEvent(new Corrected(review.id(), review.submissionId()));
	}

	private Optional<Comment> find(Review review, UUID comment) {
		return this.comments.findById(new Comment.Id(review.id(), comment)).filter((found) -> !found.isDeleted());
	}

}
