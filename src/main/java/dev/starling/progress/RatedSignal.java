package dev.starling.progress;

import dev.starling.review.Level;
import org.jspecify.annotations.Nullable;

/**
 * A signal of a question and how well an answer showed it.
 *
 * @param name "Growth Mindset"
 * @param level the level; null where it was not rated
 */
public record RatedSignal(String name, @Nullable Level level) {

	public boolean isRated() {
		return this.level != null;
	}

	/** Whether no moment shows it yet. */
	public boolean isLow() {
		return this.level == Level.NOT_SHOWN || this.level == Level.CLAIMED;
	}

}
