package dev.starling.search;

/**
 * Something that the list can be narrowed to.
 *
 * @param slug its name in addresses
 * @param name "Ownership"
 * @param count how many questions would be left of it
 * @param chosen whether the list is narrowed to it
 */
public record Choice(String slug, String name, int count, boolean chosen) {
}
