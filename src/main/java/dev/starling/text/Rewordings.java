package dev.starling.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Sentences of two texts that say much the same, each the other's closest, whether they
 * stand in the same place or not.
 */
final class Rewordings {

	/** Of one or two words there is no telling. */
	private static final int FEWEST_WORDS = 3;

	/** Half of what both say together. */
	private static final double MUCH = 0.5;

	private static final double IN_PLACE = 0.05;

	private final Alignment alignment;

	private final List<Sentence> from;

	private final List<Sentence> to;

	/** Which sentence of the later text each of its tokens is part of. */
	private final Map<Integer, Sentence> sentenceThere = new HashMap<>();

	private Rewordings(Alignment alignment) {
		this.alignment = alignment;
		this.from = sentences(alignment.from(), alignment::there);
		this.to = sentences(alignment.to(), alignment::back);
		this.to.forEach((sentence) -> sentence.span.each().forEach((token) -> this.sentenceThere.put(token, sentence)));
	}

	/** Finds them, and pairs what they say. */
	static void find(Alignment alignment) {
		Rewordings rewordings = new Rewordings(alignment);
		rewordings.findClosest();
		Pairing pairing = new Pairing(alignment);
		for (Sentence sentence : rewordings.from) {
			if (sentence.closest != null && sentence.closest.closest == sentence) {
				pairing.pair(sentence.free(), sentence.closest.free());
			}
		}
	}

	private static List<Sentence> sentences(Tokens tokens, IntUnaryOperator counterpart) {
		return tokens.sentences()
			.stream()
			.filter((span) -> tokens.words(span) >= FEWEST_WORDS)
			.map((span) -> new Sentence(tokens, span, counterpart))
			.toList();
	}

	private void findClosest() {
		Map<String, Map<Sentence, Integer>> later = new HashMap<>();
		for (Sentence sentence : this.to) {
			sentence.freeWords()
				.forEach((word, weight) -> later.computeIfAbsent(word, (w) -> new LinkedHashMap<>())
					.put(sentence, weight));
		}
		for (Sentence sentence : this.from) {
			common(sentence, later).forEach((other, weight) -> {
				double likeness = 2.0 * weight / (sentence.weight + other.weight);
				if (likeness >= MUCH) {
					likeness += nearness(sentence, other);
					sentence.mayBe(other, likeness);
					other.mayBe(sentence, likeness);
				}
			});
		}
	}

	/** Of sentences that are much alike it is the one in the same place. */
	private double nearness(Sentence sentence, Sentence other) {
		int before = this.alignment.there(sentence.span.first() - 1);
		int after = this.alignment.there(sentence.span.end());
		return ((before == other.span.first() - 1) ? IN_PLACE : 0) + ((after == other.span.end()) ? IN_PLACE : 0);
	}

	/** By each sentence, how much it says of what this one does. */
	private Map<Sentence, Integer> common(Sentence sentence, Map<String, Map<Sentence, Integer>> later) {
		Map<Sentence, Integer> common = new LinkedHashMap<>();
		sentence.freeWords()
			.forEach((word, weight) -> later.getOrDefault(word, Map.of())
				.forEach((other, weightThere) -> common.merge(other, Math.min(weight, weightThere), Integer::sum)));
		sentence.span.each().forEach((token) -> {
			Sentence other = this.sentenceThere.get(this.alignment.there(token));
			if (other != null) {
				common.merge(other, sentence.tokens.at(token).weight(), Integer::sum);
			}
		});
		return common;
	}

	private static final class Sentence {

		private final Tokens tokens;

		private final Span span;

		/** By each token, what it became or became of, or -1. */
		private final IntUnaryOperator counterpart;

		private final int weight;

		private Sentence closest;

		private double likeness;

		Sentence(Tokens tokens, Span span, IntUnaryOperator counterpart) {
			this.tokens = tokens;
			this.span = span;
			this.counterpart = counterpart;
			this.weight = tokens.weight(span);
		}

		int[] free() {
			return this.span.each().filter((token) -> this.counterpart.applyAsInt(token) < 0).toArray();
		}

		/** How much each of them says. */
		Map<String, Integer> freeWords() {
			Map<String, Integer> words = new LinkedHashMap<>();
			for (int token : free()) {
				Token word = this.tokens.at(token);
				if (word.isWord()) {
					words.merge(word.key(), word.weight(), Integer::sum);
				}
			}
			return words;
		}

		void mayBe(Sentence other, double likeness) {
			if (likeness > this.likeness) {
				this.closest = other;
				this.likeness = likeness;
			}
		}

	}

}
