package dev.starling.question;

import org.jspecify.annotations.Nullable;

/**
 * A question that is there already.
 *
 * @param slug its name in addresses
 * @param published the edition that is published; null for none
 * @param draft the edition in the making; null for none
 */
public record KnownQuestion(String slug, @Nullable Long published, @Nullable Long draft) {
}
