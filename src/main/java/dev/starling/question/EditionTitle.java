package dev.starling.question;

/**
 * What a list says of an edition.
 *
 * @param edition the edition
 * @param question the question that it is an edition of
 * @param slug that question's name in addresses
 * @param title a line
 * @param level whom it is for
 */
public record EditionTitle(long edition, long question, String slug, String title, String level) {
}
