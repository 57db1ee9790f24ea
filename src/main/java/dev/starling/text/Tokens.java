package dev.starling.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as its words and marks, in order.
 */
final class Tokens {

	private final CodePoints text;

	private final List<Token> tokens;

	private final List<Span> sentences = new ArrayList<>();

	/** By each token, which sentence it is part of. */
	private final Span[] sentenceOf;

	Tokens(String text) {
		this.text = new CodePoints(text);
		this.tokens = Token.in(this.text);
		this.sentenceOf = new Span[this.tokens.size()];
		int first = 0;
		for (int end = 1; end <= size(); end++) {
			if (end == size() || at(end).sentence() != at(first).sentence()) {
				Span sentence = new Span(first, end);
				this.sentences.add(sentence);
				sentence.each().forEach((token) -> this.sentenceOf[token] = sentence);
				first = end;
			}
		}
	}

	CodePoints text() {
		return this.text;
	}

	int size() {
		return this.tokens.size();
	}

	Token at(int token) {
		return this.tokens.get(token);
	}

	List<Span> sentences() {
		return this.sentences;
	}

	Span sentenceOf(int token) {
		return this.sentenceOf[token];
	}

	boolean areOfOneSentence(int token, int other) {
		return this.sentenceOf[token] == this.sentenceOf[other];
	}

	int words(Span span) {
		return (int) span.each().filter((token) -> at(token).isWord()).count();
	}

	/** How much they say together. */
	int weight(Span span) {
		return span.each().map((token) -> at(token).weight()).sum();
	}

	Range range(Span span) {
		return new Range(startOf(span.first()), endOf(span.end() - 1));
	}

	/** Where a token begins, or the text ends. */
	int startOf(int token) {
		return (token < size()) ? at(token).range().start() : this.text.length();
	}

	/** Where a token ends, or the text begins. */
	int endOf(int token) {
		return (token < 0) ? 0 : at(token).range().end();
	}

	/** Which tokens a stretch of the text touches. */
	Span touchedBy(Range range) {
		int first = 0;
		int end = size();
		while (first < end) {
			int middle = (first + end) >>> 1;
			if (endOf(middle) <= range.start()) {
				first = middle + 1;
			}
			else {
				end = middle;
			}
		}
		while (end < size() && startOf(end) < range.end()) {
			end++;
		}
		return new Span(first, end);
	}

	/** Would a cut there go through a word? */
	boolean isWithinWord(int codePoint) {
		Span span = touchedBy(new Range(codePoint, codePoint + 1));
		return !span.isEmpty() && startOf(span.first()) < codePoint;
	}

}
