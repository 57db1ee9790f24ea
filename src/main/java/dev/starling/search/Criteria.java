package dev.starling.search;

/**
 * What part of the bank somebody looks at.
 *
 * @param q words to be found; blank for any
 * @param competency the slug of what questions must ask for; blank for anything
 * @param level the slug of whom they are for; blank for anybody
 * @param category the slug of what kind they are; blank for any
 * @param order how they are sorted
 */
public record Criteria(String q, String competency, String level, String category, Order order) {

	/** Every question, by title. */
	public static final Criteria ALL = new Criteria("", "", "", "", Order.BEST);

	/**
	 * Cuts what is longer than anybody types.
	 */
	public Criteria {
		q = q.strip();
		if (q.codePointCount(0, q.length()) > Sought.LONGEST) {
			q = q.substring(0, q.offsetByCodePoints(0, Sought.LONGEST));
		}
	}

	static Criteria ofCompetency(String competency) {
		return new Criteria("", competency, "", "", Order.BEST);
	}

	public boolean isSearch() {
		return !this.q.isEmpty();
	}

	public boolean isFiltered() {
		return !this.competency.isBlank() || !this.level.isBlank() || !this.category.isBlank();
	}

}
