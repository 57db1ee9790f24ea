package dev.starling.search;

import java.util.List;

/**
 * A page of the bank.
 *
 * @param criteria what was asked for
 * @param hits the questions of this page
 * @param total how many there are on all pages
 * @param number which page this is, from 1
 * @param pages how many there are, at least 1
 * @param competencies what it can be narrowed to, with counts that take the other filters
 * into account
 * @param levels the same
 * @param categories the same
 */
public record BankPage(Criteria criteria, List<Hit> hits, int total, int number, int pages, List<Choice> competencies,
		List<Choice> levels, List<Choice> categories) {

	/**
	 * The most questions on one page.
	 */
	public static final int SIZE = 20;

	/** "3 questions for “failure”". */
	public String told() {
		String counted = (this.total == 0) ? "No question"
				: (this.total == 1) ? "1 question" : this.total + " questions";
		String sought = this.criteria.isSearch() ? " for “" + this.criteria.q() + "”" : "";
		String filtered = this.criteria.isFiltered() ? " with these filters" : "";
		String page = (this.pages > 1) ? ", page " + this.number + " of " + this.pages : "";
		return counted + sought + filtered + page;
	}

	public boolean hasPrevious() {
		return this.number > 1;
	}

	public boolean hasNext() {
		return this.number < this.pages;
	}

}
