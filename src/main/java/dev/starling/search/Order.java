package dev.starling.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * How a list of questions is sorted. Where two stand equal, their titles and then their
 * numbers decide, so that pages never overlap.
 */
public enum Order {

	/** What has the words in the most telling places first. */
	BEST("Best match", Comparator.comparingDouble((Match match) -> -match.score())),
	/** By title. */
	TITLE("Title", (one, other) -> 0),
	/** What was published last first. */
	NEWEST("Newest", Comparator.comparing((Match match) -> match.facts().publishedAt()).reversed()),
	/** From the first level to the last; what has none of them at the end. */
	LEVEL("Level", Comparator.comparingInt(Match::level));

	private final String label;

	private final Comparator<Match> comparator;

	Order(String label, Comparator<Match> comparator) {
		this.label = label;
		this.comparator = comparator.thenComparing((match) -> match.facts().sortTitle())
			.thenComparing((match) -> match.facts().question());
	}

	/**
	 * Returns the order that an address names.
	 * @param slug the name in lower case
	 * @return the order, or the best match where there is none of that name
	 */
	public static Order named(String slug) {
		return Arrays.stream(values()).filter((order) -> order.slug().equals(slug)).findFirst().orElse(BEST);
	}

	public String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String label() {
		return this.label;
	}

	Comparator<Match> comparator() {
		return this.comparator;
	}

}
