package dev.starling.question;

import java.util.List;

/**
 * What questions can be told apart by, each kind in the order in which it is shown.
 *
 * @param competencies what questions ask for
 * @param levels whom they are for
 * @param categories what kinds there are
 */
public record Vocabulary(List<Term> competencies, List<Term> levels, List<Term> categories) {

	/**
	 * Returns those of one kind.
	 * @param kind which
	 * @return in the order in which they are shown
	 */
	public List<Term> of(TermKind kind) {
		return switch (kind) {
			case COMPETENCY -> this.competencies;
			case LEVEL -> this.levels;
			case CATEGORY -> this.categories;
		};
	}

}
