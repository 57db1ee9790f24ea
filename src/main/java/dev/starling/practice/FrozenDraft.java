package dev.starling.practice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.starling.question.Part;
import dev.starling.text.Words;

/**
 * A draft as it stood at a moment.
 *
 * @param title what it is, and of which edition
 * @param parts the five, in order
 */
public record FrozenDraft(DraftTitle title, List<FrozenText> parts) {

	public FrozenDraft {
		parts = List.copyOf(parts);
	}

	public Words words() {
		return this.parts.stream().map((part) -> Words.in(part.body())).reduce(new Words(0), Words::plus);
	}

	/** What one part says. */
	public String text(Part part) {
		return this.parts.stream()
			.filter((text) -> text.part() == part)
			.map(FrozenText::body)
			.findFirst()
			.orElseThrow();
	}

	/** Which version each part is. */
	public Map<Part, Integer> versions() {
		return this.parts.stream().collect(Collectors.toMap(FrozenText::part, FrozenText::version));
	}

	/** The parts that say nothing yet. */
	public List<FrozenText> empty() {
		return this.parts.stream().filter((part) -> part.body().isBlank()).toList();
	}

}
