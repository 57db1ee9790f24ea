package dev.starling.submission;

import dev.starling.question.Usage;

import org.springframework.stereotype.Component;

@Component
class WaitingOfQuestion implements Usage {

	private final Submissions submissions;

	WaitingOfQuestion(Submissions submissions) {
		this.submissions = submissions;
	}

	@Override
	public Touched of(long question) {
		return new Touched(this.submissions.countWaiting(question, MOST_COUNTED + 1), "answer that waits for review",
				"answers that wait for review");
	}

}
