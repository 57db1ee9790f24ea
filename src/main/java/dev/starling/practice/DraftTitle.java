package dev.starling.practice;

import dev.starling.question.EditionTitle;

/**
 * A draft of whoever asked, as the pages about it are headed.
 *
 * @param id its number in addresses
 * @param name what the candidate calls it
 * @param edition what it answers
 */
public record DraftTitle(long id, String name, EditionTitle edition) {
}
