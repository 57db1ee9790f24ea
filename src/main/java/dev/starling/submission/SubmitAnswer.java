package dev.starling.submission;

import java.util.List;

import dev.starling.question.Part;

/**
 * What became of an {@link Application}. Whatever is not {@link HandedIn} has changed
 * nothing.
 */
public sealed interface SubmitAnswer {

	/**
	 * It waits for a coach, or did once: an application that is sent again is told what
	 * became of it the first time.
	 *
	 * @param submission its number in addresses
	 */
	record HandedIn(long submission) implements SubmitAnswer {
	}

	/** An earlier round is on its way still; there is one at a time. */
	record AlreadyOpen() implements SubmitAnswer {
	}

	/** The draft says something else than what the candidate has seen. */
	record MovedOn() implements SubmitAnswer {
	}

	/** There is not one word in it. */
	record Wordless() implements SubmitAnswer {
	}

	/**
	 * Some parts are empty, and the candidate was not asked yet whether they mean it.
	 *
	 * @param parts which ones
	 */
	record Gaps(List<Part> parts) implements SubmitAnswer {
	}

}
