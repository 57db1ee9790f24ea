package dev.starling.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.starling.account.Me;
import dev.starling.question.Part;
import dev.starling.question.Signal;
import dev.starling.review.Claims;
import dev.starling.review.Desk;
import dev.starling.review.Level;
import dev.starling.review.On;
import dev.starling.review.Verdict;
import dev.starling.text.PlainText;
import dev.starling.text.Save;

/**
 * A coach at work on one answer.
 */
final class DemoCoach {

	private final Desk desk;

	private final Me coach;

	private final long review;

	private final Map<Part, String> story;

	DemoCoach(Desk desk, Claims claims, long submission, Map<Part, String> story, Me coach) {
		this.desk = desk;
		this.coach = coach;
		this.review = claims.claim(submission, coach).orElseThrow();
		this.story = story;
	}

	DemoCoach comment(Part part, String words, String body) {
		this.desk.save(this.review, UUID.randomUUID(), first(body), on(part, words), this.coach);
		return this;
	}

	DemoCoach praise(Part part, String words, String body) {
		UUID comment = UUID.randomUUID();
		this.desk.save(this.review, comment, first(body), on(part, words), this.coach);
		this.desk.praise(this.review, comment, true, null, this.coach);
		return this;
	}

	DemoCoach rate(Signal signal, Level level, Part part, String words) {
		this.desk.rate(this.review, signal.id(), level, false, List.of(on(part, words)), this.coach);
		return this;
	}

	DemoCoach rateNotShown(Signal signal) {
		this.desk.rate(this.review, signal.id(), Level.NOT_SHOWN, false, List.of(), this.coach);
		return this;
	}

	void send(Verdict verdict, String summary) {
		this.desk.summarise(this.review, first(summary), this.coach);
		this.desk.decide(this.review, verdict, this.coach);
		this.desk.send(this.review, true, Set.of(), this.coach);
	}

	private On on(Part part, String words) {
		String text = this.story.get(part);
		int start = text.indexOf(words);
		if (start < 0) {
			throw new IllegalArgumentException("The answer does not say: " + words);
		}
		int from = text.codePointCount(0, start);
		return new On(part, from, from + words.codePointCount(0, words.length()), words);
	}

	private static Save first(String body) {
		return new Save(UUID.randomUUID(), 0, new PlainText(body));
	}

}
