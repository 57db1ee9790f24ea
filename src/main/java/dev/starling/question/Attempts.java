package dev.starling.question;

import java.util.Optional;

/**
 * What the question pages need to know from above them: has this person written anything
 * for a question?
 */
public interface Attempts {

	/**
	 * Returns the draft that this person would go on with.
	 * @param account whose
	 * @param question for which question
	 * @return their latest draft with something in it, else their latest empty one
	 */
	Optional<Attempt> latest(long account, long question);

	/**
	 * A draft for a question.
	 *
	 * @param draft its number in addresses
	 * @param written whether it ever held more than white space
	 */
	record Attempt(long draft, boolean written) {
	}

}
