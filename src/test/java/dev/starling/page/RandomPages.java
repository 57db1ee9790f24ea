package dev.starling.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Pages that somebody might type who means to make it hard.
 */
final class RandomPages {

	private static final List<String> WORDS = List.of("Level", "Task", "Signals", "Situation", "Learning", "Reflection",
			"the", "a", "I", "we", "iOS", "McDonald", "DevOps", "Assumptions", "Cheat", "Code", "The", "Question",
			"Senior", "Behavioral", "Action", "Result", "why", "Ownership", "trust", "–", "—", "-", "•", "*", "1.",
			"2)", "2019.", "\"so\"", "“so”", "\"", "”", ":", "Lead:", "note:", "e.g.", "4x", "$2M", "😀", "👩‍👩‍👧",
			"שלום", "مرحبا", "Ünïcödé", "e\u0301te\u0301", "我很高兴。", "\u200fright", "Questions", "&", "Insights",
			"Clarifying", "STAR", "Narrative", "Coach", "Strategy", "/", "(ego)", "50%", "…", "?", "Growth", "under",
			"pressure", "decision", "Ǆungla", "ǅungla", "ß", "\ufeffx", "No\u00a0break", "tab\tbed");

	private static final List<String> CATEGORIES = List.of("Behavioral", "Leadership", "DevOps", "Team Work",
			"Product Sense", "", "データ");

	private static final List<String> LEVELS = List.of("Senior Level", "Staff Level", "Mid", "Very Senior Staff Level",
			"");

	static final Vocabulary BANK = new Vocabulary(List.of("Behavioral", "Leadership", "DevOps", "Team Work", "データ"),
			List.of("Senior Level", "Staff Level", "Mid"));

	private final Random random;

	RandomPages(long seed) {
		this.random = new Random(seed);
	}

	Map<Field, String> typed() {
		Map<Field, String> texts = new EnumMap<>(Field.class);
		for (Field field : Field.values()) {
			texts.put(field, field.hasItems() ? lines() : line(8));
		}
		texts.put(Field.CATEGORY, one(CATEGORIES));
		texts.put(Field.LEVEL, one(LEVELS));
		return texts;
	}

	private String lines() {
		List<String> lines = new ArrayList<>();
		for (int i = this.random.nextInt(4); i > 0; i--) {
			lines.add((this.random.nextInt(2) == 0) ? line(3) + ": " + line(10) : line(10));
		}
		return String.join("\n", lines);
	}

	private String line(int most) {
		List<String> words = new ArrayList<>();
		for (int i = 1 + this.random.nextInt(most); i > 0; i--) {
			words.add(one(WORDS));
		}
		return String.join(" ", words);
	}

	<T> T one(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

}
