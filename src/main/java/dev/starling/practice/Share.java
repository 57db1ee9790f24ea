package dev.starling.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

import dev.starling.question.Part;

/**
 * One part's stretch of a bar that stands for the whole answer.
 *
 * @param part which one
 * @param start where it begins, in percent
 * @param width how wide it is, in percent
 */
record Share(Part part, double start, double width) {

	static List<Share> of(ToIntFunction<Part> amount) {
		double whole = Math.max(1, Arrays.stream(Part.values()).mapToInt(amount).sum());
		List<Share> shares = new ArrayList<>();
		double start = 0;
		for (Part part : Part.values()) {
			double width = amount.applyAsInt(part) * 100 / whole;
			shares.add(new Share(part, start, width));
			start += width;
		}
		return List.copyOf(shares);
	}

}
