package dev.starling.search;

/**
 * A question that has what is looked for.
 *
 * @param document its place in the index
 * @param facts what it is sorted and counted by
 * @param level the place of its level among them
 * @param score how well it matches
 */
record Match(int document, Facts facts, int level, float score) {
}
