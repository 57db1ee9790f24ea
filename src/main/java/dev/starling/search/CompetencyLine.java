package dev.starling.search;

import dev.starling.question.Term;

/**
 * A competency in the list of them.
 *
 * @param competency what it is called and means
 * @param questions how many published questions ask for it
 */
record CompetencyLine(Term competency, int questions) {

	public String told() {
		return switch (this.questions) {
			case 0 -> "no question yet";
			case 1 -> "1 question";
			default -> this.questions + " questions";
		};
	}

}
