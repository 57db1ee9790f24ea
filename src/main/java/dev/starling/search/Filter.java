package dev.starling.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.starling.question.Term;

/**
 * What a list of questions is narrowed to, and how it is sorted.
 *
 * @param competency what they ask for; empty for anything
 * @param level whom they are for; empty for anybody
 * @param category what kind they are; empty for any
 * @param order how they are sorted
 */
record Filter(Optional<Term> competency, Optional<Term> level, Optional<Term> category, Order order) {

	/** Every question, by title. */
	static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Order.TITLE);

	Selection select(List<Match> matches) {
		Counts counts = new Counts(Map.of(Counts.Kind.COMPETENCY, this.competency, Counts.Kind.LEVEL, this.level,
				Counts.Kind.CATEGORY, this.category));
		return new Selection(
				matches.stream().filter((match) -> counts.add(match.facts())).sorted(this.order.comparator()).toList(),
				counts);
	}

	/** The same as an address says it. */
	Criteria criteria(String q) {
		return new Criteria(q, slug(this.competency), slug(this.level), slug(this.category), this.order);
	}

	private static String slug(Optional<Term> term) {
		return term.map(Term::slug).orElse("");
	}

}
