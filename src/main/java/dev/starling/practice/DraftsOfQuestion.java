package dev.starling.practice;

import dev.starling.question.Usage;

import org.springframework.stereotype.Component;

@Component
class DraftsOfQuestion implements Usage {

	private final Drafts drafts;

	DraftsOfQuestion(Drafts drafts) {
		this.drafts = drafts;
	}

	@Override
	public Touched of(long question) {
		return new Touched(this.drafts.countWritten(question, MOST_COUNTED + 1), "draft in progress",
				"drafts in progress");
	}

}
