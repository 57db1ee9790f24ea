package dev.starling.page;

/**
 * Why a field cannot be stored, or what it lacks before it can be published.
 *
 * @param field which one
 * @param line which line of the field's text, from 1: the item's, in a field of one item
 * a line
 * @param says a sentence for the person who wrote it
 */
public record Remark(Field field, int line, String says) {
}
