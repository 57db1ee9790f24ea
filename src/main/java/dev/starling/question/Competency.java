package dev.starling.question;

/**
 * Something that questions ask for.
 *
 * @param id its number, which filters go by
 * @param name "Ownership"
 */
public record Competency(long id, String name) {
}
