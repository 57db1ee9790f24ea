package dev.starling.practice;

import java.util.List;
import java.util.stream.Stream;

import dev.starling.question.Part;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands beside the parts of a draft.
 *
 * @param notes all of it, in order
 */
record Beside(List<Margin.Note> notes) {

	/** What still asks for something. */
	public List<Margin.Note> open(@Nullable Part part) {
		return of(part).filter((note) -> !note.isResolved()).toList();
	}

	public List<Margin.Note> resolved(@Nullable Part part) {
		return of(part).filter(Margin.Note::isResolved).toList();
	}

	private Stream<Margin.Note> of(@Nullable Part part) {
		return this.notes.stream().filter((note) -> note.part() == part);
	}

}
