package dev.starling.figures;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What has waited for a coach for too long.
 *
 * @param count how many submissions; of more than {@value Figures#MOST_COUNTED} it does
 * not matter how many more
 * @param oldest when the oldest of them was handed in; null for none
 */
public record Waiting(int count, @Nullable Instant oldest) {

	public boolean isNone() {
		return this.count == 0;
	}

	/** "1 answer", "1,000+ answers". */
	public String told() {
		return (this.count > Figures.MOST_COUNTED) ? "%,d+ answers".formatted(Figures.MOST_COUNTED)
				: this.count + ((this.count == 1) ? " answer" : " answers");
	}

}
