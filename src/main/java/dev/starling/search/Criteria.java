package dev.starling.search;

import java.util.Arrays;
import java.util.List;

/**
 * What part of the bank somebody looks at.
 *
 * @param q words to be found; blank for any
 * @param competency the slug of what questions must ask for; blank for anything
 * @param level the slug of whom they are for; blank for anybody
 * @param category the slug of what kind they are; blank for any
 * @param order how they are sorted; without words nothing fits best, and it is by title
 */
public record Criteria(String q, String competency, String level, String category, Order order) {

	/** Every question, by title. */
	public static final Criteria ALL = new Criteria("", "", "", "", Order.BEST);

	/**
	 * Cuts what is longer than anybody types, and names the order that it comes to.
	 */
	public Criteria {
		q = q.strip();
		if (q.codePointCount(0, q.length()) > Sought.LONGEST) {
			q = q.substring(0, q.offsetByCodePoints(0, Sought.LONGEST));
		}
		if (q.isEmpty() && order == Order.BEST) {
			order = Order.TITLE;
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

	/**
	 * Returns the order that an address need not name.
	 * @return how they are sorted where nobody asks for anything else
	 */
	public Order usualOrder() {
		return isSearch() ? Order.BEST : Order.TITLE;
	}

	/**
	 * Returns what there is to choose from.
	 * @return the orders that make a difference here
	 */
	public List<Order> orders() {
		return Arrays.stream(Order.values()).filter((order) -> isSearch() || order != Order.BEST).toList();
	}

}
