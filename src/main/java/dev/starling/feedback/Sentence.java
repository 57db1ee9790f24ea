package dev.starling.feedback;

import dev.starling.question.Part;
import dev.starling.submission.Round;
import dev.starling.text.Range;

/**
 * Words of an answer that something is said of elsewhere on the page.
 *
 * @param part where they stand
 * @param place their name in addresses
 * @param text what they say
 */
record Sentence(Part part, String place, String text) {

	static Sentence of(Part part, Range range, Round round) {
		return new Sentence(part, place(part, range), range.of(round.text(part)));
	}

	/** "said-action-120-180". */
	static String place(Part part, Range range) {
		return "said-" + part.slug() + "-" + range.start() + "-" + range.end();
	}

}
