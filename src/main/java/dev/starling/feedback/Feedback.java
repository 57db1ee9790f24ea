package dev.starling.feedback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.practice.DraftLog;
import dev.starling.question.EditionContent;
import dev.starling.question.QuestionBank;
import dev.starling.review.ReviewContent;
import dev.starling.review.Reviewed;
import dev.starling.review.TwoSides;
import dev.starling.submission.Round;
import dev.starling.submission.Rounds;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what somebody reads of reviews that are out.
 */
@Service
@Transactional(readOnly = true)
class Feedback {

	private final Reviewed reviewed;

	private final Rounds rounds;

	private final DraftLog drafts;

	private final QuestionBank bank;

	private final People people;

	Feedback(Reviewed reviewed, Rounds rounds, DraftLog drafts, QuestionBank bank, People people) {
		this.reviewed = reviewed;
		this.rounds = rounds;
		this.drafts = drafts;
		this.bank = bank;
		this.people = people;
	}

	/** The review of a round that is back. */
	Optional<ReturnedReviewPage> of(Round round) {
		EditionContent brief = this.bank.edition(round.edition()).orElseThrow();
		return this.reviewed.of(round, brief)
			.map((review) -> ReturnedReviewPage.of(round, brief, review, coach(review)));
	}

	private String coach(ReviewContent review) {
		return Optional.ofNullable(review.coach()).flatMap(this.people::displayName).orElse("a former coach");
	}

	/**
	 * Every round of a draft, two of them side by side.
	 * @param draft its number
	 * @param from the earlier one; null for the last but one
	 * @param to the later one; null for the last
	 * @param me the candidate
	 * @return empty where they have no such draft
	 */
	Optional<RoundsPage> mine(long draft, @Nullable Integer from, @Nullable Integer to, Me me) {
		return this.drafts.of(draft, me).map((title) -> {
			List<Round> rounds = this.rounds.of(draft);
			return RoundsPage.of(title.edition().title(), rounds, reviews(rounds), from, to, List.of());
		});
	}

	/** The same, as far as a coach may read it. */
	Optional<RoundsPage> forCoach(long review, @Nullable Integer from, @Nullable Integer to, Me me) {
		return this.reviewed.rounds(review, me).map((rounds) -> {
			Round last = rounds.get(rounds.size() - 1);
			Map<Long, ReviewContent> reviews = reviews(rounds);
			List<View> views = reviews.values()
				.stream()
				.filter((content) -> content.id() == review && Objects.equals(content.coach(), me.id()))
				.flatMap((content) -> views(content, rounds))
				.toList();
			return RoundsPage.of(this.bank.titles(List.of(last.edition())).get(last.edition()).title(), rounds, reviews,
					from, to, views);
		});
	}

	private static Stream<View> views(ReviewContent content, List<Round> rounds) {
		Round round = rounds.stream().filter((one) -> one.id() == content.submission()).findFirst().orElseThrow();
		return TwoSides.of(round.marks(), content.ratings()).disagreements().stream().map((one) -> View.of(one, round));
	}

	private Map<Long, ReviewContent> reviews(List<Round> rounds) {
		List<Round> returned = rounds.stream().filter(Round::isReturned).toList();
		Map<Long, EditionContent> briefs = new HashMap<>();
		for (Round round : returned) {
			briefs.computeIfAbsent(round.edition(), (edition) -> this.bank.edition(edition).orElseThrow());
		}
		return this.reviewed.of(returned, briefs);
	}

}
