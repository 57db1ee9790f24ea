package dev.starling.search;

import dev.starling.question.Term;

/**
 * A competency and what asks for it.
 *
 * @param competency what it is called and means
 * @param page the questions, by title
 */
record CompetencyPage(Term competency, BankPage page) {
}
