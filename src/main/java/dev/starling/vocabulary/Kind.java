package dev.starling.vocabulary;

import java.util.Arrays;
import java.util.Locale;

import dev.starling.question.TermKind;

/**
 * How the pages speak of a kind of terms.
 */
enum Kind {

	/** "Ownership", and what it means. */
	COMPETENCIES(TermKind.COMPETENCY, "What questions ask for."),
	/** "Senior Level". */
	LEVELS(TermKind.LEVEL, "Whom questions are for, the least experienced first."),
	/** "Leadership". */
	CATEGORIES(TermKind.CATEGORY, "What kinds of questions there are.");

	private final TermKind terms;

	private final String lead;

	Kind(TermKind terms, String lead) {
		this.terms = terms;
		this.lead = lead;
	}

	static Kind named(String word) {
		return Arrays.stream(values()).filter((kind) -> kind.path().equals(word)).findFirst().orElseThrow();
	}

	TermKind terms() {
		return this.terms;
	}

	public String path() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String title() {
		return name().charAt(0) + path().substring(1);
	}

	public String word() {
		return this.terms.word();
	}

	public String lead() {
		return this.lead;
	}

	public int longest() {
		return this.terms.longest();
	}

	public boolean isDescribed() {
		return this == COMPETENCIES;
	}

}
