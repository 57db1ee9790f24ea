package dev.starling.text;

import java.util.List;

/**
 * A stretch of a text all of which is covered by the same ranges.
 *
 * @param text its words and blanks, never empty
 * @param covering which of the ranges cover it, as their places in the order that they
 * were given in, counted from 0; empty where none does
 */
public record Piece(String text, List<Integer> covering) {

	public boolean isCovered() {
		return !this.covering.isEmpty();
	}

}
