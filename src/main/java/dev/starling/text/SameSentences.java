package dev.starling.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences that still stand, wherever. One that stands there more often or less often
 * than it did is left to what stands around it.
 */
final class SameSentences {

	private SameSentences() {
	}

	static void find(Alignment alignment) {
		Map<Landmarks.Run, List<Integer>> later = places(alignment.to(), alignment.toKeys());
		places(alignment.from(), alignment.fromKeys()).forEach((sentence, places) -> {
			List<Integer> there = later.getOrDefault(sentence, List.of());
			if (there.size() == places.size()) {
				for (int i = 0; i < places.size(); i++) {
					alignment.pair(new Block(places.get(i), there.get(i), sentence.length()));
				}
			}
		});
	}

	/** Where those of more than a word begin, by their words. */
	private static Map<Landmarks.Run, List<Integer>> places(Tokens tokens, int[] keys) {
		Map<Landmarks.Run, List<Integer>> places = new HashMap<>();
		for (Span sentence : tokens.sentences()) {
			if (tokens.words(sentence) > 1) {
				int first = sentence.first();
				places
					.computeIfAbsent(new Landmarks.Run(keys, first, sentence.end() - first), (run) -> new ArrayList<>())
					.add(first);
			}
		}
		return places;
	}

}
