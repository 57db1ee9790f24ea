package dev.starling.question;

import org.jspecify.annotations.Nullable;

/**
 * An edition that is being written.
 *
 * @param edition the edition
 * @param question the question that it is to be an edition of
 * @param slug that question's name in addresses
 * @param number 1 for a question's first edition
 * @param basedOn the edition that it began as; null for none
 */
public record EditionDraft(long edition, long question, String slug, int number, @Nullable Long basedOn) {

	/** Whether the question had an edition before it. */
	public boolean isLater() {
		return this.number > 1;
	}

}
