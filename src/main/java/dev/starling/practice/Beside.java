package dev.starling.practice;

import java.util.ArrayList;
import java.util.List;
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

	/** What still asks for something, in the order of the page. */
	public List<Asked> asked() {
		List<Asked> asked = new ArrayList<>();
		asked.add(asked(null, "whole", "on the whole answer"));
		for (Part part : Part.values()) {
			asked.add(asked(part, part.slug(), "in " + part.label()));
		}
		return asked.stream().filter((one) -> one.count() > 0).toList();
	}

	private Asked asked(@Nullable Part part, String place, String where) {
		return new Asked(of(part).filter(Margin.Note::isAsking).count(), place, where);
	}

	public List<Margin.Note> resolved(@Nullable Part part) {
		return of(part).filter(Margin.Note::isResolved).toList();
	}

	private Stream<Margin.Note> of(@Nullable Part part) {
		return this.notes.stream().filter((note) -> note.part() == part);
	}

	/**
	 * How much of what was said in one place still asks for something.
	 *
	 * @param count how much
	 * @param place what that place is called in addresses
	 * @param where the same in words, "in Action"
	 */
	public record Asked(long count, String place, String where) {
	}

}
