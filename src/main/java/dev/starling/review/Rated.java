package dev.starling.review;

import java.util.List;

import dev.starling.question.Signal;
import org.jspecify.annotations.Nullable;

/**
 * A signal of the edition and how well the answer shows it.
 *
 * @param signal which one
 * @param level the level; null for not rated
 * @param opposite whether the evidence shows the opposite
 * @param evidence the sentences that bear it out, in the order of the answer
 */
public record Rated(Signal signal, @Nullable Level level, boolean opposite, List<Passage> evidence) {

	static Rated of(Signal signal, @Nullable Rating rating) {
		return (rating == null) ? new Rated(signal, null, false, List.of())
				: new Rated(signal, rating.level(), rating.isOpposite(), rating.evidence());
	}

}
