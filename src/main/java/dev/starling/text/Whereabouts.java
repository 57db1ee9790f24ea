package dev.starling.text;

/**
 * What became of the words of a comment in another text.
 */
public sealed interface Whereabouts {

	/**
	 * The words still stand, perhaps elsewhere.
	 *
	 * @param now where: that text reads there what was quoted, to the code point
	 */
	record Unchanged(Range now) implements Whereabouts {
	}

	/**
	 * Some of the words are left.
	 *
	 * @param now where, in the other text: whole words, without blank space at the ends
	 * @param differences from what was quoted to what stands there now. Where the quote
	 * cut a word, they show the whole of it.
	 */
	record Edited(Range now, Differences differences) implements Whereabouts {
	}

	/**
	 * Nothing is left that one would know again.
	 */
	record Removed() implements Whereabouts {
	}

}
