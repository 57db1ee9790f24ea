package dev.starling.queue;

import java.util.Arrays;
import java.util.List;

import dev.starling.question.EditionContent;
import dev.starling.question.Part;
import dev.starling.submission.Round;

/**
 * An answer that waits, to be read before it is claimed.
 *
 * @param waiting how long it waits, and for whom
 * @param round the answer
 * @param brief what it answers
 */
record WaitingPage(WaitingLine waiting, Round round, EditionContent brief) {

	public List<Part> parts() {
		return Arrays.asList(Part.values());
	}

}
