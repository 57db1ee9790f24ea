package dev.starling.vocabulary;

import dev.starling.question.Term;

/**
 * A term as its list shows it.
 *
 * @param term what it is called and means
 * @param usage what uses it
 */
record TermLine(Term term, Usage usage) {
}
