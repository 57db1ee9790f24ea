package dev.starling.question;

/**
 * A question to begin a competency with.
 *
 * @param competency what it asks for
 * @param question the question, by its published edition
 */
public record Opening(Competency competency, EditionTitle question) {
}
