package dev.starling.question;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An edition as the list of a question's editions shows it.
 *
 * @param edition the edition
 * @param number 1 for the first
 * @param state "DRAFT", "PUBLISHED" or "SUPERSEDED"
 * @param title a line; empty for one in the making that has none yet
 * @param basedOn the number of the edition that it began as; null for none
 * @param publishedAt when it was published; null for one in the making
 * @param publishedBy who published it; null where nobody is known
 */
public record EditionLine(long edition, int number, String state, String title, @Nullable Integer basedOn,
		@Nullable Instant publishedAt, @Nullable String publishedBy) {

	public boolean isDraft() {
		return this.state.equals("DRAFT");
	}

	public boolean isPublished() {
		return this.state.equals("PUBLISHED");
	}

}
