package dev.starling.queue;

import dev.starling.submission.QueueLine;
import dev.starling.text.Sentences;

/**
 * What an answer begins with, as lists tell it from others.
 */
final class Opening {

	private Opening() {
	}

	/** The first sentence, or how it begins where it is long. */
	static String of(String known) {
		return Sentences.in(known).stream().findFirst().map((first) -> opening(first.of(known), known)).orElse("");
	}

	private static String opening(String sentence, String known) {
		boolean cut = known.length() >= QueueLine.OPENING && known.stripTrailing().endsWith(sentence);
		return cut ? sentence + "…" : sentence;
	}

}
