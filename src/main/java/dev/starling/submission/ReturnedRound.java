package dev.starling.submission;

import java.util.Map;

import dev.starling.question.Part;

/**
 * What a draft said in a round whose review is out.
 *
 * @param submission its number in addresses
 * @param candidate the number of whoever handed it in
 * @param number 1 for the first round
 * @param texts what each part said
 */
public record ReturnedRound(long submission, long candidate, int number, Map<Part, String> texts) {

	public ReturnedRound {
		texts = Map.copyOf(texts);
	}

	public String text(Part part) {
		return this.texts.getOrDefault(part, "");
	}

}
