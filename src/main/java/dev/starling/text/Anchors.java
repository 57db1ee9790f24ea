package dev.starling.text;

/**
 * Where comments on one text stand in another: made once for both, however many comments
 * there are.
 * <p>
 * It tells what somebody would who lays the two texts side by side:
 * <ol>
 * <li>Words that stand there as they did are <em>unchanged</em>, to the code point. What
 * was written next to them does not matter, nor whether their sentence moved. A letter of
 * a word stands where the word does, or another form of it.</li>
 * <li>In another place they count only where they are no coincidence: four words or more,
 * a whole sentence, or fewer where the words around them came along. And only where that
 * stretch is not what something else of the old text became: of two sentences that were
 * the same, the one that is left is told as itself, not as the other one.</li>
 * <li>Where a third of what they say is left, or five words in a row are, they are
 * <em>edited</em>. A word of up to three letters says half of what a longer one does, for
 * any sentence has those, and is left only beside a longer one or where its neighbours
 * came along; another form of a word is half of the word. (A sentence that was written
 * anew shares about a fifth with the old one by chance; half would call a sentence
 * removed of which a whole clause still stands.)</li>
 * <li>Words that were torn apart are where the most of them is. Up to 25 new words, or as
 * many as were quoted, do not tear them apart, nor do as many old ones. What was inserted
 * between them belongs to them now, and so does what replaced the first or the last of
 * them, as far as their sentence goes.</li>
 * <li>Otherwise they are <em>removed</em>.</li>
 * </ol>
 * How the texts are compared is told at {@code Alignment}.
 */
public final class Anchors {

	private final String from;

	private final Verbatim verbatim;

	private final Remains remains;

	private Anchors(String from, String to) {
		this.from = from;
		Alignment alignment = Alignment.of(from, to);
		this.verbatim = new Verbatim(alignment);
		this.remains = new Remains(alignment);
	}

	/**
	 * Compares two texts.
	 * @param from the text that was commented on
	 * @param to the other one, usually a later one
	 * @return what tells where each comment went
	 */
	public static Anchors follow(String from, String to) {
		return new Anchors(from, to);
	}

	/**
	 * Tells what became of a comment's words.
	 * @param anchor where it stands in the text that was commented on
	 * @return what became of them
	 * @throws IllegalArgumentException where it is an anchor in some other text
	 */
	public Whereabouts of(Anchor anchor) {
		if (!anchor.standsIn(this.from)) {
			throw new IllegalArgumentException("This comment speaks of another text: there is no “%s” at %d"
				.formatted(anchor.quote(), anchor.range().start()));
		}
		return this.verbatim.of(anchor)
			.<Whereabouts>map(Whereabouts.Unchanged::new)
			.orElseGet(() -> this.remains.of(anchor));
	}

}
