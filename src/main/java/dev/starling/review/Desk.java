package dev.starling.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.starling.account.Me;
import dev.starling.question.EditionContent;
import dev.starling.question.QuestionBank;
import dev.starling.question.Signal;
import dev.starling.submission.Round;
import dev.starling.submission.Rounds;
import dev.starling.text.ReusedSaveIdException;
import dev.starling.text.Save;
import dev.starling.text.SaveAnswer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a coach writes of the submission in front of them. Whatever is not this coach's
 * own review is empty, as if it were not there.
 */
@Service
@Transactional
public class Desk {

	private final Reviews reviews;

	private final Comments comments;

	private final CommentTexts texts;

	private final Ratings ratings;

	private final Contents contents;

	private final Carried carried;

	private final Rounds rounds;

	private final QuestionBank bank;

	private final Clock clock;

	Desk(Reviews reviews, Comments comments, CommentTexts texts, Ratings ratings, Contents contents, Carried carried,
			Rounds rounds, QuestionBank bank, Clock clock) {
		this.reviews = reviews;
		this.comments = comments;
		this.texts = texts;
		this.ratings = ratings;
		this.contents = contents;
		this.carried = carried;
		this.rounds = rounds;
		this.bank = bank;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	Optional<DeskPage> open(long id, Me me) {
		return this.reviews.find(id, me.id()).map((review) -> {
			Round round = this.rounds.find(review.submissionId()).orElseThrow();
			EditionContent brief = this.bank.edition(round.edition()).orElseThrow();
			CarriedRemarks carried = this.carried.before(review, round);
			return DeskPage.of(review, round, brief, this.contents.of(review, brief.signals()), carried,
					levels(carried.lastReview()));
		});
	}

	private Map<Long, Level> levels(@Nullable Long review) {
		return (review == null) ? Map.of()
				: this.ratings.findIn(List.of(review))
					.stream()
					.filter((rating) -> rating.level() != null)
					.collect(Collectors.toMap((rating) -> rating.getId().signalId(), Rating::level));
	}

	/**
	 * Returns what the comments and the summary say now, for a desk that is open.
	 * @return one of each; empty where there is no such review
	 */
	@Transactional(readOnly = true)
	Optional<List<DeskState.Text>> texts(long id, Me me) {
		return this.reviews.find(id, me.id())
			.map((review) -> this.comments.findIn(List.of(id)).stream().map(DeskState.Text::of).toList());
	}

	/**
	 * Keeps what a comment says, and the comment itself where it is new. Both answers are
	 * final, as they are for a draft.
	 * @param id the review
	 * @param comment the comment, by the id that its client made
	 * @param save the text, and what it started from
	 * @param on where a new comment stands; null for one that is there
	 * @param me its coach
	 * @return what became of it; empty where there is no such review, or no such comment
	 * and no place for a new one
	 * @throws ReusedSaveIdException if another text was sent under this id before
	 */
	public Optional<SaveAnswer> save(long id, UUID comment, Save save, @Nullable On on, Me me) {
		Instant now = this.clock.instant();
		return this.reviews.lock(id, me.id()).flatMap((review) -> {
			review.workOn(now);
			return find(review, comment, on, now).map((found) -> keep(found, save, now));
		});
	}

	/**
	 * Says of a comment that its words are strong as they are, or that they ask for
	 * something.
	 * @param id the review
	 * @param comment the comment, by the id that its client made
	 * @param praise whether they are strong as they are
	 * @param on where a new comment stands; null for one that is there
	 * @param me its coach
	 * @return whether there is such a comment by now; the summary is none
	 */
	public boolean praise(long id, UUID comment, boolean praise, @Nullable On on, Me me) {
		Instant now = this.clock.instant();
		Optional<Comment> praised = this.reviews.lock(id, me.id())
			.filter((review) -> !review.summaryId().equals(comment))
			.flatMap((review) -> {
				review.workOn(now);
				return find(review, comment, on, now);
			});
		praised.ifPresent((found) -> found.praise(praise));
		return praised.isPresent();
	}

	private Optional<Comment> find(Review review, UUID comment, @Nullable On on, Instant now) {
		return this.comments.findById(new Comment.Id(review.id(), comment))
			.or(() -> Optional.ofNullable(on).map((place) -> begin(review, comment, place, now)));
	}

	/**
	 * Keeps the summary, as {@link #save} keeps a comment.
	 * @param id the review
	 * @param save the text, and what it started from
	 * @param me its coach
	 * @return what became of it; empty where there is no such review
	 */
	public Optional<SaveAnswer> summarise(long id, Save save, Me me) {
		return this.reviews.find(id, me.id()).flatMap((review) -> save(id, review.summaryId(), save, null, me));
	}

	private Comment begin(Review review, UUID comment, On on, Instant now) {
		Round round = this.rounds.find(review.submissionId()).orElseThrow();
		return this.comments.save(new Comment(review.id(), comment, on.place(round), now));
	}

	private SaveAnswer keep(Comment comment, Save save, Instant now) {
		Optional<CommentText> first = this.texts.findById(new CommentText.Id(comment.getId().reviewId(), save.id()));
		if (first.isPresent() && !first.get().holds(comment.uuid(), save.body())) {
			throw new ReusedSaveIdException();
		}
		if (first.isPresent() && !first.get().isSetAside()) {
			return first.get().saved();
		}
		if (comment.version() == save.basedOn() && first.isEmpty()) {
			return this.texts.saveAndFlush(CommentText.accepted(comment, save, now)).saved();
		}
		Optional<CommentText> current = this.texts.find(comment.getId().reviewId(), comment.uuid(), comment.version());
		String body = current.map(CommentText::body).orElse("");
		Instant savedAt = current.map(CommentText::savedAt).orElse(comment.createdAt());
		if (body.equals(save.body().value())) {
			return new SaveAnswer.Saved(comment.version(), savedAt);
		}
		if (first.isEmpty()) {
			this.texts.saveAndFlush(CommentText.setAside(comment, save, now));
		}
		return SaveAnswer.conflict(save.body().value(), body, comment.version(), savedAt);
	}

	/**
	 * Takes a comment off the page; its texts stay in the log.
	 * @return whether it was there
	 */
	boolean delete(long id, UUID comment, Me me) {
		Instant now = this.clock.instant();
		return this.reviews.lock(id, me.id()).flatMap((review) -> {
			review.workOn(now);
			return this.comments.findById(new Comment.Id(id, comment))
				.filter((found) -> !found.uuid().equals(review.summaryId()));
		}).map((found) -> {
			found.delete(now);
			return true;
		}).orElse(false);
	}

	/**
	 * Rates a signal of the edition.
	 * @param id the review
	 * @param signal the signal
	 * @param level the level; null for not rated
	 * @param opposite whether the evidence shows the opposite
	 * @param evidence the words that bear it out
	 * @param me its coach
	 * @return whether there is such a signal
	 * @throws UnfoundedException if the answer does not bear it out
	 */
	public boolean rate(long id, long signal, @Nullable Level level, boolean opposite, Collection<On> evidence, Me me) {
		Optional<Review> open = this.reviews.lock(id, me.id());
		open.ifPresent((review) -> review.workOn(this.clock.instant()));
		return open.map((review) -> this.rounds.find(review.submissionId()).orElseThrow())
			.filter((round) -> signals(round).stream().anyMatch((one) -> one.id() == signal))
			.map((round) -> {
				Rating rating = this.ratings.findById(new Rating.Id(id, signal))
					.orElseGet(() -> new Rating(id, signal));
				rating.set(level, opposite, evidence.stream().map((on) -> on.passage(round)).distinct().toList());
				this.ratings.save(rating);
				return true;
			})
			.orElse(false);
	}

	/**
	 * Gives the verdict.
	 * @param id the review
	 * @param verdict the verdict; null for none yet
	 * @param me its coach
	 * @return whether there is such a review
	 */
	public boolean decide(long id, @Nullable Verdict verdict, Me me) {
		Optional<Review> open = this.reviews.lock(id, me.id());
		open.ifPresent((review) -> review.decide(verdict, this.clock.instant()));
		return open.isPresent();
	}

	/**
	 * Sends a review, which comes out after {@link Review#HELD}.
	 * @param id the review
	 * @param leftOutIsMeant whether the coach has seen what is left out
	 * @param refused the signals whose level was chosen and not taken
	 * @param me its coach
	 * @return what became of it; empty where there is no such review
	 */
	public Optional<Sending> send(long id, boolean leftOutIsMeant, Set<Long> refused, Me me) {
		return this.reviews.lock(id, me.id()).map((review) -> {
			Sending.Unfinished left = left(review, refused);
			if (!left.mayGo() || left.leavesOut() && !leftOutIsMeant) {
				return left;
			}
			review.send(this.clock.instant());
			return new Sending.Sent(review.dueAt());
		});
	}

	/**
	 * Returns what is missing before a review can go.
	 * @param refused the signals whose level was chosen and not taken
	 */
	@Transactional(readOnly = true)
	Optional<Sending.Unfinished> left(long id, Set<Long> refused, Me me) {
		return this.reviews.find(id, me.id()).map((review) -> left(review, refused));
	}

	private Sending.Unfinished left(Review review, Set<Long> refused) {
		Round round = this.rounds.find(review.submissionId()).orElseThrow();
		List<Signal> signals = signals(round);
		ReviewContent content = this.contents.of(review, signals);
		return new Sending.Unfinished(review.verdict() == null, !content.saysAnything(),
				signals.stream().filter((signal) -> refused.contains(signal.id())).toList(),
				content.unrated()
					.stream()
					.map(Rated::signal)
					.filter((signal) -> !refused.contains(signal.id()))
					.toList(),
				this.carried.before(review, round).undecided());
	}

	/**
	 * Returns a review that is sent and can still be taken back.
	 * @return empty where this coach has none of that number
	 */
	@Transactional(readOnly = true)
	Optional<SentReview> sent(long id, Me me) {
		return this.reviews.find(id, me.id()).filter((review) -> review.dueAt() != null).map((review) -> {
			long edition = this.rounds.find(review.submissionId()).orElseThrow().edition();
			return new SentReview(id, this.bank.titles(List.of(edition)).get(edition).title(), review.dueAt());
		});
	}

	boolean takeBack(long id, Me me) {
		Optional<Review> sent = this.reviews.lock(id, me.id());
		sent.ifPresent((review) -> review.takeBack(this.clock.instant()));
		return sent.isPresent();
	}

	private List<Signal> signals(Round round) {
		return this.bank.edition(round.edition()).orElseThrow().signals();
	}

}
