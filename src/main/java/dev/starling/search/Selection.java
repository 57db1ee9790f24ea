package dev.starling.search;

import java.util.List;

/**
 * What a filter leaves.
 *
 * @param matches in order
 * @param counts what other filters would leave
 */
record Selection(List<Match> matches, Counts counts) {
}
