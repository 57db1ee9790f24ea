package dev.starling.question;

/**
 * A word of the bank's vocabulary, as it is called now: a competency, a level or a
 * category.
 *
 * @param id its number
 * @param slug its name in addresses
 * @param name "Stakeholder Management"
 * @param meaning what it means, in a few sentences; empty where nobody has said so, and
 * for levels and categories
 */
public record Term(long id, String slug, String name, String meaning) {
}
