package dev.starling.search;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The competencies whose names begin with one letter.
 *
 * @param letter in upper case; "#" for what is no letter
 * @param lines by their names
 */
record Letter(String letter, List<CompetencyLine> lines) {

	/** As a register at the end of a book has them. */
	static List<Letter> register(List<CompetencyLine> lines) {
		Collator alphabet = Collator.getInstance(Locale.ENGLISH);
		SortedMap<String, List<CompetencyLine>> letters = lines.stream()
			.sorted(Comparator.comparing((line) -> line.competency().name(), alphabet))
			.collect(Collectors.groupingBy((line) -> first(line.competency().name()), () -> new TreeMap<>(alphabet),
					Collectors.toList()));
		return letters.entrySet().stream().map((letter) -> new Letter(letter.getKey(), letter.getValue())).toList();
	}

	/** Without its accents. */
	private static String first(String name) {
		int first = Normalizer.normalize(name, Normalizer.Form.NFD).codePointAt(0);
		return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : "#";
	}

}
