package dev.starling.search;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.starling.question.Term;

/**
 * How many questions each filter would leave. A filter's own choices are counted as if
 * nothing were chosen of them, so that one sees what another choice would bring.
 */
final class Counts {

	private final Map<Kind, Map<Long, Integer>> counts = new EnumMap<>(Kind.class);

	private final Map<Kind, Optional<Term>> chosen;

	Counts(Map<Kind, Optional<Term>> chosen) {
		this.chosen = chosen;
		Stream.of(Kind.values()).forEach((kind) -> this.counts.put(kind, new HashMap<>()));
	}

	/** Counts a question, and tells whether every filter lets it through. */
	boolean add(Facts facts) {
		Kind missed = null;
		for (Kind kind : Kind.values()) {
			if (!lets(kind, facts)) {
				if (missed != null) {
					return false;
				}
				missed = kind;
			}
		}
		for (Kind kind : Kind.values()) {
			if (missed == null || missed == kind) {
				terms(kind, facts).forEach((term) -> this.counts.get(kind).merge(term, 1, Integer::sum));
			}
		}
		return missed == null;
	}

	private boolean lets(Kind kind, Facts facts) {
		Optional<Term> term = this.chosen.get(kind);
		return term.isEmpty() || terms(kind, facts).anyMatch((id) -> id == term.get().id());
	}

	private static Stream<Long> terms(Kind kind, Facts facts) {
		return switch (kind) {
			case COMPETENCY -> facts.competencies().stream();
			case LEVEL -> Stream.of(facts.level()).filter(Objects::nonNull);
			case CATEGORY -> Stream.of(facts.category()).filter(Objects::nonNull);
		};
	}

	/** How many questions a choice leaves. */
	int of(Kind kind, long term) {
		return this.counts.get(kind).getOrDefault(term, 0);
	}

	/**
	 * Those that leave something, and the one that is chosen, in the order of the bank.
	 */
	List<Choice> choices(List<Term> terms, Kind kind) {
		return terms.stream()
			.map((term) -> new Choice(term.slug(), term.name(), of(kind, term.id()),
					this.chosen.get(kind).filter(term::equals).isPresent()))
			.filter((choice) -> choice.count() > 0 || choice.chosen())
			.toList();
	}

	enum Kind {

		COMPETENCY, LEVEL, CATEGORY

	}

}
