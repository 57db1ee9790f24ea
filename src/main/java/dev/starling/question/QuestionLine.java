package dev.starling.question;

import org.jspecify.annotations.Nullable;

/**
 * A question as administrators see it in a list.
 *
 * @param slug its name in addresses
 * @param title of the edition that is published, or in the making, or was last
 * @param published the number of the edition that is published; null for none
 * @param draft the number of the edition in the making; null for none
 * @param archived whether it was put away
 * @param level whom the published edition is for; null where none is published
 * @param category of the published edition; null where none is published
 * @param place where it stands in the list, for what follows it
 */
public record QuestionLine(String slug, String title, @Nullable Integer published, @Nullable Integer draft,
		boolean archived, @Nullable String level, @Nullable String category, String place) {
}
