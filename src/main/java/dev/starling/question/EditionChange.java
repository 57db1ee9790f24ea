package dev.starling.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.starling.text.ItemChange;

/**
 * Something that one edition says otherwise than another.
 *
 * @param what its heading on the question page
 * @param items what became of what stands under it, which is one text or a list
 */
public record EditionChange(String what, List<ItemChange> items) {

	/**
	 * Compares two editions, heading by heading.
	 * @param before the earlier one
	 * @param after the later one
	 * @return the headings under which something differs, in the order of the page
	 */
	public static List<EditionChange> between(EditionContent before, EditionContent after) {
		Map<String, List<ItemChange>> changes = new LinkedHashMap<>();
		changes.put("Category", ItemChange.within(before.category(), after.category()));
		changes.put("Title", ItemChange.within(before.title(), after.title()));
		changes.put("Question", ItemChange.within(before.prompt(), after.prompt()));
		changes.put("Level", ItemChange.within(before.level(), after.level()));
		changes.put("Competencies", ItemChange.between(before.competencies(), after.competencies()));
		changes.put("Clarifying questions",
				ItemChange.between(before.clarifyingQuestions(), after.clarifyingQuestions()));
		changes.put("Signals", ItemChange.between(signals(before), signals(after)));
		changes.put("Cheat code", ItemChange.within(before.cheatCode(), after.cheatCode()));
		changes.put("What the model answer assumes", ItemChange.within(before.assumptions(), after.assumptions()));
		for (Part part : Part.values()) {
			changes.put("Model answer: " + part.label(), between(narrative(before, part), narrative(after, part)));
		}
		List<EditionChange> told = new ArrayList<>();
		changes.forEach((what, items) -> {
			if (!items.isEmpty()) {
				told.add(new EditionChange(what, items));
			}
		});
		return told;
	}

	private static List<String> signals(EditionContent edition) {
		return edition.signals().stream().map((signal) -> signal.name() + ": " + signal.description()).toList();
	}

	private static NarrativePart narrative(EditionContent edition, Part part) {
		Optional<NarrativePart> narrative = edition.narrative()
			.stream()
			.filter((one) -> one.part() == part)
			.findFirst();
		return narrative.orElse(new NarrativePart(part, "", List.of()));
	}

	private static List<ItemChange> between(NarrativePart before, NarrativePart after) {
		return Stream
			.concat(ItemChange.within(before.subtitle(), after.subtitle()).stream(),
					ItemChange.between(before.lines(), after.lines()).stream())
			.toList();
	}

}
