package dev.starling.practice;

import java.util.List;
import java.util.Optional;

import dev.starling.question.EditionChange;
import dev.starling.question.EditionContent;

/**
 * How a question has changed since a draft was begun.
 *
 * @param draft the draft
 * @param number the edition that it answers
 * @param edition the id of the published edition; the same where that is the one
 * @param newest the number of that
 * @param changes what that says otherwise
 */
record NewerEdition(DraftTitle draft, int number, long edition, int newest, List<EditionChange> changes) {

	static NewerEdition of(DraftTitle draft, EditionContent answered, Optional<EditionContent> published) {
		EditionContent newest = published.orElse(answered);
		return new NewerEdition(draft, answered.number(), newest.id(), newest.number(),
				EditionChange.between(answered, newest));
	}

	public boolean isNewer() {
		return this.newest != this.number;
	}

}
