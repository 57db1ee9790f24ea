package dev.starling.practice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import dev.starling.question.EditionContent;
import dev.starling.text.Words;

/**
 * A whole answer, to be read.
 *
 * @param id the draft's number in addresses
 * @param name what the candidate calls it
 * @param question the question's title
 * @param prompt what the interviewer asks
 * @param parts the five, in order
 */
record Answer(long id, String name, String question, String prompt, List<CurrentText> parts) {

	static Answer of(Draft draft, EditionContent brief, List<CurrentText> texts) {
		return new Answer(draft.id(), draft.name(), brief.title(), brief.prompt(),
				texts.stream().sorted(Comparator.comparing(CurrentText::part)).toList());
	}

	public Words words() {
		return this.parts.stream().map((text) -> Words.in(text.body())).reduce(new Words(0), Words::plus);
	}

	/** The parts that say something. */
	public List<CurrentText> written() {
		return this.parts.stream().filter((text) -> !text.body().isBlank()).toList();
	}

	/** When it was saved last; null for an answer that never was. */
	public Instant savedAt() {
		return this.parts.stream()
			.map(CurrentText::savedAt)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	/** What is told: the written parts, one after the other. */
	String toText() {
		StringBuilder text = new StringBuilder();
		for (CurrentText part : written()) {
			text.append(text.isEmpty() ? "" : "\n\n").append(part.body().strip());
		}
		return text.append("\n").toString();
	}

	/** All five under their headings, below the question. */
	String toMarkdown() {
		StringBuilder text = new StringBuilder("# " + this.question + "\n\n> " + this.prompt + "\n\n" + this.name
				+ ((savedAt() != null) ? ", saved " + savedAt() : "") + "\n");
		for (CurrentText part : this.parts) {
			text.append("\n## ").append(part.part().label()).append("\n\n").append(part.body()).append("\n");
		}
		return text.toString();
	}

}
