package dev.starling.practice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.starling.question.Part;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands beside the parts of a draft.
 *
 * @param notes all of it, in order
 */
public record Beside(List<Margin.Note> notes) {

	/** What no later round has settled. */
	public List<Margin.Note> open(@Nullable Part part) {
		return of(part).filter((note) -> !note.isResolved()).toList();
	}

	/** The parts of which something still asks for something, with how much. */
	public Map<Part, Long> asked() {
		Map<Part, Long> asked = new EnumMap<>(Part.class);
		for (Part part : Part.values()) {
			long open = of(part).filter(Margin.Note::isAsking).count();
			if (open > 0) {
				asked.put(part, open);
			}
		}
		return asked;
	}

	public List<Margin.Note> resolved(@Nullable Part part) {
		return of(part).filter(Margin.Note::isResolved).toList();
	}

	private Stream<Margin.Note> of(@Nullable Part part) {
		return this.notes.stream().filter((note) -> note.part() == part);
	}

}
