package dev.starling.importing;

/**
 * How many pages of an upload are of one kind.
 *
 * @param state what they are to the bank
 * @param pages how many
 * @param incomplete how many of them lack something
 * @param chosen how many of them are to be stored
 */
record Tally(Proposal.State state, int pages, int incomplete, int chosen) {
}
