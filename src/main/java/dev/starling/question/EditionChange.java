package dev.starling.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.starling.text.Differences;

/**
 * Something that one edition says otherwise than another.
 *
 * @param what its heading on the question page
 * @param differences how it was and how it is, word by word
 */
public record EditionChange(String what, Differences differences) {

	/**
	 * Compares two editions, heading by heading.
	 * @param before the earlier one
	 * @param after the later one
	 * @return the headings under which something differs, in the order of the page
	 */
	public static List<EditionChange> between(EditionContent before, EditionContent after) {
		Map<String, String> earlier = texts(before);
		List<EditionChange> changes = new ArrayList<>();
		texts(after).forEach((what, text) -> {
			Differences differences = Differences.between(earlier.get(what), text);
			if (!differences.isEmpty()) {
				changes.add(new EditionChange(what, differences));
			}
		});
		return changes;
	}

	private static Map<String, String> texts(EditionContent edition) {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("Category", edition.category());
		texts.put("Title", edition.title());
		texts.put("Question", edition.prompt());
		texts.put("Level", edition.level());
		texts.put("Competencies", lines(edition.competencies()));
		texts.put("Clarifying questions", lines(edition.clarifyingQuestions()));
		texts.put("Signals", lines(
				edition.signals().stream().map((signal) -> signal.name() + ": " + signal.description()).toList()));
		texts.put("Cheat code", edition.cheatCode());
		texts.put("What the model answer assumes", edition.assumptions());
		Map<Part, NarrativePart> narrative = edition.narrative()
			.stream()
			.collect(Collectors.toMap(NarrativePart::part, (part) -> part));
		for (Part part : Part.values()) {
			texts.put("Model answer: " + part.label(),
					narrative.containsKey(part) ? lines(narrative.get(part).lines()) : "");
		}
		return texts;
	}

	private static String lines(List<String> lines) {
		return String.join("\n", lines);
	}

}
