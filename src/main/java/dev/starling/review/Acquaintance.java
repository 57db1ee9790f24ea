package dev.starling.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.starling.account.People;
import dev.starling.submission.RoundLine;
import dev.starling.submission.Rounds;
import dev.starling.submission.State;
import dev.starling.submission.Submitted;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a later round for the coach who knows the earlier one.
 */
@Component
class Acquaintance {

	private final Reviews reviews;

	private final Rounds rounds;

	private final People people;

	Acquaintance(Reviews reviews, Rounds rounds, People people) {
		this.reviews = reviews;
		this.rounds = rounds;
		this.people = people;
	}

	@EventListener
	@Transactional
	void keep(Submitted submitted) {
		if (submitted.round() > 1) {
			coachOf(submitted.draft()).filter(this.people::mayReview)
				.ifPresent((coach) -> this.rounds.keepFor(submitted.submission(), coach));
		}
	}

	private Optional<Long> coachOf(long draft) {
		List<Long> returned = this.rounds.linesOf(draft)
			.stream()
			.filter((line) -> line.state() == State.RETURNED)
			.map(RoundLine::id)
			.toList();
		return this.reviews.findReturned(returned)
			.stream()
			.max(Comparator.comparing(Review::returnedAt))
			.map(Review::coachId);
	}

}
