package dev.starling.text;

import java.util.stream.Collectors;

/**
 * Where words stand in a text, and what became of them, as a test says it.
 */
final class Quotes {

	private Quotes() {
	}

	/** Where they stand first. */
	static Range find(String text, String words) {
		int start = text.indexOf(words);
		if (start < 0) {
			throw new IllegalArgumentException("“" + words + "” is not in “" + text + "”");
		}
		int at = text.codePointCount(0, start);
		return new Range(at, at + words.codePointCount(0, words.length()));
	}

	static Anchor comment(String text, String words) {
		return Anchor.on(text, find(text, words));
	}

	/** "unchanged: words", "edited: [-gone-]{+new+} words" or "removed". */
	static String told(Whereabouts told, String after) {
		if (told instanceof Whereabouts.Unchanged unchanged) {
			return "unchanged: " + unchanged.now().of(after);
		}
		return (told instanceof Whereabouts.Edited edited) ? "edited: " + marked(edited.differences()) : "removed";
	}

	private static String marked(Differences differences) {
		return differences.runs().stream().map((run) -> switch (run.kind()) {
			case SAME -> run.text();
			case ADDED -> "{+" + run.text() + "+}";
			case REMOVED -> "[-" + run.text() + "-]";
		}).collect(Collectors.joining());
	}

}
